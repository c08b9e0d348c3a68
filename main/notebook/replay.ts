import type { Change } from '../../shared/model/change';
import { advance, createHistory, type History, type Step } from '../../shared/model/history';
import { KINDS } from '../../shared/model/ids';
import { migrationFrom, SCHEMA } from '../../shared/model/migrations';
import type { Item } from '../../shared/model/records';
import type { Snapshot, StoredEntry, StoredItem } from './stored';

/** A library between disk and memory: its records by id, of this version's schema, not yet checked. */
export interface Records {
  readonly libraryId: string;
  seq: number;
  readonly byId: Map<string, unknown>;
  readonly history: History;
  /** What the snapshot listed as a record and is none, not even by its look. */
  readonly strays: unknown[];
}

export function recordsOf({ libraryId, seq, schema, tables, history }: Snapshot): Records {
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
  return { libraryId, seq, byId, strays, history: createHistory(steps(history.done), steps(history.undone)) };
}

/** Applies the entries after `records.seq`, in place. Answers the index of the first that does not follow, or undefined. */
export function replay(records: Records, entries: readonly StoredEntry[]): number | undefined {
  for (const [index, { schema, ...entry }] of entries.entries()) {
    if (entry.seq <= records.seq) continue;
    if (entry.seq !== records.seq + 1) return index;
    const change = migratedChange(migrator(schema), entry.change);
    for (const { id } of change.removed) records.byId.delete(id);
    for (const { to } of change.updated) records.byId.set(to.id, to);
    for (const item of change.added) records.byId.set(item.id, item);
    advance(records.history, { ...entry, change });
    records.seq = entry.seq;
  }
  return undefined;
}

const isStoredItem = (value: unknown): value is StoredItem =>
  typeof (value as { id?: unknown } | null)?.id === 'string';

type Migrate = (item: Item) => Item;

function migrator(schema: number): Migrate {
  if (schema === SCHEMA) return (item) => item;
  const migrate = migrationFrom(schema);
  if (!migrate.ok) throw new Error(migrate.error.message); // newer schemas were refused when the file was decoded
  return (item) => migrate.value(item) as Item; // checked before it gets into a library
}

function migratedChange(migrate: Migrate, { added, updated, removed }: Change): Change {
  return {
    added: added.map(migrate),
    updated: updated.map(({ from, to }) => ({ from: migrate(from), to: migrate(to) })),
    removed: removed.map(migrate),
  };
}
