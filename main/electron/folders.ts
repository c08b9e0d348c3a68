import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ChosenFile } from '../../shared/api';
import { err, ok, type Result } from '../../shared/result';
import { filesNamed } from '../page/filesNamed';

/** Files that name others beside them. */
const NAMES_OTHERS = /\.(?:bib|bibtex|biblatex|ris|xml|json)$/i;
/** What one message carries. */
const LARGEST = 100 * 1024 * 1024;

/** The folders of files of references that the user chose. The page knows them by a word, and reads what was found there. */
export interface Folders {
  /** The word for the folder of a chosen file; undefined for files that name no others. */
  placeOf(path: string): string | undefined;
  find(place: string, names: readonly string[]): Promise<string[]>;
  read(place: string, path: string): Promise<Result<ChosenFile>>;
}

export function createFolders(): Folders {
  const known = new Map<string, { readonly folder: string; readonly found: Set<string> }>();
  return {
    placeOf(path) {
      if (!NAMES_OTHERS.test(path)) return undefined;
      const folder = dirname(path);
      for (const [place, other] of known) if (other.folder === folder) return place;
      const place = randomUUID();
      known.set(place, { folder, found: new Set() });
      return place;
    },

    async find(place, names) {
      const at = known.get(place);
      const paths = at ? await filesNamed(at.folder, names) : [];
      for (const path of paths) at?.found.add(path);
      return paths;
    },

    async read(place, path) {
      const at = known.get(place);
      if (!at?.found.has(path)) return err('forbidden', `${path} was not found beside a file that was chosen.`);
      try {
        const file = join(at.folder, path);
        if ((await stat(file)).size > LARGEST) return err('too-large', `${path} is too large to be brought in.`);
        return ok({ name: basename(path), path, base64: await readFile(file, 'base64') });
      } catch (error) {
        return err('unreadable', `${path} could not be read: ${String(error)}`);
      }
    },
  };
}
