import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { COMPANION_ENDINGS } from '../../shared/companions';

export interface CompanionFile {
  /** Its path from the page's folder, with slashes. */
  readonly name: string;
  readonly bytes: Buffer;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif)$/i;
/** What a page may bring with it; the notebook takes no more pictures of one document. */
const LARGEST_SUM = 100 * 1024 * 1024;
const MOST_FILES = 1000;

/**
 * The pictures that a browser saved with a page (“complete”), in the folder beside it. None for other documents; one that
 * cannot be read is as one that is not there, and the import says how many were missing.
 */
export async function companionsOf(path: string): Promise<CompanionFile[]> {
  if (!/^\.x?html?$/i.test(extname(path))) return [];
  const folder = dirname(path);
  const stem = basename(path, extname(path));
  const found: CompanionFile[] = [];
  let sum = 0;
  for (const ending of COMPANION_ENDINGS)
    for (const file of await picturesIn(join(folder, stem + ending))) {
      if (found.length >= MOST_FILES) return found;
      try {
        const { size } = await stat(file);
        sum += size;
        if (sum > LARGEST_SUM) return found;
        found.push({ name: relative(folder, file).split(sep).join('/'), bytes: await readFile(file) });
      } catch {
        continue; // as if it were not there
      }
    }
  return found;
}

async function picturesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    // Saved pages name pictures as they please: files without an ending may be some.
    const files = entries.filter((entry) => entry.isFile() && (PICTURE.test(entry.name) || !extname(entry.name)));
    return files.map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return []; // there is no such folder, as for most pages
  }
}
