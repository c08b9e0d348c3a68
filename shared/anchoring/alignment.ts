import type { Span } from './context';

/** A stretch that two texts share: `length` units at `old` in one and at `now` in the other. */
export interface Run {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

/** Words of a seed. Four words in a row that stand once in each text are the same place in both. */
const SEED = 4;

/**
 * The stretches that two versions of a text share, in the order of the old one: a map of offsets from old to new.
 *
 * Every run begins at a seed, words in a row that stand exactly once in each text, and at the two ends of the texts, and
 * is extended both ways as far as the units agree; see P. Heckel, "A technique for isolating differences between files",
 * Comm. ACM 21 (1978). So passages that were moved are found too, and the time is that of reading both texts. What two
 * runs claim at once, as rows of a table of which one was deleted, belongs to neither: nothing says which is which.
 */
export function alignTexts(old: string, now: string): Run[] {
  const byDiagonal = new Map<number, Run[]>();
  const runs: Run[] = [];
  const begin = (at: number, there: number): void => {
    const same = byDiagonal.get(there - at);
    if (same?.some((run) => at >= run.old && at <= run.old + run.length)) return;
    const run = extend(old, now, at, there);
    if (run.length === 0) return;
    runs.push(run);
    if (same) same.push(run);
    else byDiagonal.set(there - at, [run]);
  };
  begin(0, 0);
  begin(old.length, now.length);
  const places = onceOnly(seedsOf(now));
  for (const [seed, at] of onceOnly(seedsOf(old))) {
    const there = places.get(seed);
    if (at >= 0 && there !== undefined && there >= 0) begin(at, there);
  }
  return unclaimed(unclaimed(runs, 'old'), 'now').sort((a, b) => a.old - b.old);
}

/** The longest stretch around this pair of places in which the texts agree. */
function extend(old: string, now: string, at: number, there: number): Run {
  let back = 0;
  while (back < at && back < there && old.charCodeAt(at - back - 1) === now.charCodeAt(there - back - 1)) back += 1;
  let on = 0;
  const most = Math.min(old.length - at, now.length - there);
  while (on < most && old.charCodeAt(at + on) === now.charCodeAt(there + on)) on += 1;
  return { old: at - back, now: there - back, length: back + on };
}

interface Seeds {
  readonly hashes: Float64Array;
  readonly starts: Int32Array;
  readonly count: number;
}

/** The place of each seed that stands once, and -1 for those that stand more often. */
function onceOnly({ hashes, starts, count }: Seeds): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = 0; i < count; i += 1) places.set(hashes[i]!, places.has(hashes[i]!) ? -1 : starts[i]!); // i < count
  return places;
}

const SPACE = 0x20;
/** From here on, writing systems do not part words with spaces: each unit is taken for a word. */
const NO_SPACES = 0x2e80;

/** A hash of 52 bits for every `SEED` words in a row, so that two different ones are not taken for one another. */
function seedsOf(text: string): Seeds {
  const [low, high, starts] = [0, 0, 0].map(() => new Int32Array(text.length)) as [Int32Array, Int32Array, Int32Array];
  let words = 0;
  for (let i = 0; i < text.length;) {
    if (text.charCodeAt(i) === SPACE) {
      i += 1;
      continue;
    }
    starts[words] = i;
    let a = 0x811c9dc5;
    let b = 0x9747b28c;
    let unit = text.charCodeAt(i);
    do {
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x85ebca6b);
      i += 1;
      if (unit >= NO_SPACES || i === text.length) break;
      unit = text.charCodeAt(i);
    } while (unit !== SPACE && unit < NO_SPACES);
    low[words] = a;
    high[words] = b;
    words += 1;
  }
  const count = Math.max(0, words - SEED + 1);
  const hashes = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    let [a, b] = [0, 0];
    for (let k = i; k < i + SEED; k += 1) {
      a = Math.imul(a ^ low[k]!, 0x9e3779b1); // k < words
      a ^= a >>> 15;
      b = Math.imul(b ^ high[k]!, 0xc2b2ae35);
      b ^= b >>> 13;
    }
    hashes[i] = (a >>> 0) * 0x100000 + (b >>> 12);
  }
  return { hashes, starts, count };
}

/** The runs without what several of them claim on one side. */
function unclaimed(runs: readonly Run[], side: 'old' | 'now'): Run[] {
  const sorted = [...runs].sort((a, b) => a[side] - b[side]);
  let reached = 0;
  return sorted.flatMap((run, i) => {
    const start = Math.max(run[side], reached);
    reached = Math.max(reached, run[side] + run.length);
    const next = sorted[i + 1];
    const end = Math.min(run[side] + run.length, next ? next[side] : Infinity);
    const skip = start - run[side];
    return end > start ? [{ old: run.old + skip, now: run.now + skip, length: end - start }] : [];
  });
}

/** The run that holds this unit of the old text. */
export function runAt(runs: readonly Run[], at: number): Run | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.old <= at)
      low = middle + 1; // middle < runs.length
    else high = middle;
  }
  const run = runs[low - 1];
  return run && at < run.old + run.length ? run : undefined;
}

/** The same range in the new text, when all of it lies in one run. */
export function carried(runs: readonly Run[], { start, end }: Span): { run: Run; span: Span } | undefined {
  const run = runAt(runs, start);
  if (!run || end > run.old + run.length) return undefined;
  const by = run.now - run.old;
  return { run, span: { start: start + by, end: end + by } };
}
