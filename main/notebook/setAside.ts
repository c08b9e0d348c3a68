import { join } from 'node:path';
import { NAMES, type Layout } from './layout';
import { isMissing, makeFolder, syncFolder, writeNewFile, type Files, type Pieces } from './files';

/** Something that could not be used: bytes to keep a copy of, or a whole file to move out of the way. */
export type Unusable = { readonly name: string } & (
  { readonly bytes: Buffer } | { readonly pieces: Pieces } | { readonly path: string }
);

/**
 * Keeps what could not be used in `set-aside/`, under its name and the time, so that nothing is ever deleted by us.
 * Answers where it is, from the library's folder.
 */
export async function setAside(files: Files, layout: Layout, time: string, unusable: Unusable): Promise<string> {
  await makeFolder(files, layout.setAside);
  const name = await freeName(files, layout.setAside, `${time.replace(/[:.]/g, '-')}-${unusable.name}`);
  const path = join(layout.setAside, name);
  if ('bytes' in unusable) await writeNewFile(files, path, [unusable.bytes]);
  else if ('pieces' in unusable) await writeNewFile(files, path, unusable.pieces);
  else await files.rename(unusable.path, path);
  await syncFolder(files, layout.setAside);
  await syncFolder(files, layout.folder);
  return `${NAMES.setAside}/${name}`;
}

async function freeName(files: Files, folder: string, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}.${number}`;
    try {
      await files.stat(join(folder, name));
    } catch (error) {
      if (isMissing(error)) return name;
      throw error;
    }
  }
}
