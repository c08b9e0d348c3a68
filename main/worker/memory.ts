/** What the thread that asks holds: its heap and what lies outside of it, in bytes. */
export function memoryOfThread(): number {
  const { heapTotal, external } = process.memoryUsage();
  return heapTotal + external;
}

/** A number of bytes that one thread writes and another reads, whatever either is doing. */
export type SharedBytes = BigUint64Array<SharedArrayBuffer>;

export const sharedBytes = (): SharedBytes => new BigUint64Array(new SharedArrayBuffer(8));

/** How often a thread writes down what it holds. */
const TELL_MS = 250;

/** Writes down again and again what this thread holds. */
export function tellMemory(bytes: SharedBytes): void {
  setInterval(() => Atomics.store(bytes, 0, BigInt(memoryOfThread())), TELL_MS).unref();
}

export const toldMemory = (bytes: SharedBytes): number => Number(Atomics.load(bytes, 0));
