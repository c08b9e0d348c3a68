import { chmod, mkdir, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import { nodeFiles, systemCode, writeNewFile } from '../notebook/files';
import type { Io } from './io';

/**
 * Writes a file where the person wants one, from the folder in which they stand. What was there stays, whole, until the
 * new one is on disk: people write in files of an earlier export. Answers the whole path.
 */
export async function writeTo(
  { cwd }: Pick<Io, 'cwd'>,
  path: string,
  content: string | Uint8Array,
  { makeFolders = false } = {},
): Promise<Result<string>> {
  const file = resolve(cwd, path);
  try {
    if (makeFolders) await mkdir(dirname(file), { recursive: true });
    const there = await stat(file).catch(() => undefined);
    if (there && !there.isFile())
      await writeFile(file, content); // a pipe or a device: nothing is kept in it
    else await replace(there ? await realpath(file) : file, content, there?.mode);
    return ok(file);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return err('disk', `${path} could not be written (${code}). Choose another place with --out.`);
  }
}

async function replace(file: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const fresh = `${file}.${crypto.randomUUID()}.tmp`;
  try {
    await writeNewFile(nodeFiles, fresh, [content]);
    if (mode !== undefined) await chmod(fresh, mode);
    await rename(fresh, file);
  } catch (error) {
    await unlink(fresh).catch(() => undefined); // the first error is the one to tell
    throw error;
  }
}

/** Whether there is a folder; not yet there is none. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
