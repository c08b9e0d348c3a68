import { setTimeout as wait } from 'node:timers/promises';

/** Time for the threads that free memory. */
const SETTLING_MS = 300;
/** One collection lets go of what the next can free. */
const ROUNDS = 6;

/** Megabytes that go when what `holder` holds goes: objects, and the buffers beside them, after all garbage is collected. */
export async function heldBy(holder: { held: unknown }): Promise<number> {
  const before = await live();
  holder.held = undefined;
  return before - (await live());
}

async function live(): Promise<number> {
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc?.();
    await wait(SETTLING_MS);
  }
  const { heapUsed, external } = process.memoryUsage(); // external includes the buffers
  return (heapUsed + external) / 1e6;
}
