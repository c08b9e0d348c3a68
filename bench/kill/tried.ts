import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nameOfFault, type Fault } from '../../main/notebook/testing/killed/strace';

interface Outcome {
  readonly wrong: number;
  readonly acknowledged: number;
}

/** Which faults were tried and what came of them, in a file, so that a run of an hour can be broken off and gone on with. */
export class Tried {
  private constructor(
    private readonly path: string,
    private readonly program: string,
    private readonly outcomes: ReadonlyMap<string, Outcome>,
  ) {}

  /** Begins anew, or goes on with what the same program was tried with: an outcome says nothing of another one. */
  static async open(path: string, victim: string, goesOn: boolean): Promise<Tried> {
    if (!goesOn) await rm(path, { force: true });
    const program = await hashOf(dirname(victim));
    const outcomes = new Map<string, Outcome>();
    const text = goesOn ? await readFile(path, 'utf8').catch(() => '') : '';
    for (const line of text.split('\n').slice(0, -1)) {
      const noted = JSON.parse(line) as Outcome & { program: string; fault: string }; // whole lines are ours
      if (noted.program === program) outcomes.set(noted.fault, noted);
    }
    return new Tried(path, program, outcomes);
  }

  outcomeOf(fault: Fault): Outcome | undefined {
    return this.outcomes.get(nameOfFault(fault));
  }

  async note(fault: Fault, outcome: Outcome): Promise<void> {
    const line = JSON.stringify({ program: this.program, fault: nameOfFault(fault), ...outcome });
    await appendFile(this.path, `${line}\n`);
  }
}

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}
