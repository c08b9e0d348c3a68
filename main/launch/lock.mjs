import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './paths.mjs';
import { LaunchError } from './script.mjs';

const folder = join(root, 'out.lock');
const holder = join(folder, 'pid');

/**
 * Does the work while no other process installs or builds here; waits for one that does. The lock of a process that
 * was killed is taken over.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(work) {
  for (let tries = 1; !take(); tries += 1) {
    if (holderIsGone()) rmSync(folder, { recursive: true, force: true });
    else await wait(100);
    if (tries === 50) console.error(`Waiting for another install or build; if there is none, delete ${folder}`);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function take() {
  try {
    mkdirSync(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
    throw new LaunchError(
      `Something must be installed or built first, and ${root} cannot be written (${code}). Copy the folder to a place of your own and run the same command there.`,
    );
  }
  writeFileSync(holder, String(process.pid));
  return true;
}

function holderIsGone() {
  try {
    const pid = Number(readFileSync(holder, 'utf8'));
    process.kill(pid, 0);
    return pid === process.pid;
  } catch (error) {
    // No file yet: the holder has only just made the folder.
    return codeOf(error) === 'ESRCH';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
