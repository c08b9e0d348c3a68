import { spawnSync } from 'node:child_process';
import { median, quantile } from '../kit/measure';
import { printTable, shown } from '../kit/table';
import type { Size } from '../generate/library';
import type { EngineName, Measured } from './measured';

/** fuse.js takes seconds for a question at M, and minisearch gigabytes at L. */
const PEERS: Readonly<Record<Size, readonly (readonly [name: EngineName, questions: number])[]>> = {
  S: [['minisearch', 100], ['fuse.js', 6]],
  M: [['minisearch', 100], ['fuse.js', 2]],
  L: [],
}; // prettier-ignore

const QUESTIONS = 100;
/** Processes in which the memory of an engine is measured. */
const WEIGHINGS = 3;

/** Each engine in processes of its own. */
export function measureSpeed(sizes: readonly Size[]): void {
  for (const size of sizes) {
    const own = measured('commonplace', size, QUESTIONS);
    const peers = PEERS[size].map(([name, questions]) => measured(name, size, questions));
    const all = [own, ...peers].filter((each) => each !== undefined);
    printTable(
      [`size ${size}, CPU`, 'records', 'build s', 'MB', 'queries', 'p50 ms', 'p95 ms', 'p95 on the clock', 'recall@10', 'with typos'],
      all.map((m) => [
        m.name, String(m.records), m.buildMs / 1000, m.memory, m.times.length, quantile(m.cpuTimes, 0.5), quantile(m.cpuTimes, 0.95), quantile(m.times, 0.95),
        recall(m, () => true), recall(m, (kind) => kind.includes('typo')),
      ]),
    ); // prettier-ignore
    if (!own) continue;
    for (const peer of peers.filter((each) => each !== undefined))
      console.log(
        `beside ${peer.name}: built ${shown(peer.buildMs / own.buildMs)} times faster in ${shown(own.memory / peer.memory)} of its memory,`,
        `p50 ${shown(quantile(peer.cpuTimes, 0.5) / quantile(own.cpuTimes, 0.5))} and p95 ${shown(quantile(peer.cpuTimes, 0.95) / quantile(own.cpuTimes, 0.95))} times faster\n`,
      );
    const rows = Object.entries(own.also ?? {}).map(([what, value]): [string, number] => [what, value]);
    printTable([`Commonplace at ${size}, CPU`, 'ms or MB'], rows);
    const kinds = [...new Set(own.answers.map(({ kind }) => kind))];
    printTable(
      ['recall@10 by kind', ...all.map(({ name }) => name)],
      kinds.map((kind) => [kind, ...all.map((m) => recall(m, (other) => other === kind))]),
    );
  }
}

function measured(name: EngineName, size: Size, questions: number): (Measured & { memory: number }) | undefined {
  const made = inProcess<Measured>('one', name, size, String(questions));
  const held = Array.from({ length: WEIGHINGS }, () => inProcess<number>('held', name, size));
  if (made) return { ...made, memory: median(held.filter((each) => each !== undefined)) };
  console.log(`${name} did not get to the end at size ${size}.`);
  return undefined;
}

/** What a process of its own prints last, or undefined when it does not get to its end. */
function inProcess<T>(...what: readonly string[]): T | undefined {
  const flags = ['--max-old-space-size=8000', ...process.execArgv];
  const child = spawnSync(process.execPath, [...flags, process.argv[1] ?? '', ...what], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  const last = child.stdout.toString().trim().split('\n').at(-1) ?? '';
  return child.status === 0 ? (JSON.parse(last) as T) : undefined; // printed by main.ts
}

function recall({ answers }: Measured, of: (kind: string) => boolean): number {
  const asked = answers.filter(({ kind }) => of(kind));
  return asked.length === 0 ? Number.NaN : asked.filter(({ found }) => found).length / asked.length;
}
