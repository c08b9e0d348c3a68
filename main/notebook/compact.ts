import { Low } from 'lowdb';
import type { Change } from '../../shared/model/change';
import { advance, createHistory, type History } from '../../shared/model/history';
import { KINDS, type Kind } from '../../shared/model/ids';
import { SCHEMA } from '../../shared/model/migrations';
import type { Item } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import { diskFailure, openIfThere, systemCode, type Files } from './files';
import { readJournal } from './journal';
import { layoutOf, NAMES, type Layout } from './layout';
import { stepsOf } from './readSnapshot';
import { EMPTY, type Snapshot, type SnapshotHead } from './snapshot';
import { snapshotFile } from './snapshotFile';
import { parseLines, partsFailure, SnapshotParts, Unreadable, type SnapshotLines } from './snapshotParts';
import type { StoredEntry } from './stored';

/** Which snapshot is wanted: of this library, up to this entry, which ends at this place of the journal. */
export interface Compaction {
  readonly folder: string;
  readonly libraryId: string;
  readonly seq: number;
  readonly journalLength: number;
}

export type Compact = (wanted: Compaction) => Promise<Result<{ bytes: number }>>;

/**
 * Writes the next snapshot from the one before and the journal, without the library in memory: lines of records that did
 * not change are copied as they are. So it runs in the worker and costs the service thread nothing.
 *
 * Both files are checked on the way, to the last byte, before the new one takes the name. `damaged` says that they are no
 * longer what was written, `unsupported` that they were written in another way; memory then still knows everything.
 */
export async function compact(files: Files, wanted: Compaction): Promise<Result<{ bytes: number }>> {
  const layout = layoutOf(wanted.folder);
  try {
    const handle = await openIfThere(files, layout.snapshot);
    if (!handle) return err('damaged', `${NAMES.snapshot} is gone`);
    try {
      const begun = await SnapshotParts.begin(handle);
      return begun.ok ? await merge(files, layout, wanted, begun.value) : begun;
    } finally {
      await handle.close();
    }
  } catch (error) {
    return systemCode(error) === undefined
      ? partsFailure(error)
      : diskFailure(error, `${NAMES.snapshot} could not be brought up to date`);
  }
}

async function merge(
  files: Files,
  layout: Layout,
  { libraryId, seq, journalLength }: Compaction,
  { parts, head }: { parts: SnapshotParts; head: SnapshotHead },
): Promise<Result<{ bytes: number }>> {
  if (head.schema !== SCHEMA || head.checkedFor !== SCHEMA) return err('unsupported', 'it is of an older version');
  if (head.libraryId !== libraryId) return err('damaged', 'it belongs to another library');
  const journal = await readJournal((await files.readFile(layout.journal)).subarray(0, journalLength));
  if (!journal.ok) return journal;
  const entries = journal.value.entries.filter((entry) => entry.seq > head.seq);
  const reached = head.seq + entries.length;
  if (reached !== seq || (entries[0]?.seq ?? seq) > head.seq + 1)
    return err('damaged', `it and the journal lead to change ${reached}, not ${seq}`);

  const runs = new Cursor(parts.lines());
  const history = await historyAfter(runs, entries);
  if (!history.ok) return history;
  const overlay = new Overlay(entries);
  const tables = KINDS.map((kind, index) => [
    kind,
    mergedTable(kind, runs, overlay, index === KINDS.length - 1 && parts),
  ]);
  const file = snapshotFile(files, layout);
  const low = new Low<Snapshot>(file, EMPTY);
  low.data = {
    ...{ schema: SCHEMA, checkedFor: SCHEMA, libraryId, seq, last: entries.at(-1)?.seal ?? head.last },
    tables: Object.fromEntries(tables) as Snapshot['tables'], // one a kind
    history: history.value,
  };
  await low.write();
  return ok({ bytes: file.bytes });
}

async function historyAfter(runs: Cursor, entries: readonly StoredEntry[]): Promise<Result<History>> {
  const lists: Record<'done' | 'undone', unknown[]> = { done: [], undone: [] };
  for (const of of ['done', 'undone'] as const)
    for (let run = await runs.take(of); run; run = await runs.take(of)) lists[of].push(...parseLines(run));
  const done = stepsOf(lists.done);
  const undone = stepsOf(lists.undone);
  if (!done.ok) return done;
  if (!undone.ok) return undone;
  const history = createHistory(done.value, undone.value);
  for (const entry of entries) advance(history, entry);
  return ok(history);
}

/** One table of the new snapshot. The last one, when all has been read, sees that all was as it should be. */
async function* mergedTable(
  kind: Kind,
  runs: Cursor,
  overlay: Overlay,
  last: SnapshotParts | false,
): AsyncGenerator<string | Uint8Array> {
  for (let run = await runs.take(kind); run; run = await runs.take(kind)) yield* overlay.over(run);
  for (const item of overlay.rest(kind)) yield JSON.stringify(item);
  if (!last) return;
  const sound = (await runs.isAtEnd()) ? last.end() : err('unsupported', 'its parts stand in another order');
  if (!sound.ok) throw new Unreadable(sound.error);
}

/** Gives runs as long as they are of the wanted list. */
class Cursor {
  private next: SnapshotLines | undefined;

  constructor(private readonly runs: AsyncGenerator<SnapshotLines, void>) {}

  async take(of: SnapshotLines['of']): Promise<SnapshotLines | undefined> {
    await this.look();
    if (this.next?.of !== of) return undefined;
    const run = this.next;
    this.next = undefined;
    return run;
  }

  async isAtEnd(): Promise<boolean> {
    await this.look();
    return this.next === undefined;
  }

  private async look(): Promise<void> {
    if (this.next) return;
    const { value, done } = await this.runs.next();
    if (done !== true) this.next = value;
  }
}

/** What the journal did to the records of a snapshot. */
class Overlay {
  /** Records whose line in the snapshot no longer counts, although they may have been added again since. */
  private readonly gone = new Set<string>();
  /** Records that are new or have changed, in the order in which the new ones came. */
  private readonly latest = new Map<string, Item>();
  private readonly touched = new Set<Kind>();

  constructor(entries: readonly StoredEntry[]) {
    for (const { change } of entries) this.apply(change);
  }

  private apply({ removed, updated, added }: Change): void {
    for (const { id, kind } of removed) {
      this.latest.delete(id);
      this.gone.add(id);
      this.touched.add(kind);
    }
    for (const item of [...updated.map(({ to }) => to), ...added]) {
      this.latest.set(item.id, item);
      this.touched.add(item.kind);
    }
  }

  /** The records that a run of lines stands for now; what did not change is given as it is, many lines at a time. */
  *over({ of, lines }: SnapshotLines): Generator<string | Uint8Array, void> {
    if (!this.touched.has(of as Kind)) {
      yield withoutSeparator(lines);
      return;
    }
    let from = 0;
    for (let start = 0; start < lines.length;) {
      const next = lines.indexOf(0x0a, start) + 1;
      const id = idOnLine(lines, of, start, next);
      const changed = this.gone.has(id) ? undefined : this.latest.get(id);
      if (changed || this.gone.has(id)) {
        if (start > from) yield withoutSeparator(lines.subarray(from, start));
        if (changed) yield JSON.stringify(changed);
        if (changed) this.latest.delete(id); // what is left at the end of the table is new
        from = next;
      }
      start = next;
    }
    if (from < lines.length) yield withoutSeparator(lines.subarray(from));
  }

  /** New records of a kind that no line stood for. */
  *rest(kind: Kind): Generator<Item> {
    if (!this.touched.has(kind)) return;
    for (const item of this.latest.values()) if (item.kind === kind) yield item;
  }
}

/** Lines without the line feed at their end and the comma before it: the writer puts its own between pieces. */
function withoutSeparator(lines: Buffer): Buffer {
  const end = lines.length - 1;
  return lines.subarray(0, lines[end - 1] === 0x2c ? end - 1 : end);
}

/** Records begin with their kind and id, since checking puts the known fields first; any other line is parsed. */
function idOnLine(lines: Buffer, kind: string, start: number, next: number): string {
  const head = `{"kind":"${kind}","id":"`;
  const from = start + head.length;
  if (lines.toString('latin1', start, from) === head) return lines.toString('latin1', from, lines.indexOf(0x22, from));
  const [item] = parseLines({ of: kind as Kind, lines: lines.subarray(start, next) }) as Item[];
  return item?.id ?? '';
}
