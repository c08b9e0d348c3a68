import type { FileHandle } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { AnyId } from '../../shared/model/ids';
import { SCHEMA } from '../../shared/model/migrations';
import type { Item } from '../../shared/model/records';
import { targetsOf } from '../../shared/model/references';
import { validateItem } from '../../shared/model/validate';
import { isMissing } from './files';
import { readJournal } from './journal';
import { endOfLines, openRecords, type OpenRecords } from './openRecords';
import type { Parts } from './parts';
import { stepsOf } from './readSnapshot';
import { isOfAnotherHistory } from './replay';
import { inTurns } from './slices';
import type { SnapshotHead } from './snapshot';
import { parseLines, partsFailure, SnapshotParts } from './snapshotParts';
import { StillLibrary } from './stillLibrary';
import type { StoredEntry } from './stored';

/** What is open at one moment, and the files that must hold the same. */
interface Moment {
  readonly libraryId: string;
  readonly seq: number;
  readonly library: StillLibrary;
  readonly snapshot: FileHandle;
  readonly journal: FileHandle;
  /** Bytes of the journal's lines. */
  readonly length: number;
}

/**
 * Whether snapshot and journal hold exactly what is open: every seal right, every record valid, pointing at what is there,
 * and equal to the one in memory. Read in pieces, so that a large library is not held twice, while changes go on: only for
 * the moment in which the files are opened they wait. False says only that there is something to look into.
 */
export async function isSameOnDisk(parts: Pick<Parts, 'files' | 'layout' | 'store' | 'changes'>): Promise<boolean> {
  const { files, layout, store, changes } = parts;
  let opened: OpenRecords | undefined;
  let library: StillLibrary | undefined;
  try {
    const moment = await store.exclusively(async (): Promise<Moment> => {
      opened = await openRecords(files, layout);
      const { written: length } = await endOfLines(opened.journal);
      library = new StillLibrary(store.library);
      changes.add(library.follow);
      return { ...opened, length, library, libraryId: store.libraryId, seq: store.seq };
    });
    return await isSame(moment);
  } catch (error) {
    return isMissing(error) ? false : partsFailure(error).ok; // never; throws what is not about the content
  } finally {
    if (library) changes.delete(library.follow);
    await opened?.close();
  }
}

async function isSame(moment: Moment): Promise<boolean> {
  const bytes = Buffer.alloc(moment.length);
  await moment.journal.read(bytes, 0, bytes.length, 0);
  const journal = await readJournal(bytes);
  if (!journal.ok || journal.value.stopped) return false;
  const begun = await SnapshotParts.begin(moment.snapshot);
  if (!begun.ok) return false;
  const { parts, head } = begun.value;
  const { entries } = journal.value;
  return leadsTo(moment, head, entries) && (await holdsAll(moment.library, parts, head, entries));
}

function leadsTo({ libraryId, seq }: Moment, head: SnapshotHead, entries: readonly StoredEntry[]): boolean {
  const [first, last] = [entries[0], entries.at(-1)];
  const isOurs = head.libraryId === libraryId && head.schema === SCHEMA;
  const reachesBack = !first || first.seq <= head.seq + 1;
  const isOneHistory = !isOfAnotherHistory(head, entries) && entries.every(({ schema }) => schema === SCHEMA);
  return isOurs && reachesBack && isOneHistory && (last?.seq ?? head.seq) === seq;
}

async function holdsAll(
  library: StillLibrary,
  parts: SnapshotParts,
  { seq }: SnapshotHead,
  entries: readonly StoredEntry[],
): Promise<boolean> {
  const later = latestOf(entries.filter((entry) => entry.seq > seq));
  const found = new Set<Item>();
  let same = true;
  const compare = (value: unknown): void => {
    const valid = same && validateItem(value);
    const item = valid && valid.ok ? library.get(valid.value.id) : undefined;
    same =
      item !== undefined &&
      !found.has(item) &&
      isDeepStrictEqual(item, value) &&
      targetsOf(item).every((id) => library.get(id) !== undefined);
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
  return same && parts.end().ok && found.size === library.size;
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
