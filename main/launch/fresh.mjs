import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { out, root } from './paths.mjs';

const SOURCES = ['shared', 'main', 'renderer', 'vite.config.ts', 'tsconfig.base.json', 'package-lock.json'];
const NOT_BUILT = /\.test\.tsx?$/;

export const stampOf = (/** @type {string} */ folder) => join(folder, 'built-from');

/** True when `out/` was built from the sources as they are now. */
export function isFresh() {
  return existsSync(stampOf(out)) && readFileSync(stampOf(out), 'utf8') === fingerprint();
}

/** Names, sizes and times of all that goes into a build; a file added, changed or removed gives another. */
export function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) add(hash, join(root, source));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function add(hash, path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined || NOT_BUILT.test(path)) return;
  if (entry.isDirectory()) {
    for (const name of readdirSync(path).sort()) add(hash, join(path, name));
  } else {
    hash.update(`${path}\0${entry.size}\0${entry.mtimeMs}\n`);
  }
}
