import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutOf } from '../../main/notebook/layout';
import { encodeSnapshot } from '../../main/notebook/snapshot';
import { writeNewFile, nodeFiles } from '../../main/notebook/files';
import { KINDS, type Kind } from '../../shared/model/ids';
import { SCHEMA } from '../../shared/model/migrations';
import type { Item } from '../../shared/model/records';
import { generateLibrary, SIZES, type Size } from './library';

/** Grows when the generator or the files of a library change, so that no bench takes an old library for a new one. */
const GENERATION = 2;

/** Generated libraries, made once on each machine: some 600 MB at size L. */
const SHELF = process.env.COMMONPLACE_BENCH ?? join(tmpdir(), 'commonplace-bench');

/** The folder of a generated library of this size, with its texts. It is shared: copy it before changing anything. */
export async function libraryFolder(size: Size, seed = 1): Promise<string> {
  const folder = join(SHELF, `${size}-seed${seed}-generation${GENERATION}-schema${SCHEMA}`); // an older one would be migrated first
  if (existsSync(folder)) return folder;
  console.log(`Generating the library of size ${size} in ${folder} ...`);
  const unfinished = `${folder}.${process.pid}`;
  await writeLibrary(unfinished, SIZES[size], seed);
  await rename(unfinished, folder);
  return folder;
}

/** Writes a library of so many articles into a new folder: its snapshot, its texts, an empty journal. */
async function writeLibrary(folder: string, articles: number, seed: number): Promise<void> {
  const layout = layoutOf(folder);
  await mkdir(layout.texts, { recursive: true });
  const library = generateLibrary(articles, seed);
  const tables = Object.fromEntries(KINDS.map((kind) => [kind, [] as Item[]])) as Record<Kind, Item[]>;
  for (const item of library.shelves) tables[item.kind].push(item);
  let texts: Promise<void>[] = [];
  for (const { article, text, items } of library.bundles()) {
    for (const item of items) tables[item.kind].push(item);
    const [{ hash } = { hash: '' }] = article.texts;
    texts.push(writeFile(join(layout.texts, `${hash}.txt`), text));
    if (texts.length < 64) continue;
    await Promise.all(texts);
    texts = [];
  }
  await Promise.all(texts);
  const history = { done: [], undone: [] };
  const snapshot = {
    schema: SCHEMA,
    checkedFor: SCHEMA,
    libraryId: `generated-${articles}-${seed}`,
    seq: 0,
    tables,
    history,
  };
  await writeNewFile(nodeFiles, layout.snapshot, encodeSnapshot(snapshot));
  await writeFile(layout.journal, '');
}
