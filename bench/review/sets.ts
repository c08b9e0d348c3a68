import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLabelled } from '../../main/review/relevance/labelled';
import { RelevanceModel } from '../../main/review/relevance/model';
import { seededRandom, shuffled } from '../../main/review/relevance/random';
import { simulate, type LabelledRecord, type Ranker } from '../../main/review/relevance/simulate';
import { printTable } from '../kit/table';
import { PlainRocchio } from './rocchio';

/** Finished screenings of others, beside the checkout; each folder has a table in `output`. */
const SUITE = `${process.cwd()}/../shared/suites/screening/`;
const SEEDS = [1, 2, 3, 4, 5];
/** Parts of a set, to see whether the gain holds at other sizes and shares: records, and included ones among them. */
const PARTS = [
  [1000, 50],
  [1500, 30],
] as const;

/** Prints the work saved at 95 % recall and the recall after a tenth, mean of five seeds, beside plain Rocchio. */
export function screeningSets(): void {
  if (!existsSync(SUITE)) {
    console.log('The labelled screenings are not beside the checkout (shared/suites/screening): they are left out.\n');
    return;
  }
  const rows = readdirSync(SUITE).flatMap((name) => {
    const folder = join(SUITE, name, 'output');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith('.csv'))
      .flatMap((file) => {
        const records = readLabelled(readFileSync(join(folder, file), 'utf8'));
        if (!records.ok) throw new Error(`${file}: ${records.error.message}`);
        const parts = PARTS.map(([size, included], n) => partOf(records.value, size, included, n + 1));
        return [row(name, records.value), ...parts.map((part) => row(`${name}, a part`, part))];
      });
  });
  printTable(['set', 'records', 'included', 'WSS@95', 'Rocchio', 'recall@10%', 'Rocchio', 'seeds', 'CPU s'], rows);
}

function row(name: string, records: readonly LabelledRecord[]): (string | number)[] {
  const begun = process.cpuUsage();
  const own = runs(records, RelevanceModel.of(records));
  const used = process.cpuUsage(begun);
  const peer = runs(records, new PlainRocchio(records));
  const included = records.filter(({ isIncluded }) => isIncluded).length;
  const each = own.map(({ wss95 }) => wss95.toFixed(3)).join(' ');
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return [
    ...[name, String(records.length), String(included)],
    ...[mean(own.map(({ wss95 }) => wss95)), mean(peer.map(({ wss95 }) => wss95))],
    ...[mean(own.map(({ recallAt10 }) => recallAt10)), mean(peer.map(({ recallAt10 }) => recallAt10))],
    ...[each, (used.user + used.system) / 1e6],
  ];
}

const runs = (records: readonly LabelledRecord[], ranker: Ranker) =>
  SEEDS.map((seed) => simulate(records, seed, ranker));

function partOf(records: readonly LabelledRecord[], size: number, included: number, seed: number): LabelledRecord[] {
  const random = seededRandom(seed);
  const order = [...shuffled(records.length, random)].map((index) => records[index]!); // indices of these records
  const wanted = order.filter(({ isIncluded }) => isIncluded).slice(0, included);
  const others = order.filter(({ isIncluded }) => !isIncluded).slice(0, size - included);
  const part = [...wanted, ...others];
  return [...shuffled(part.length, random)].map((index) => part[index]!); // indices of the part
}
