import { spawnSync } from 'node:child_process';
import { quantile } from '../kit/measure';
import { printTable, shown } from '../kit/table';
import type { Size } from '../generate/library';
import type { EngineName, Measured } from './measured';
import type { HeldMemory } from './memory';

/** fuse.js takes seconds for a question at M, and minisearch gigabytes at L. */
const PEERS: Readonly<Record<Size, readonly (readonly [name: EngineName, questions: number])[]>> = {
  S: [['minisearch', 100], ['fuse.js', 6]],
  M: [['minisearch', 100], ['fuse.js', 2]],
  L: [],
}; // prettier-ignore

const QUESTIONS = 100;

/** Each engine in a process of its own, so that its memory can be told: what the process holds more than one without an engine. */
export function measureSpeed(sizes: readonly Size[]): void {
  for (const size of sizes) {
    const bare = measured('nothing', size, 0)?.memory;
    const own = measured('commonplace', size, QUESTIONS, bare);
    const peers = PEERS[size].map(([name, questions]) => measured(name, size, questions, bare));
    const all = [own, ...peers].filter((each) => each !== undefined);
    printTable(
      [`size ${size}, CPU`, 'records', 'build s', 'live MB', 'resident MB', 'queries', 'p50 ms', 'p95 ms', 'p95 on the clock', 'recall@10', 'with typos'],
      all.map((m) => [
        m.name, String(m.records), m.buildMs / 1000, m.memory.live, m.memory.resident, m.times.length, quantile(m.cpuTimes, 0.5), quantile(m.cpuTimes, 0.95), quantile(m.times, 0.95),
        recall(m, () => true), recall(m, (kind) => kind.includes('typo')),
      ]),
    ); // prettier-ignore
    if (!own) continue;
    for (const peer of peers.filter((each) => each !== undefined))
      console.log(
        `beside ${peer.name}: built ${shown(peer.buildMs / own.buildMs)} times faster in ${shown(own.memory.live / peer.memory.live)} of its live and ${shown(own.memory.resident / peer.memory.resident)} of its resident memory,`,
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

/** Memory that is freed goes back to the system at once, else it is chance how much of it a process still seems to hold. */
const GIVES_BACK = { MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };

function measured(name: EngineName, size: Size, questions: number, bare?: HeldMemory): Measured | undefined {
  const flags = ['--max-old-space-size=8000', ...process.execArgv];
  const child = spawnSync(process.execPath, [...flags, process.argv[1] ?? '', 'one', name, size, String(questions)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
    env: { ...process.env, ...GIVES_BACK },
  });
  const last = child.stdout.toString().trim().split('\n').at(-1) ?? '';
  if (child.status === 0) {
    const made = JSON.parse(last) as Measured; // printed by the child
    const { live, resident } = made.memory;
    return { ...made, memory: { live: live - (bare?.live ?? 0), resident: resident - (bare?.resident ?? 0) } };
  }
  console.log(`${name} did not get to the end at size ${size}.`);
  return undefined;
}

function recall({ answers }: Measured, of: (kind: string) => boolean): number {
  const asked = answers.filter(({ kind }) => of(kind));
  return asked.length === 0 ? Number.NaN : asked.filter(({ found }) => found).length / asked.length;
}
