import { wordsOf, type Word } from './words';

/** One difference between two wordings; places are in the text that has the words. */
export interface Drift {
  readonly kind: 'added' | 'dropped' | 'replaced' | 'moved';
  readonly a?: { readonly text: string; readonly start: number; readonly end: number };
  readonly b?: { readonly text: string; readonly start: number; readonly end: number };
}

/** Pairs of indices of equal words, rising in both: a longest common subsequence. */
function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let [endA, endB] = [a.length, b.length];
  while (endA > head && endB > head && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [rows, columns] = [endA - head, endB - head];
  const table = new Uint16Array((rows + 1) * (columns + 1));
  const at = (i: number, j: number): number => i * (columns + 1) + j;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      table[at(i, j)] =
        a[head + i] === b[head + j]
          ? table[at(i + 1, j + 1)]! + 1
          : Math.max(table[at(i + 1, j)]!, table[at(i, j + 1)]!);
    }
  }
  const pairs: [number, number][] = Array.from({ length: head }, (_, i) => [i, i]);
  for (let [i, j] = [0, 0]; i < rows && j < columns;) {
    if (a[head + i] === b[head + j]) pairs.push([head + i++, head + j++]);
    else if (table[at(i + 1, j)]! >= table[at(i, j + 1)]!) i++;
    else j++;
  }
  for (let i = endA; i < a.length; i++) pairs.push([i, endB + i - endA]);
  return pairs;
}

/** What was added, dropped and replaced from one wording to the other, in order. Same words at another place are `moved`. */
export function driftBetween(textA: string, a: readonly Word[], textB: string, b: readonly Word[]): Drift[] {
  const pairs = commonWords(
    a.map(({ word }) => word),
    b.map(({ word }) => word),
  );
  const drift: Drift[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [a.length, b.length] as const]) {
    const partA = slice(textA, a, i, nextI);
    const partB = slice(textB, b, j, nextJ);
    if (partA && partB) drift.push({ kind: 'replaced', a: partA, b: partB });
    else if (partA) drift.push({ kind: 'dropped', a: partA });
    else if (partB) drift.push({ kind: 'added', b: partB });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return withMoves(drift);
}

function slice(text: string, words: readonly Word[], from: number, to: number): Drift['a'] {
  if (from >= to) return undefined;
  const [start, end] = [words[from]!.start, words[to - 1]!.end];
  return { text: text.slice(start, end), start, end };
}

function withMoves(drift: readonly Drift[]): Drift[] {
  const used = new Set<Drift>();
  return drift.flatMap((one): Drift[] => {
    if (used.has(one)) return [];
    if (one.kind !== 'dropped' && one.kind !== 'added') return [one];
    const other = drift.find(
      (candidate) =>
        candidate !== one &&
        !used.has(candidate) &&
        (candidate.kind === 'added' || candidate.kind === 'dropped') &&
        candidate.kind !== one.kind &&
        same(one.a ?? one.b, candidate.a ?? candidate.b),
    );
    if (!other) return [one];
    used.add(other);
    const [a, b] = [one.a ?? other.a, one.b ?? other.b];
    return [{ kind: 'moved', ...(a && { a }), ...(b && { b }) }];
  });
}
const same = (one: Drift['a'], other: Drift['a']): boolean => bag(one?.text) === bag(other?.text);
const bag = (text = ''): string =>
  wordsOf(text)
    .map(({ word }) => word)
    .sort()
    .join(' ');

/**
 * Share of the shorter wording that stands, in order, in the best stretch of the longer one: 1 for the same words, whatever
 * surrounds them.
 */
export function windowedOverlap(
  a: readonly Word[],
  b: readonly Word[],
): { score: number; from: number; to: number; inB: boolean } {
  const inB = a.length <= b.length;
  const [short, long] = inB ? [a, b] : [b, a];
  const pairs = commonWords(
    short.map(({ word }) => word),
    long.map(({ word }) => word),
  );
  const reach = Math.ceil(short.length * 1.3) + 2;
  let best = { score: 0, from: 0, to: 0 };
  for (let first = 0, last = 0; first < pairs.length; first++) {
    while (last < pairs.length && pairs[last]![1] - pairs[first]![1] < reach) last++;
    const score = (last - first) / short.length;
    if (score > best.score) best = { score, from: pairs[first]![1], to: pairs[last - 1]![1] + 1 };
  }
  return { ...best, inB };
}
