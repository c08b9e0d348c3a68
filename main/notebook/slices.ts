import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long work on the service thread stops after so many milliseconds and lets others have their turn. */
const TURN_MS = 6;

/** Does a piece of work for each, in turns between which calls are answered. */
export async function inTurns<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let begun = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - begun < TURN_MS) continue;
    await nextTurn();
    begun = performance.now();
  }
}

/** Items sorted or merged between two looks at the clock: a fraction of a millisecond. */
const RUN = 1024;

/** The items in order, as `toSorted` gives them, sorted in turns between which calls are answered. */
export async function sortedInTurns<T>(items: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  let runs: T[][] = [];
  await inTurns(startsOf(items.length), (start) => runs.push(items.slice(start, start + RUN).sort(compare)));
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let index = 0; index < runs.length; index += 2)
      longer.push(await mergedInTurns(runs[index] ?? [], runs[index + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* startsOf(length: number): Generator<number> {
  for (let start = 0; start < length; start += RUN) yield start;
}

async function mergedInTurns<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  const merged: T[] = [];
  let [i, j] = [0, 0];
  await inTurns(startsOf(a.length + b.length), (start) => {
    for (const end = Math.min(start + RUN, a.length + b.length); i + j < end;) {
      const [left, right] = [a[i], b[j]];
      const isLeft = j === b.length || (i < a.length && compare(left as T, right as T) <= 0);
      merged.push((isLeft ? left : right) as T); // within its list, as just compared
      if (isLeft) i += 1;
      else j += 1;
    }
  });
  return merged;
}
