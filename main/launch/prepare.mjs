import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isFresh } from './fresh.mjs';
import { install } from './install.mjs';
import { LaunchError } from './script.mjs';

/**
 * Installs and builds what is missing or stale. Costs some milliseconds when nothing is.
 * @param {(line: string) => void} say
 */
export async function prepare(say) {
  await install(say);
  if (isFresh()) return;
  say('Building ...');
  // A process of its own: the builder's memory and settings stay out of the program that follows.
  const build = [join(import.meta.dirname, 'build.mjs')];
  const { status, stdout, stderr } = spawnSync(process.execPath, build, { encoding: 'utf8' });
  if (status !== 0) throw new LaunchError(`${stdout}${stderr}\nThe build failed, so nothing was started.`);
}
