import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { root } from './paths.mjs';
import { LaunchError } from './script.mjs';

/**
 * Brings node_modules to what package-lock.json names, and does nothing when it is there.
 * @param {(line: string) => void} say
 */
export async function install(say) {
  refuseOldNode();
  if (isInstalled()) return;
  await withLock(async () => {
    if (isInstalled()) return;
    const started = performance.now();
    say('Installing the libraries that package-lock.json names (npm ci) ...');
    const { status, stderr, error } = npm(['ci']);
    if (error) throw new LaunchError(noNpm(error));
    if (status !== 0) throw new LaunchError(`${stderr.trim()}\n\n${WHAT_TO_DO}`);
    say(`Installed in ${Math.round((performance.now() - started) / 1000)} s.`);
  });
}

const WHAT_TO_DO = `The libraries could not be installed, so nothing was started. Look at npm's words above: without a
network or behind a proxy, set npm's registry or proxy and run the same command again; on a full disk, make room first.
Nothing outside node_modules was touched.`;

/** @param {NodeJS.ErrnoException} error */
const noNpm = ({ code }) =>
  `The libraries are not installed, and npm could not be started (${code}) to do it. Install npm, which usually comes with
Node, and run the same command again.`;

/** npm keeps a note of what it installed. It is compared with the lock file, so an install by hand counts as well. */
function isInstalled() {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const there = packagesOf(note);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    const found = there[path];
    if (found === undefined) return path === '' || wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version: string, integrity?: string, optional?: boolean, devOptional?: boolean }>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** What the tools that build need: Node 20 from 20.19, 22 from 22.13, and all that came after. */
function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22) return;
  throw new LaunchError(`Node 20.19, 22.13 or newer is needed; this is ${process.versions.node}.`);
}
