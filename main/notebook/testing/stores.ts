import type { Transaction } from '../../../shared/model/edits';
import { KINDS } from '../../../shared/model/ids';
import { allItems, type Library } from '../../../shared/model/library';
import type { Item } from '../../../shared/model/records';
import type { Result } from '../../../shared/result';
import { addAll, newNote, type Maker } from '../../../shared/model/actions';
import { compact } from '../compact';
import { nodeFiles, type Files } from '../files';
import { openStore, type OpenedStore, type StoreOptions } from '../openStore';
import type { Store, StoreEvents, WritableStore } from '../store';

/** The value of a result that a test takes for granted. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Ids and times that count up, so that a failing test reads the same each time. */
export function countingMaker(start = 0): Maker {
  let count = start;
  return {
    unique: () => `n${(count += 1)}`,
    now: () => new Date(Date.UTC(2026, 0, 1) + (count += 1) * 1000).toISOString(),
  };
}

export function openAt(
  folder: string,
  options: Partial<StoreOptions> = {},
  events: Partial<StoreEvents> = {},
): Promise<Result<OpenedStore>> {
  const { now, unique } = countingMaker();
  const { files = nodeFiles } = options;
  return openStore(
    folder,
    { files, now, unique, create: true, readOnly: false, compact: (wanted) => compact(files, wanted), ...options },
    { onApplied: () => undefined, onProblem: () => undefined, ...events },
  );
}

/** Opens for writing; the tests that may be refused use `openAt`. */
export async function openWritable(
  folder: string,
  files: Files = nodeFiles,
): Promise<OpenedStore & { store: WritableStore }> {
  const opened = valueOf(await openAt(folder, { files }));
  return { ...opened, store: opened.store as WritableStore }; // not read-only: nobody else has the folder
}

export const addNote = (maker: Maker, text: string): Transaction => addAll(maker, [newNote(maker, { text })]);

/** Applies transactions one after another and answers how many were acknowledged. */
export async function applyAll(store: Store, transactions: readonly Transaction[]): Promise<number> {
  let count = 0;
  for (const transaction of transactions) if ((await store.submit({ type: 'do', transaction })).ok) count += 1;
  return count;
}

/** All records by id, for comparing two libraries whatever the order of their tables. */
export function contentOf({ library }: Pick<Store, 'library'>): Map<string, Item> {
  return new Map(
    [...allItems(library)].map((item) => [item.id as string, item] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export const tablesOf = ({ tables }: Library) =>
  Object.fromEntries(KINDS.map((kind) => [kind, [...tables[kind].values()]]));

export const notesOf = ({ library }: Pick<Store, 'library'>): string[] =>
  [...library.tables.note.values()].map(({ text }) => text);
