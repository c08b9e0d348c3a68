import { setTimeout as wait } from 'node:timers/promises';
import { startWorker } from '../../main/worker/client';
import type { Size } from '../generate/library';
import { quantile } from '../kit/measure';
import { printTable, shown } from '../kit/table';
import { copyLibrary, inScratch, noteTransaction, openLibrary, submit } from './scratch';

/** How late a timer of one millisecond is called tells how long the thread could not answer. */
async function delaysDuring(work: Promise<unknown>): Promise<number[]> {
  const delays: number[] = [];
  let working = true;
  void work.finally(() => (working = false));
  while (working) {
    const begun = performance.now();
    await wait(1);
    delays.push(Math.max(0, performance.now() - begun - 1));
  }
  return delays;
}

/** How long the service thread is blocked while the worker compacts, and changes go on; beside a time without compaction. */
export async function benchCompaction(size: Size): Promise<void> {
  const worker = startWorker();
  try {
    await inScratch(async (scratch) => {
      const folder = await copyLibrary(size, scratch);
      const store = await openLibrary(folder, (wanted) => worker.call('compact', wanted));
      const rows: (string | number)[][] = [];
      for (let round = 1; round <= 2; round += 1) {
        for (let edit = 0; edit < 200; edit += 1) await submit(store, noteTransaction());
        globalThis.gc?.();
        const begun = performance.now();
        const compacting = store.snapshot();
        const during = await delaysDuring(Promise.all([compacting, keepEditing(store, compacting)]));
        const ms = performance.now() - begun;
        const done = await compacting;
        if (!done.ok) throw new Error(done.error.message);
        const calm = wait(ms);
        const without = await delaysDuring(Promise.all([calm, keepEditing(store, calm)]));
        rows.push(rowOf(`compacting and editing, ${shown(ms)} ms`, during), rowOf('editing only, as long', without));
      }
      printTable([`service thread, ${size}`, 'p50 ms late', 'p99', 'most'], rows);
      await store.close();
    });
  } finally {
    await worker.close();
  }
}

const rowOf = (name: string, delays: readonly number[]) => [
  name,
  quantile(delays, 0.5),
  quantile(delays, 0.99),
  quantile(delays, 1),
];

async function keepEditing(store: Awaited<ReturnType<typeof openLibrary>>, until: Promise<unknown>): Promise<void> {
  let going = true;
  void until.finally(() => (going = false));
  while (going) {
    await submit(store, noteTransaction());
    await wait(5);
  }
}
