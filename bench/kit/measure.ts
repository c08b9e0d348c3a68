/** One way to do the work that is compared. */
export interface Contender {
  readonly name: string;
  /** Does the work once, or so many times as it answers; without an answer it counts as once. */
  readonly run: () => number | void | Promise<number | void>;
  /** Done before each run and not measured. */
  readonly before?: () => void | Promise<void>;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds for one piece of work: wall clock, and processor time of all threads of this process. */
  readonly wall: number;
  readonly cpu: number;
}

/** Runs the contenders in turn, A B A B, so that a busy machine slows all alike. Answers medians in the order given. */
export async function compare(rounds: number, contenders: readonly Contender[]): Promise<Timing[]> {
  const runs = contenders.map(({ name }) => ({ name, wall: [] as number[], cpu: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { run, before }] of contenders.entries()) {
      await before?.();
      globalThis.gc?.();
      const cpu = process.cpuUsage();
      const begun = performance.now();
      const times = (await run()) ?? 1;
      runs[index]?.wall.push((performance.now() - begun) / times);
      const { user, system } = process.cpuUsage(cpu);
      runs[index]?.cpu.push((user + system) / 1000 / times);
    }
  }
  return runs.map(({ name, wall, cpu }) => ({ name, wall: median(wall), cpu: median(cpu) }));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which that part of all values lies; 0.99 for the 99th percentile. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Resident memory of this process in MB, after a collection. */
export function residentMemory(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1e6;
}
