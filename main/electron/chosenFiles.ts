import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ChosenFile, FoundFile } from '../../shared/api';
import { tooLarge } from '../../shared/fileSize';
import { err, ok, type Result } from '../../shared/result';
import { companionsOf } from '../page/companions';
import type { Folders } from './folders';

/** The files that the user chose. The page knows each by a word, and may read it. */
export interface ChosenFiles {
  found(path: string): FoundFile;
  /** With what was saved with it. */
  read(id: string): Promise<Result<ChosenFile>>;
}

export function createChosenFiles({ placeOf }: Pick<Folders, 'placeOf'>): ChosenFiles {
  const paths = new Map<string, string>();
  return {
    found(path) {
      const id = randomUUID();
      paths.set(id, path);
      const place = placeOf(path);
      return { id, name: basename(path), ...(place !== undefined && { place }) };
    },

    async read(id) {
      const path = paths.get(id);
      if (path === undefined) return err('forbidden', 'Only a file that was chosen is read.');
      try {
        const why = tooLarge((await stat(path)).size);
        if (why !== undefined) return err('too-large', why);
        const companions = (await companionsOf(path)).map(({ name, bytes }) => ({
          name,
          base64: bytes.toString('base64'),
        }));
        const place = placeOf(path);
        return ok({
          ...{ name: basename(path), base64: await readFile(path, 'base64') },
          ...(place !== undefined && { place }),
          ...(companions.length > 0 && { companions }),
        });
      } catch (error) {
        return err('unreadable', `It cannot be read: ${String(error)}`);
      }
    },
  };
}
