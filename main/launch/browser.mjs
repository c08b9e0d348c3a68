import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { cache, root } from './paths.mjs';
import { npm } from './npm.mjs';

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
const ON_MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const ON_WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Holds a headless Chromium inside its package: the one way that needs only the package registry (Linux, x64). */
const PACKAGED = '@sparticuz/chromium@153.0.0';
const packagedFolder = join(cache, 'chromium');
const packagedNote = join(packagedFolder, 'executable.txt');

/**
 * A Chromium that can show a window: `CHROMIUM_PATH`, or what the person has installed.
 * @returns {string | undefined}
 */
export function systemBrowser() {
  return [process.env.CHROMIUM_PATH ?? '', ...installedPlaces()].find((path) => path !== '' && existsSync(path));
}

/**
 * A Chromium for tests that is here now; nothing is fetched.
 * @returns {string | undefined}
 */
export function findBrowser() {
  return systemBrowser() ?? playwrightBrowser() ?? packagedBrowser();
}

/**
 * A Chromium for tests, fetched when there is none. Never asks, never needs root.
 * @param {(line: string) => void} say
 * @returns {string | undefined}
 */
export function ensureBrowser(say) {
  const found = findBrowser();
  if (found) return found;
  say('No Chromium here; asking Playwright to fetch one ...');
  const playwright = join(dirname(createRequire(root).resolve('@playwright/test/package.json')), 'cli.js');
  const install = [playwright, 'install', '--only-shell', 'chromium'];
  spawnSync(process.execPath, install, { stdio: 'ignore', timeout: 300_000 });
  const fetched = playwrightBrowser();
  if (fetched) return fetched;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  say(`Playwright could not; fetching the one inside the package ${PACKAGED} ...`);
  return fetchPackagedBrowser();
}

function installedPlaces() {
  if (process.platform === 'darwin') return ON_MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((folder) => (folder ? ON_WINDOWS.map((path) => join(folder, path)) : []));
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Playwright's own Chromium or the headless shell beside it, when one of them has been downloaded. */
function playwrightBrowser() {
  /** @type {typeof import('@playwright/test')} */
  const { chromium } = createRequire(root)('@playwright/test');
  const whole = chromium.executablePath();
  if (existsSync(whole)) return whole;
  const revision = dirname(dirname(whole)).replace(/chromium-(\d+)$/, 'chromium_headless_shell-$1');
  if (!existsSync(revision)) return undefined;
  return readdirSync(revision)
    .flatMap((name) => ['chrome-headless-shell', 'chrome-headless-shell.exe'].map((file) => join(revision, name, file)))
    .find((path) => existsSync(path));
}

function packagedBrowser() {
  if (!existsSync(packagedNote)) return undefined;
  const path = readFileSync(packagedNote, 'utf8');
  return existsSync(path) ? path : undefined;
}

function fetchPackagedBrowser() {
  mkdirSync(packagedFolder, { recursive: true });
  const unpack = 'process.stdout.write(await (await import("@sparticuz/chromium")).default.executablePath())';
  if (npm(['install', '--prefix', packagedFolder, '--no-save', '--ignore-scripts', PACKAGED]).status !== 0) {
    return undefined;
  }
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: packagedFolder,
    // It unpacks itself into the folder for temporary files.
    env: { ...process.env, TMPDIR: packagedFolder },
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (spawnSync(stdout, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status !== 0) return undefined;
  writeFileSync(packagedNote, stdout);
  return stdout;
}
