import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import { systemCode } from '../notebook/files';
import { writeWhole } from '../page/writeWhole';
import type { Io } from './io';

/** Writes a file, wholly or not at all, named from the folder in which the person stands. Answers the whole path. */
export async function writeTo(
  { cwd }: Pick<Io, 'cwd'>,
  path: string,
  content: string | Uint8Array,
  { makeFolders = false } = {},
): Promise<Result<string>> {
  const file = resolve(cwd, path);
  try {
    if (makeFolders) await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, content);
    return ok(file);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return err('disk', `${path} could not be written (${code}). Choose another place with --out.`);
  }
}

/** Whether there is a folder; not yet there is none. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
