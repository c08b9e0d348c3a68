import type { RecordText } from './tokens';
import { RelevanceModel, type Decided } from './model';
import { measureOrder, type Measured } from './measure';
import { seededRandom, shuffled } from './random';

export interface LabelledRecord extends RecordText {
  readonly isIncluded: boolean;
}

export interface Simulation extends Measured {
  /** Indices of the records in the order of reading, the random ones at the beginning among them. */
  readonly order: readonly number[];
}

/** Anything that orders records by decisions. */
export interface Ranker {
  rank(decided: readonly Decided[]): ArrayLike<number>;
}

/** Learns anew after each decision at first, then after so many that the next order is made of a few percent more. */
const SHARE = 1 / 32;

/**
 * Replays a screening whose outcome is known: records are read in a random order that depends on the seed until one was
 * included and one excluded, then in the order that the program has learned, all counted as read.
 */
export function simulate(
  records: readonly LabelledRecord[],
  seed: number,
  ranker: Ranker = RelevanceModel.of(records),
): Simulation {
  const isIncluded = (record: number): boolean => records[record]?.isIncluded === true;
  const random = shuffled(records.length, seededRandom(seed));
  const order: number[] = [];
  const read = new Uint8Array(records.length);
  let included = 0;
  const take = (record: number) => {
    order.push(record);
    read[record] = 1;
    if (isIncluded(record)) included += 1;
  };
  for (const record of random) {
    take(record);
    if (included > 0 && included < order.length) break;
  }
  while (order.length < records.length) {
    const scores = ranker.rank(order.map((record) => [record, isIncluded(record) ? 1 : 0]));
    const unread = records.flatMap((_, record) => (read[record] === 1 ? [] : [record]));
    unread.sort((a, b) => scores[b]! - scores[a]! || a - b); // a score for each record
    for (const record of unread.slice(0, Math.max(1, Math.floor(order.length * SHARE)))) take(record);
  }
  return { order, ...measureOrder(order, isIncluded) };
}
