import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { copyFile, cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf } from '../import/testing/pdf';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'out/main/cli.js');
const fresh = new URL('../launch/fresh.mjs', import.meta.url).href;
const { isFresh } = (await import(fresh)) as { isFresh(): boolean }; // plain .mjs
const usable = existsSync(built) && isFresh();
if (!usable)
  console.warn(
    'The built command line is not tested: out/ is missing or older than the source. npm run build makes it.',
  );

/** Each test starts processes, which takes seconds on a busy machine. */
const limits = { timeout: 60_000 };

describe.skipIf(!usable)(usable ? 'the built command line' : 'the built command line: not built', limits, () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonplace-built-'));
    env = { ...process.env, COMMONPLACE_LIBRARY: join(folder, 'library') };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const commonplace = (args: string[], input = '') =>
    spawnSync(process.execPath, [built, ...args], { cwd: folder, env, input, encoding: 'utf8' });

  it('makes the sample library and prints a bibliography from it', () => {
    expect(commonplace(['init', '--sample']).status).toBe(0);
    const { status, stdout, stderr } = commonplace(['bibliography', '--collection', 'The Long Pier', '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect((JSON.parse(stdout) as { entries: unknown[] }).entries).toHaveLength(7);
  });

  it('reads a PDF where nothing of node_modules is beside it, as where it is installed', async () => {
    const installed = join(folder, 'installed');
    await cp(join(root, 'out/main'), join(installed, 'out/main'), { recursive: true });
    await copyFile(join(root, 'package.json'), join(installed, 'package.json'));
    await writeFile(join(folder, 'study.pdf'), pdfOf({ pages: [[[11, 700, 'Nobody could say how.']]] }));
    const extract = [join(installed, 'out/main/cli.js'), 'extract', 'study.pdf', '--json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, extract, { cwd: folder, env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ text: 'Nobody could say how.' });
  });

  it('ends with 2 on wrong usage and writes one line', () => {
    const { status, stdout, stderr } = commonplace(['list']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('does the whole batch though nobody reads its answers any more, and lets the library go', async () => {
    const library = join(folder, 'batch');
    const child = spawn(process.execPath, [built, 'batch', '--library', library], { cwd: folder, env });
    child.stdin.write('{"args":["init"]}\n');
    await once(createInterface({ input: child.stdout }), 'line');
    child.stdout.destroy();
    const notes = Array.from({ length: 20 }, (_, number) =>
      JSON.stringify({ args: ['note', 'add', '--text', `${number}`] }),
    );
    child.stdin.end(notes.join('\n'));
    expect(await once(child, 'exit')).toEqual([0, null]);
    const { stdout } = commonplace(['list', 'notes', '--library', library, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ total: 20 });
    expect(await readdir(library)).not.toContain('lock');
  });

  it.skipIf(!existsSync('/dev/full'))(
    'says in one line that its output has no room (skipped where no /dev/full is)',
    () => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [built, '--help'], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(full);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^commonplace: .*ENOSPC.*\n$/);
    },
  );

  it.skipIf(process.platform === 'win32')('refuses a folder as standard input', () => {
    const stdin = openSync(folder, 'r');
    const { status, stderr } = spawnSync(process.execPath, [built, 'batch'], {
      env,
      stdio: [stdin, 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    closeSync(stdin);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'commonplace: Standard input is a folder, not a file.\n' });
  });

  it('answers a thousand commands in one process', () => {
    const request = JSON.stringify({ args: ['show', 'claim-sample-noLorries'] });
    const { status, stdout } = commonplace(['batch'], `${request}\n`.repeat(1000));
    expect(status).toBe(0);
    const answers = stdout.trim().split('\n');
    expect(answers).toHaveLength(1000);
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0] ?? '')).toMatchObject({ ok: true, result: { kind: 'claim' } });
  });

  it('serves until it is told to end, and says where first', async () => {
    const child = spawn(process.execPath, [built, 'serve', '--no-open'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
    const lines = createInterface({ input: child.stdout });
    const [line] = await new Promise<string[]>((resolve) => lines.once('line', (...args: string[]) => resolve(args)));
    expect(line).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    const { status, stderr } = commonplace(['claim', 'add', '--text', 'While it is served.']);
    expect(status).toBe(1);
    expect(stderr).toContain('open');
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(commonplace(['claim', 'add', '--text', 'Afterwards.']).status).toBe(0);
  });
});
