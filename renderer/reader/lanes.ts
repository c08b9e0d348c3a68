import type { Passage } from './textRange';

/** Underlines of highlights that overlap stand below each other on this many lanes; deeper ones share the last. */
export const LANES = 3;

/**
 * The lane of each passage: overlapping ones get different lanes as long as there are any, the longer one the upper.
 * Gives lanes in the order of the passages.
 */
export function assignLanes(passages: readonly Passage[]): number[] {
  const order = passages
    .map((passage, index) => ({ ...passage, index }))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.index - b.index);
  const lanes = Array<number>(passages.length).fill(0);
  const busyUntil = Array<number>(LANES).fill(-1);
  for (const { start, end, index } of order) {
    const free = busyUntil.findIndex((until) => until <= start);
    const lane = free === -1 ? LANES - 1 : free;
    lanes[index] = lane;
    busyUntil[lane] = Math.max(busyUntil[lane] ?? 0, end);
  }
  return lanes;
}
