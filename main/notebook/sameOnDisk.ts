import { isDeepStrictEqual } from 'node:util';
import type { AnyId } from '../../shared/model/ids';
import { countItems, getItem, type Library } from '../../shared/model/library';
import { SCHEMA } from '../../shared/model/migrations';
import type { Item } from '../../shared/model/records';
import { targetsOf } from '../../shared/model/references';
import { validateItem } from '../../shared/model/validate';
import { openIfThere, readIfThere, type Files } from './files';
import { readJournal } from './journal';
import type { Layout } from './layout';
import { stepsOf } from './readSnapshot';
import { isOfAnotherHistory } from './replay';
import { inTurns } from './slices';
import type { SnapshotHead } from './snapshot';
import { parseLines, partsFailure, SnapshotParts } from './snapshotParts';
import type { Store } from './store';
import type { StoredEntry } from './stored';

/**
 * Whether snapshot and journal hold exactly what is open: every seal right, every record valid, pointing at what is there,
 * and equal to the one in memory. Read in pieces, so that a large library is not held twice. False says only that there
 * is something to look into.
 */
export async function isSameOnDisk(files: Files, layout: Layout, store: Store): Promise<boolean> {
  const bytes = await readIfThere(files, layout.journal);
  const journal = bytes && (await readJournal(bytes));
  if (!journal?.ok || journal.value.stopped) return false;
  const handle = await openIfThere(files, layout.snapshot);
  if (!handle) return false;
  try {
    const begun = await SnapshotParts.begin(handle);
    if (!begun.ok) return false;
    const { parts, head } = begun.value;
    return (
      leadsTo(store, head, journal.value.entries) && (await holdsAll(store.library, parts, head, journal.value.entries))
    );
  } catch (error) {
    return partsFailure(error).ok; // never; throws what is not about the content
  } finally {
    await handle.close();
  }
}

function leadsTo({ libraryId, seq }: Store, head: SnapshotHead, entries: readonly StoredEntry[]): boolean {
  const [first, last] = [entries[0], entries.at(-1)];
  const isOurs = head.libraryId === libraryId && head.schema === SCHEMA;
  const reachesBack = !first || first.seq <= head.seq + 1;
  const isOneHistory = !isOfAnotherHistory(head, entries) && entries.every(({ schema }) => schema === SCHEMA);
  return isOurs && reachesBack && isOneHistory && (last?.seq ?? head.seq) === seq;
}

async function holdsAll(
  library: Library,
  parts: SnapshotParts,
  { seq }: SnapshotHead,
  entries: readonly StoredEntry[],
): Promise<boolean> {
  const later = latestOf(entries.filter((entry) => entry.seq > seq));
  const found = new Set<Item>();
  let same = true;
  const compare = (value: unknown): void => {
    const valid = same && validateItem(value);
    const item = valid && valid.ok ? getItem(library, valid.value.id) : undefined;
    same =
      item !== undefined &&
      !found.has(item) &&
      isDeepStrictEqual(item, value) &&
      targetsOf(item).every((id) => getItem(library, id) !== undefined);
    if (item) found.add(item);
  };
  for await (const run of parts.lines()) {
    const values = parseLines(run);
    if (run.of === 'done' || run.of === 'undone') same &&= stepsOf(values).ok;
    else
      await inTurns(values, (value) => {
        if (!later.has((value as { id?: AnyId } | null)?.id as AnyId)) compare(value); // what is no id is in no journal
      });
    if (!same) return false;
  }
  for (const item of later.values()) if (item) compare(item);
  const count = Object.values(countItems(library)).reduce((sum, each) => sum + each, 0);
  return same && parts.end().ok && found.size === count;
}

/** What the entries leave of the records that they touch; nothing of a removed one. */
function latestOf(entries: readonly StoredEntry[]): Map<AnyId, Item | undefined> {
  const latest = new Map<AnyId, Item | undefined>();
  for (const { change } of entries) {
    for (const { id } of change.removed) latest.set(id, undefined);
    for (const { to } of change.updated) latest.set(to.id, to);
    for (const item of change.added) latest.set(item.id, item);
  }
  return latest;
}
