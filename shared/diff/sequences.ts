/** Edits beyond which what is between the common ends of two sequences is given as wholly replaced. */
const MOST_EDITS = 2000;

/** A stretch of two sequences: in both, or what the first has in place of what the second has (one may be empty). */
export type Stretch =
  | { readonly type: 'same'; readonly items: readonly string[] }
  | { readonly type: 'replaced'; readonly gone: readonly string[]; readonly fresh: readonly string[] };

/**
 * The fewest items to remove and insert between two sequences, by E. Myers, "An O(ND) difference algorithm and its
 * variations", Algorithmica 1 (1986): the time is that of their length times how much differs.
 */
export function diffSequences(a: readonly string[], b: readonly string[]): Stretch[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const stretches: Stretch[] = [];
  if (start > 0) stretches.push({ type: 'same', items: a.slice(0, start) });
  let [i, j] = [start, start];
  const replaced = (toA: number, toB: number): void => {
    if (toA > i || toB > j) stretches.push({ type: 'replaced', gone: a.slice(i, toA), fresh: b.slice(j, toB) });
  };
  for (const { from, to, length } of commonRuns(a.slice(start, endA), b.slice(start, endB))) {
    replaced(start + from, start + to);
    stretches.push({ type: 'same', items: a.slice(start + from, start + from + length) });
    [i, j] = [start + from + length, start + to + length];
  }
  replaced(endA, endB);
  if (endA < a.length) stretches.push({ type: 'same', items: a.slice(endA) });
  return stretches;
}

interface CommonRun {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** The stretches that a shortest edit script leaves alone, in order. */
function commonRuns(a: readonly string[], b: readonly string[]): CommonRun[] {
  const most = Math.min(MOST_EDITS, a.length + b.length);
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  const at = (diagonal: number): number => diagonal + most + 1;
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reach.slice(at(-edits) - 1, at(edits) + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const [below, above] = [reach[at(diagonal - 1)]!, reach[at(diagonal + 1)]!]; // within the array by its size
      const down = diagonal === -edits || (diagonal !== edits && below < above);
      let x = down ? above : below + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach[at(diagonal)] = x;
      if (x >= a.length && x - diagonal >= b.length) return backtrack(trace, a.length, b.length);
    }
  }
  return [];
}

function backtrack(trace: readonly Int32Array[], lengthA: number, lengthB: number): CommonRun[] {
  const runs: CommonRun[] = [];
  let [x, y] = [lengthA, lengthB];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = trace[edits]!; // edits < trace.length
    const at = (diagonal: number): number => reach[diagonal + edits + 1]!; // what the step before had reached
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
    const previous = edits === 0 ? 0 : down ? at(diagonal + 1) : at(diagonal - 1);
    const from = edits === 0 ? 0 : down ? previous : previous + 1;
    if (x > from) runs.push({ from, to: from - diagonal, length: x - from });
    x = previous;
    y = edits === 0 ? 0 : previous - (down ? diagonal + 1 : diagonal - 1);
  }
  return runs.reverse();
}
