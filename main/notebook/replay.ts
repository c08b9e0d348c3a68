import type { Change } from '../../shared/model/change';
import { advance, createHistory, type History, type Step } from '../../shared/model/history';
import { KINDS } from '../../shared/model/ids';
import { migrationFrom, SCHEMA } from '../../shared/model/migrations';
import type { Item } from '../../shared/model/records';
import { inTurns } from './slices';
import type { ReadSnapshot } from './snapshot';
import type { StoredEntry, StoredItem } from './stored';

/** What a journal is replayed on. */
export interface Replayed {
  seq: number;
  /** The checksum of the last entry's line, when it is known. */
  last?: string | undefined;
  readonly history: History;
  readonly apply: (change: Change) => void;
}

/** A library between disk and memory: its records by id, of this version's schema, not yet checked. */
export interface Records extends Replayed {
  readonly byId: Map<string, unknown>;
  /** What the snapshot listed as a record and is none, not even by its look. */
  readonly strays: unknown[];
}

export function recordsOf({ seq, last, schema, tables, history }: ReadSnapshot): Records {
  const migrate = migrator(schema);
  const byId = new Map<string, unknown>();
  const strays: unknown[] = [];
  for (const kind of KINDS) {
    for (const value of tables[kind] ?? []) {
      if (isStoredItem(value) && !byId.has(value.id)) byId.set(value.id, migrate(value as Item));
      else strays.push(value);
    }
  }
  const steps = (list: readonly Step[]) =>
    list.map((step) => ({ ...step, change: migratedChange(migrate, step.change) }));
  const apply = ({ added, updated, removed }: Change) => {
    for (const { id } of removed) byId.delete(id);
    for (const { to } of updated) byId.set(to.id, to);
    for (const item of added) byId.set(item.id, item);
  };
  return { seq, last, byId, strays, history: createHistory(steps(history.done), steps(history.undone)), apply };
}

/**
 * Applies the entries after `onto.seq`, in place. Answers the index of the first that does not follow, or undefined. None
 * follows when they are of another history, as two computers make when both go on from the same change.
 */
export async function replay(onto: Replayed, entries: readonly StoredEntry[]): Promise<number | undefined> {
  if (isOfAnotherHistory(onto, entries)) return 0;
  let unfit: number | undefined;
  let index = -1;
  await inTurns(entries, ({ schema, ...entry }) => {
    index += 1;
    if (unfit !== undefined || entry.seq <= onto.seq) return;
    if (entry.seq !== onto.seq + 1) {
      unfit = index;
      return;
    }
    const change = schema === SCHEMA ? entry.change : migratedChange(migrator(schema), entry.change);
    onto.apply(change);
    advance(onto.history, { ...entry, change });
    onto.seq = entry.seq;
    onto.last = entry.seal;
  });
  return unfit;
}

/** Whether entries were made elsewhere, as by two computers that both went on from the same change. */
export function isOfAnotherHistory(
  { seq, last }: Pick<Replayed, 'seq' | 'last'>,
  entries: readonly StoredEntry[],
): boolean {
  const newest = entries.at(-1);
  if (!newest) return false;
  if (newest.seq < seq) return true; // a snapshot never goes further than the journal it was made with
  if (last === undefined) return false;
  const same = entries.find((entry) => entry.seq === seq);
  const next = entries.find((entry) => entry.seq === seq + 1);
  return (same && same.seal !== last) ?? (next?.after !== undefined && next.after !== last);
}

const isStoredItem = (value: unknown): value is StoredItem =>
  typeof (value as { id?: unknown } | null)?.id === 'string';

type Migrate = (item: Item) => Item;

function migrator(schema: number): Migrate {
  const migrate = schema < SCHEMA ? migrationFrom(schema) : undefined;
  if (!migrate?.ok) return (item) => item; // what is newer only a reader gets to see, as far as it is valid
  return (item) => migrate.value(item) as Item; // checked before it gets into a library
}

function migratedChange(migrate: Migrate, { added, updated, removed }: Change): Change {
  return {
    added: added.map(migrate),
    updated: updated.map(({ from, to }) => ({ from: migrate(from), to: migrate(to) })),
    removed: removed.map(migrate),
  };
}
