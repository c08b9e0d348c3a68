import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, type Result } from '../../shared/result';

/** The file functions that the store uses, as one value, so that a test can hand in a disk that fails. */
export type Files = Pick<
  typeof fs,
  'copyFile' | 'mkdir' | 'open' | 'readFile' | 'readdir' | 'rename' | 'rm' | 'rmdir' | 'stat' | 'unlink' | 'writeFile'
>;

export const nodeFiles: Files = fs;

/**
 * Flag for opening what is written in place: a link refuses (`ELOOP`), since a library that came from elsewhere must not
 * make us write to files outside of it. Windows has no such flag.
 */
export const NO_LINK: number = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW;

/** The system's name of a failed file operation, as `ENOSPC`; undefined when the error is something else, a defect. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');

export const isForbidden = (error: unknown): boolean => ['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '');

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk reports an error',
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'the disk can only be read',
  ENOENT: 'the folder or file is gone',
  ENOTDIR: 'there is a file where a folder should be',
  EEXIST: 'there is a file where a folder should be',
  EISDIR: 'there is a folder where a file should be',
};

/** Why the system refused a file operation, as `the disk is full (ENOSPC)`. */
export const reasonOf = (code: string): string => `${REASONS[code] ?? 'the system refused'} (${code})`;

/** A file operation that the system refused, as a failure; anything else is a defect and goes on as it is. */
export function diskFailure(error: unknown, whatHappened: string, whatNow = ''): Result<never> {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return err('disk', `${whatHappened}: ${reasonOf(code)}. ${whatNow}`.trim());
}

/** The bytes of a file, or undefined when there is no such file. */
export async function readIfThere(files: Files, path: string): Promise<Buffer | undefined> {
  try {
    return await files.readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A file open for reading, or undefined when there is no such file. */
export async function openIfThere(files: Files, path: string): Promise<fs.FileHandle | undefined> {
  try {
    return await files.open(path, 'r');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export async function removeIfThere(files: Files, path: string): Promise<void> {
  try {
    await files.unlink(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Makes a folder where there is none. Never the ones above it: a library that was taken away must not come back as an empty one. */
export async function makeFolder(files: Files, path: string): Promise<void> {
  try {
    await files.mkdir(path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

/** Makes renames and new files in a folder survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(files: Files, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Bytes given to one write call; serialising this much takes about a millisecond, then others get their turn. */
const SLICE = 256 * 1024;

export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Creates a file, writes all pieces and makes them durable. Answers how many bytes; the folder is not synced yet. */
export async function writeNewFile(files: Files, path: string, pieces: Pieces): Promise<number> {
  const handle = await files.open(path, 'wx');
  try {
    let bytes = 0;
    for await (const slice of inSlices(pieces)) {
      await handle.writeFile(slice); // unlike write(), goes on after a short write; continues where the last one ended
      bytes += slice.length;
    }
    await handle.sync();
    return bytes;
  } finally {
    await handle.close();
  }
}

async function* inSlices(pieces: Pieces): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    waiting.push(bytes);
    length += bytes.length;
    if (length < SLICE) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

/**
 * Puts a file in the place of another, durably: written beside it under a fresh name, synced, renamed, folder synced.
 * Whatever moment the power fails, the name holds the whole old file or the whole new one.
 *
 * With `keep`, the old file stays as the previous generation under that name; between the two renames the file itself is
 * missing, so readers must know to look at the previous one. Answers the size of the new file in bytes.
 *
 * Not write-file-atomic, which writes with a single call and takes a short write, as on a disk that is nearly full, for a
 * whole one; nor does it sync the folder.
 */
export async function replaceFile(files: Files, path: string, pieces: Pieces, keep?: string): Promise<number> {
  const fresh = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    const bytes = await writeNewFile(files, fresh, pieces);
    if (keep !== undefined) await renameIfThere(files, path, join(dirname(path), keep));
    await files.rename(fresh, path);
    await syncFolder(files, dirname(path));
    return bytes;
  } catch (error) {
    await removeIfThere(files, fresh).catch(() => undefined); // the first error is the one to tell
    throw error;
  }
}

/** Whether a name is one that `replaceFile` writes under before it renames. */
export const isUnfinished = (name: string): boolean => /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/.test(name);

async function renameIfThere(files: Files, from: string, to: string): Promise<void> {
  try {
    await files.rename(from, to);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
