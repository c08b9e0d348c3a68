import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { calledFrom, out } from './paths.mjs';

/**
 * Runs a built host in this process, with this one's arguments, where the person called from.
 * @param {'cli' | 'http'} host
 */
export async function runBuilt(host) {
  const file = join(out, 'main', `${host}.js`);
  process.argv[1] = file;
  process.chdir(calledFrom);
  await import(pathToFileURL(file).href);
}
