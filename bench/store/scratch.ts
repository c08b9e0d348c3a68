import { copyFile, link, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compact } from '../../main/notebook/compact';
import { nodeFiles } from '../../main/notebook/files';
import { layoutOf, NAMES } from '../../main/notebook/layout';
import { openStore } from '../../main/notebook/openStore';
import type { Compact } from '../../main/notebook/compact';
import type { WritableStore } from '../../main/notebook/store';
import { addAll, newNote, type Maker } from '../../shared/model/actions';
import type { Transaction } from '../../shared/model/edits';
import type { Size } from '../generate/library';
import { seededRandom } from '../generate/random';
import { prose } from '../generate/vocabulary';
import { libraryFolder } from '../generate/write';

const random = seededRandom(99);

export const maker: Maker = { unique: () => crypto.randomUUID(), now: () => new Date().toISOString() };

/** A note of some forty words, as one types it. */
export const noteTransaction = (): Transaction => addAll(maker, [newNote(maker, { text: prose(random, 40) })]);

/** A folder on the disk that libraries are on, removed after the work. */
export async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(process.env.COMMONPLACE_BENCH ?? tmpdir(), 'commonplace-store-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies a generated library without its texts, which the store never opens. */
export async function copyLibrary(size: Size, folder: string): Promise<string> {
  const library = join(folder, `library-${size}-${crypto.randomUUID()}`);
  await mkdir(library);
  const from = await libraryFolder(size);
  for (const name of [NAMES.snapshot, NAMES.journal]) await copyFile(join(from, name), join(library, name));
  await mkdir(layoutOf(library).texts);
  return library;
}

/** The same with its texts, by links: they never change. */
export async function copyWithTexts(size: Size, folder: string): Promise<string> {
  const library = await copyLibrary(size, folder);
  const [from, to] = [layoutOf(await libraryFolder(size)).texts, layoutOf(library).texts];
  for (const name of await readdir(from)) await link(join(from, name), join(to, name));
  return library;
}

/** Opens a library for writing as the service does. */
export async function openLibrary(
  folder: string,
  compactWith: Compact = (wanted) => compact(nodeFiles, wanted),
): Promise<WritableStore> {
  const opened = await openStore(
    folder,
    { files: nodeFiles, ...maker, create: false, readOnly: false, compact: compactWith },
    { onApplied: () => undefined, onProblem: (message) => console.error(message) },
  );
  if (!opened.ok) throw new Error(opened.error.message);
  if (opened.value.says.length > 0) throw new Error(opened.value.says.join(' '));
  return opened.value.store as WritableStore; // not read-only: nobody else has the folder
}

export async function submit(store: WritableStore, transaction: Transaction): Promise<void> {
  const done = await store.submit({ type: 'do', transaction });
  if (!done.ok) throw new Error(done.error.message);
}
