import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countItems } from '../../shared/model/library';
import type { Size } from '../generate/library';
import { median, residentMemory } from '../kit/measure';
import { printTable, shown } from '../kit/table';
import { copyLibrary, inScratch, openLibrary } from './scratch';

/** What one process that did nothing but open reports. */
interface Opened {
  readonly wall: number;
  readonly cpu: number;
  /** Resident MB when all is there, and at the most. */
  readonly resident: number;
  readonly peak: number;
}

const WAYS = ['commonplace', 'json-parse'] as const;
type Way = (typeof WAYS)[number];

/** Opening everything, beside JSON.parse of the same snapshot; each in a process of its own, since memory is compared. */
export async function benchOpening(size: Size, rounds: number): Promise<void> {
  await inScratch(async (scratch) => {
    const folder = await copyLibrary(size, scratch);
    const runs: Record<Way, Opened[]> = { commonplace: [], 'json-parse': [] };
    for (let round = 0; round < rounds; round += 1) for (const way of WAYS) runs[way].push(inOwnProcess(way, folder));
    const of = (way: Way, what: keyof Opened) => median(runs[way].map((run) => run[what]));
    const rows = WAYS.map((way) => [
      way,
      of(way, 'wall'),
      of(way, 'cpu'),
      `${shown(of(way, 'cpu') / of('json-parse', 'cpu'))} x`,
      of(way, 'resident'),
      of(way, 'peak'),
    ]);
    printTable([`open everything, ${size}`, 'ms', 'CPU ms', 'CPU beside JSON.parse', 'MB after', 'MB peak'], rows);
  });
}

function inOwnProcess(way: Way, folder: string): Opened {
  const script = process.argv[1] ?? '';
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', script, 'open-once', way, folder]);
  if (status !== 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString()) as Opened; // written by openOnce
}

/** The child's part. */
export async function openOnce(way: string, folder: string): Promise<void> {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const store = way === 'commonplace' ? await openLibrary(folder) : undefined;
  const parsed = store ? undefined : (JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as object);
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS / 1000;
  const report: Opened = { wall, cpu: (user + system) / 1000, resident: residentMemory(), peak };
  const found = store ? countItems(store.library).article : Object.keys(parsed ?? {}).length;
  if (found === 0) throw new Error('Nothing was opened.'); // also keeps both alive until they were measured
  console.log(JSON.stringify(report));
  await store?.close();
}
