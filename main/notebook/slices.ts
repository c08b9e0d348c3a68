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
