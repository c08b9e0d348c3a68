import { setTimeout as wait } from 'node:timers/promises';

/** Of this process, in MB. */
export interface HeldMemory {
  /** What is in use: objects, and the buffers beside them. */
  readonly live: number;
  /** Pages of memory, which also holds what the engine of JavaScript has not given back. */
  readonly resident: number;
}

/** Time for the threads that give memory back. */
const SETTLING_MS = 300;
/** One collection lets go of what the next can free. */
const ROUNDS = 6;

/** What the process holds when all that can be freed has been freed. */
export async function heldMemory(): Promise<HeldMemory> {
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    await wait(SETTLING_MS);
  }
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { live: (heapUsed + arrayBuffers) / 1e6, resident: rss / 1e6 };
}
