import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from './paths.mjs';

const DAY = 24 * 60 * 60 * 1000;
const FETCH_LIMIT = 180_000;

const folder = join(root, 'node_modules', 'electron');
const failure = join(cache, 'electron-could-not-be-fetched');
const executable =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[String(process.platform)] ?? 'electron';

/**
 * The path of Electron's executable, when it is there whole. Importing `electron` to find out would start a download
 * without a time limit; this reads the three files that its installer leaves.
 * @returns {string | undefined}
 */
export function electronBinary() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const binary = join(override ?? join(folder, 'dist'), executable);
  if (!existsSync(binary)) return undefined;
  if (override) return binary;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return read(join(folder, 'dist', 'version')).replace(/^v/, '') === version &&
    read(join(folder, 'path.txt')) === executable
    ? binary
    : undefined;
}

/**
 * Lets Electron's own installer fetch the binary: once, with a limit, and after a failure not again for a day.
 * @param {(line: string) => void} say
 * @returns {string | undefined} the path of the executable
 */
export function fetchElectron(say) {
  if (failedToday()) {
    say('Electron could not be fetched earlier today; the notebook opens in the browser instead.');
    return undefined;
  }
  say('Fetching Electron (once, three minutes at most) ...');
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: FETCH_LIMIT });
  const binary = electronBinary();
  remember(binary !== undefined);
  if (!binary) say('Electron cannot be fetched from here; the notebook opens in the browser instead.');
  return binary;
}

/** @param {boolean} wasFetched */
function remember(wasFetched) {
  try {
    mkdirSync(cache, { recursive: true });
    if (wasFetched) rmSync(failure, { force: true });
    else writeFileSync(failure, 'Delete this file to try again sooner than in a day.\n');
  } catch {
    // Where nothing may be written it is tried each time, which costs time only.
  }
}

function failedToday() {
  const note = statSync(failure, { throwIfNoEntry: false });
  return note !== undefined && Date.now() - note.mtimeMs < DAY;
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}
