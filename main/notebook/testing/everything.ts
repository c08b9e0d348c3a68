import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentOf, openAt, valueOf } from './stores';

/** All records, the history and every text of a library. */
export async function everythingIn(folder: string) {
  const { store } = valueOf(await openAt(folder, { create: false, readOnly: true }));
  const texts = new Map<string, Buffer>();
  for (const name of (await readdir(join(folder, 'texts'))).sort())
    texts.set(name, await readFile(join(folder, 'texts', name)));
  return { records: contentOf(store), history: store.history, seq: store.seq, texts };
}
