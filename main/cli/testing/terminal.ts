import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run';

/** What a command line left behind. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** A folder of its own with a library in it, and a way to run command lines there, in this process. */
export interface Terminal {
  readonly folder: string;
  readonly library: string;
  run(...argv: string[]): Promise<Ran>;
  /** Runs with --json, expects success, and gives the document, which the caller knows to be a T. */
  json<T = unknown>(...argv: string[]): Promise<T>;
  batch(lines: readonly string[]): Promise<Ran>;
  write(name: string, content: string | Uint8Array): Promise<string>;
  close(): Promise<void>;
}

export async function openTerminal(): Promise<Terminal> {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-cli-'));
  const styles = await mkdtemp(join(tmpdir(), 'commonplace-styles-'));
  const script = new URL('../../launch/buildStyles.mjs', import.meta.url).href;
  const { buildStyles } = (await import(script)) as { buildStyles(folder: string): Promise<void> }; // plain .mjs
  await buildStyles(styles);
  const library = join(folder, 'library');
  const start = async (argv: readonly string[], stdin: string): Promise<Ran> => {
    const ran = { code: -1, out: '', err: '' };
    ran.code = await run(argv, {
      stdin: textStream(stdin),
      stdout: { write: (text: string) => (ran.out += text) },
      stderr: { write: (text: string) => (ran.err += text) },
      env: { COMMONPLACE_LIBRARY: library, XDG_CONFIG_HOME: folder, APPDATA: folder },
      cwd: folder,
      styles,
    });
    return ran;
  };
  return {
    folder,
    library,
    run: (...argv) => start(argv, ''),
    json: async <T>(...argv: string[]) => {
      const { code, out, err } = await start([...argv, '--json'], '');
      if (code !== 0) throw new Error(`commonplace ${argv.join(' ')} ended with ${code}: ${err}`);
      return JSON.parse(out) as T;
    },
    batch: (lines) => start(['batch'], lines.join('\n')),
    write: async (name, content) => {
      await writeFile(join(folder, name), content);
      return name;
    },
    close: async () => {
      for (const made of [folder, styles]) await rm(made, { recursive: true, force: true });
    },
  };
}

/** In small pieces, as a pipe may deliver them: characters are cut in two. */
async function* textStream(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}
