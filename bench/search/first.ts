import { spawnSync } from 'node:child_process';
import { setImmediate as turn } from 'node:timers/promises';
import { createIndexer } from '../../main/worker/indexer';
import type { Size } from '../generate/library';
import { median } from '../kit/measure';
import { cpuMs } from './processor';
import { makeQuestions } from './questions';

/** When the first query comes: before the index warms itself, as it has just begun to, or after. */
type Moment = 'cold' | 'warming' | 'warm';
interface Taken {
  readonly cpu: number;
  readonly clock: number;
}

const MOMENTS: Readonly<Record<Moment, string>> = {
  cold: 'first query of a fresh process',
  warming: 'typed when the warming has just begun, with the wait for it',
  warm: 'the same once the index has warmed itself',
};
/** Processes for each moment: each asks another question. */
const PROCESSES = 7;

/** The first query of a fresh process at each moment; medians. */
export function firstQueries(size: Size, ...folders: readonly string[]): Record<string, number> {
  const questions = makeQuestions(size, PROCESSES);
  const taken = (moment: string): Taken[] =>
    questions.map(({ query }) => {
      const args = [...process.execArgv, process.argv[1] ?? '', 'first', moment, query, ...folders];
      const child = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      if (child.status !== 0) throw new Error('The process of a first query did not get to its end.');
      return JSON.parse(child.stdout.toString()) as Taken; // printed by main.ts
    });
  return Object.fromEntries(
    Object.entries(MOMENTS).flatMap(([moment, what]) => {
      const all = taken(moment);
      return [
        [`${what}, CPU ms`, median(all.map(({ cpu }) => cpu))],
        [`${what}, ms on the clock`, median(all.map(({ clock }) => clock))],
      ];
    }),
  );
}

/** What a process of `firstQueries` does. */
export async function measureFirst(
  moment: string,
  query: string,
  textsFolder: string,
  indexFolder: string,
): Promise<Taken> {
  const indexer = createIndexer();
  if (indexer.open({ libraryId: 'bench', textsFolder, indexFolder, mayWrite: false }, false) === undefined)
    throw new Error('The index was not opened.');
  if (moment === 'warm') await indexer.warm();
  const begun = performance.now();
  const cpu = cpuMs();
  const warming = moment === 'warming' ? indexer.warm() : undefined;
  if (warming) await turn(); // what is asked meanwhile comes after its first step
  indexer.search({ query, limit: 50 });
  const taken = { cpu: cpuMs() - cpu, clock: performance.now() - begun };
  await warming;
  return taken;
}
