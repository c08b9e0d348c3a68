import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Syncing to memory costs nothing, and no test here pulls the plug. */
const ROOT = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder of its own for one test, removed afterwards. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(ROOT, 'commonplace-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What a kill at this moment would leave: the files as they are, without the lock files of the living. */
export async function copyAsKilled(folder: string): Promise<string> {
  const copy = await freshFolder();
  await cp(folder, copy, { recursive: true, filter: (path) => !path.startsWith(join(folder, 'lock')) });
  return copy;
}
