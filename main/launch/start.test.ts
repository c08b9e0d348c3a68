import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/*
 * `npm start` on machines that lack something, in a checkout of its own whose path has a space and letters beyond ASCII.
 */

const LAUNCH = new URL('.', import.meta.url);
const NOBODY = 65_534;

let folder: string;
let checkout: string;
/** Holds Node and nothing else, so that there is neither npm nor a browser. */
let programs: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commonplace-start-'));
  chmodSync(folder, 0o755);
  checkout = join(folder, 'ein Büchlein');
  programs = join(folder, 'bin');
  mkdirSync(programs);
  symlinkSync(process.execPath, join(programs, 'node'));
  cpSync(LAUNCH, join(checkout, 'main', 'launch'), { recursive: true });
  write('package.json', '{"type":"module"}');
  write('package-lock.json', '{"packages":{}}');
});

afterEach(() => {
  chmodSync(checkout, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFileSync(join(checkout, name), text);

/** What a checkout has once it is installed and built, with a host that says its address and ends. */
function installAndBuild(): void {
  mkdirSync(join(checkout, 'node_modules'));
  write('node_modules/.package-lock.json', '{"packages":{}}');
  mkdirSync(join(checkout, 'out', 'main'), { recursive: true });
  write('out/main/http.js', 'console.log("http://127.0.0.1:1/#ticket=x"); process.disconnect();');
  const fresh = pathToFileURL(join(checkout, 'main', 'launch', 'fresh.mjs')).href;
  const print = `process.stdout.write((await import(${JSON.stringify(fresh)})).fingerprint())`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', print], { encoding: 'utf8' });
  write('out/built-from', stdout);
}

/** As a user who may not write there, if this is root, who may write anywhere. */
function start(env: Record<string, string> = {}) {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(checkout, 'main', 'launch', 'start.mjs')], {
    ...user,
    cwd: checkout,
    env: { PATH: programs, ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'none'), ...env },
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  it('says in words that npm is missing', () => {
    chmodSync(checkout, 0o777);
    expect(start()).toEqual({ status: 1, said: expect.stringMatching(/npm could not be started \(ENOENT\)/) });
    expect(start().said).not.toMatch(/^ +at /m);
  });

  it('does not take the file of another package manager for npm', () => {
    chmodSync(checkout, 0o777);
    const yarn = join(folder, 'yarn.js');
    writeFileSync(yarn, 'console.error("yarn was asked"); process.exit(1)');
    expect(start({ npm_execpath: yarn }).said).not.toContain('yarn was asked');
  });

  it('says in words that it cannot install where nothing may be written', () => {
    chmodSync(checkout, 0o555);
    expect(start()).toEqual({ status: 1, said: expect.stringMatching(/Büchlein.* cannot be written \(EACCES\)/) });
    expect(start().said).not.toMatch(/^ +at /m);
  });

  it('opens in the browser from a checkout that cannot be written, when Electron cannot be fetched', () => {
    installAndBuild();
    chmodSync(join(checkout, 'node_modules'), 0o555);
    expect(start({ DISPLAY: ':none' })).toEqual({
      status: 0,
      said: expect.stringMatching(/Electron cannot be fetched[\s\S]*in a browser: http:\/\/127\.0\.0\.1:1\/#ticket=x/),
    });
  });

  it('prints the address where there is no display, though Electron is there', () => {
    installAndBuild();
    const electron = join(folder, 'electron');
    mkdirSync(electron);
    writeFileSync(join(electron, 'electron'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    expect(start({ ELECTRON_OVERRIDE_DIST_PATH: electron })).toEqual({
      status: 0,
      said: 'Open this address in a browser: http://127.0.0.1:1/#ticket=x\n',
    });
  });
});
