import { constants } from 'node:fs';
import { join } from 'node:path';
import type { AnyId } from '../../shared/model/ids';
import { NO_LINK, readIfThere, removeIfThere, systemCode, type Files } from './files';

/** One line: a change of the library, and the records that must be put into a search index that has not seen it. */
interface Line {
  readonly seq: number;
  readonly ids: readonly AnyId[];
}

const NAME = 'changes.jsonl';
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | NO_LINK;

/**
 * Beside a saved search index: which records every later change touched, so that only these are indexed again when the
 * library is opened. A line that could not be written leaves a gap, by which the index is known to be stale; so nothing
 * is made durable here, and a failure costs time only.
 */
export class IndexLog {
  private readonly path: string;
  private last: Promise<void> = Promise.resolve();
  private broken = false;

  constructor(
    private readonly files: Files,
    private readonly folder: string,
  ) {
    this.path = join(folder, NAME);
  }

  append(line: Line): void {
    this.inTurn(async () => {
      const file = await this.files.open(this.path, APPEND);
      try {
        await file.writeFile(`${JSON.stringify(line)}\n`);
      } finally {
        await file.close();
      }
    });
  }

  /**
   * The records touched after one change up to another, or undefined when not all of these changes are known. Neither are
   * they when the lines go back, or begin with what the index is said to have seen: then the library was put back to an
   * earlier state and went on from there, and its changes have the numbers of others.
   */
  async touched(after: number, upTo: number): Promise<AnyId[] | undefined> {
    if (after === upTo) return [];
    if (after > upTo) return undefined;
    const lines = await this.known();
    if (lines.some((line, at) => line.seq <= (lines[at - 1]?.seq ?? after))) return undefined;
    const bySeq = new Map(lines.map((line) => [line.seq, line.ids]));
    const ids = new Set<AnyId>();
    for (let seq = after + 1; seq <= upTo; seq += 1) {
      const line = bySeq.get(seq);
      if (!line) return undefined;
      for (const id of line) ids.add(id);
    }
    return [...ids];
  }

  /** Forgets changes up to one that the index has seen. */
  trim(seen: number): void {
    this.inTurn(async () => {
      const later = (await this.read()).filter(({ seq }) => seq > seen);
      await removeIfThere(this.files, this.path);
      if (later.length > 0)
        await this.files.writeFile(this.path, later.map((line) => `${JSON.stringify(line)}\n`).join(''));
      this.broken = false;
    });
  }

  /** Waits for what is being written. */
  async settled(): Promise<void> {
    await this.last;
  }

  private inTurn(work: () => Promise<void>): void {
    this.last = this.last.then(async () => {
      try {
        if (!this.broken) await work();
      } catch (error) {
        if (systemCode(error) === undefined) throw error;
        this.broken = true; // a gap from here on, until the index is saved anew
      }
    });
  }

  /** What each change touched; nothing is known where the file cannot be read. */
  private async known(): Promise<Line[]> {
    try {
      return await this.read();
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      return [];
    }
  }

  private async read(): Promise<Line[]> {
    const content = (await readIfThere(this.files, this.path))?.toString() ?? '';
    return content.split('\n').flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as Line]; // written by append
      } catch {
        return []; // cut off when the process ended: a gap
      }
    });
  }
}
