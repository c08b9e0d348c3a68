import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { err, ok, type Result } from '../../shared/result';

/** The world around a command line; tests bring their own. */
export interface Io {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative paths are meant from here. */
  readonly cwd: string;
  /** Folder of the built citation styles. */
  readonly styles: string;
  /** Script of the built worker; without it the files of others are read in this process and nothing ends what hangs. */
  readonly worker?: URL;
}

/** The bytes of a file, or why they cannot be read, with the path as the person wrote it. */
export async function readBytes({ cwd }: Io, path: string): Promise<Result<Buffer>> {
  try {
    return ok(await readFile(resolve(cwd, path)));
  } catch (error) {
    return err('unreadable', `${path} ${whyUnreadable(error)}.`);
  }
}

/** A UTF-8 file as text, without the mark that some editors put in front. */
export async function readUtf8(io: Io, path: string): Promise<Result<string>> {
  const bytes = await readBytes(io, path);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return err('unreadable', `${path} is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
}

export async function readJson(io: Io, path: string): Promise<Result<unknown>> {
  const text = await readUtf8(io, path);
  if (!text.ok) return text;
  try {
    return ok(JSON.parse(text.value));
  } catch (error) {
    return err('unreadable', `${path} is not JSON: ${(error as SyntaxError).message}.`); // all that JSON.parse throws
  }
}

/** The end of a sentence about a file that could not be opened or read. */
export function whyUnreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException; // all that readFile throws
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ERR_INVALID_ARG_VALUE': // a NUL, which no name has
      return 'does not exist';
    case 'EISDIR':
      return 'is a folder, not a file';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read by you';
    default:
      return `cannot be read (${code ?? String(error)})`;
  }
}
