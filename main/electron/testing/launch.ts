import { vi } from 'vitest';
import { err } from '../../../shared/result';
import type { WorkerClient } from '../../worker/client';
import { createFakeElectron, type FakeElectron } from './fakeElectron';

/** A window starts, shows and closes a library without any of the worker's jobs. */
const idleWorker: WorkerClient = {
  call: (async () => err('unavailable', 'No worker runs in this test.')) as WorkerClient['call'], // a failure of any job
  inBackground: false,
  onRestart: () => () => undefined,
  close: async () => undefined,
};

/**
 * Runs the real main file, with the real notebook, against a fresh fake until it has opened a window or ended.
 */
export async function launch(
  userData: string,
  argv: readonly string[],
  { prepare, worker = idleWorker }: { prepare?: (fake: FakeElectron) => void; worker?: WorkerClient } = {},
): Promise<FakeElectron> {
  const fake = createFakeElectron(userData);
  prepare?.(fake);
  vi.resetModules();
  vi.doMock('electron', () => fake.electron);
  vi.doMock('../../worker/client', () => ({ startWorker: () => worker }));
  const before = process.argv;
  process.argv = ['electron', '.', ...argv];
  await import('../main');
  await vi.waitUntil(() => fake.seen.windows.length > 0 || fake.seen.ended, { timeout: 10_000 });
  process.argv = before;
  return fake;
}

/** Quits and waits until the notebook is closed. */
export async function quit({ electron, seen }: FakeElectron): Promise<void> {
  electron.app.quit();
  await vi.waitUntil(() => seen.ended, { timeout: 10_000 });
}
