import { chmod, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { nodeFiles, writeNewFile } from '../notebook/files';

/**
 * Writes a file where the person wants one. What was there stays, whole, until the new one is on disk; it keeps its
 * permissions, and a link goes on leading to it. Throws what the system says.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (there && !there.isFile()) return writeFile(file, content); // a pipe or a device: nothing is kept in it
  const place = there ? await realpath(file) : file;
  const fresh = `${place}.${crypto.randomUUID()}.tmp`;
  try {
    await writeNewFile(nodeFiles, fresh, [content]);
    if (there) await chmod(fresh, there.mode);
    await rename(fresh, place);
  } catch (error) {
    await unlink(fresh).catch(() => undefined); // the first error is the one to tell
    throw error;
  }
}
