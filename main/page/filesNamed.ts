import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileNameIn } from '../../shared/bibliography/attachments';

/** Folders of this many entries in all are no folder of papers, and looking on would keep the user waiting. */
const MOST_ENTRIES = 100_000;
/** Zotero and EndNote keep a file two or three folders deep. */
const DEEPEST = 8;

/**
 * The files in a folder and the folders inside it that have one of these names, letter case aside, by their paths from the
 * folder, with slashes; the nearer first. Links are not followed, so that nothing outside the folder is found; hidden
 * folders, and those that cannot be read, are passed over.
 */
export async function filesNamed(folder: string, names: readonly string[]): Promise<string[]> {
  const wanted = new Set(names.map(fileNameIn));
  const found: string[] = [];
  let seen = 0;
  let level = [folder];
  for (let depth = 0; depth < DEEPEST && level.length > 0 && wanted.size > 0; depth++) {
    const next: string[] = [];
    for (const place of level) {
      const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
      seen += entries.length;
      if (seen > MOST_ENTRIES) return found;
      for (const entry of entries) {
        const path = join(place, entry.name);
        if (entry.isDirectory() && !entry.name.startsWith('.')) next.push(path);
        if (entry.isFile() && wanted.has(fileNameIn(entry.name)))
          found.push(relative(folder, path).split(sep).join('/'));
      }
    }
    level = next;
  }
  return found;
}
