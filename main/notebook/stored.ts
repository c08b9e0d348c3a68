import { z } from 'zod';
import type { Change } from '../../shared/model/change';
import type { Edit } from '../../shared/model/edits';
import type { Entry, Step } from '../../shared/model/history';
import { KINDS, type Kind } from '../../shared/model/ids';
import type { Item } from '../../shared/model/records';
import { SCHEMA } from '../../shared/model/migrations';
import { err, ok, type Result } from '../../shared/result';
import { sealed, sealedLine, unseal } from './sealed';

/** A record as it lies on disk, maybe of an older schema or not valid at all: only that it is an object with an id is known. */
export type StoredItem = Record<string, unknown> & { id: string };

const storedItem = z.custom<Item>(
  (value) => typeof (value as { id?: unknown } | null)?.id === 'string',
  'expected a record',
);
const storedChange: z.ZodType<Change> = z.object({
  added: z.array(storedItem),
  updated: z.array(z.object({ from: storedItem, to: storedItem })),
  removed: z.array(storedItem),
});
const step = { seq: z.int().positive(), at: z.string(), label: z.string(), change: storedChange };
const schemaNumber = z.int().positive();

const snapshotShape = z.object({
  schema: schemaNumber,
  libraryId: z.string().min(1),
  seq: z.int().nonnegative(),
  tables: z.partialRecord(z.enum(KINDS), z.array(z.unknown())),
  history: z.object({ done: z.array(z.object(step)), undone: z.array(z.object(step)) }),
});
const entryShape = z.object({ schema: schemaNumber, type: z.enum(['do', 'undo', 'redo']), ...step });

/** What `library.json` holds. Its records are checked one by one after reading, since one bad record must not cost the rest. */
export interface Snapshot {
  readonly schema: number;
  readonly libraryId: string;
  /** The last entry that is contained. */
  readonly seq: number;
  readonly tables: { readonly [K in Kind]?: readonly unknown[] | undefined };
  readonly history: { readonly done: readonly Step[]; readonly undone: readonly Step[] };
}

/** A journal line as read back. */
export type StoredEntry = Entry & { readonly schema: number };

/** One line of the journal. The edits are there for people who read it; replay needs the change only. */
export function encodeEntry(
  entry: Entry,
  transaction?: { readonly id: string; readonly edits: readonly Edit[] },
): string {
  const { seq, type, at, label, change } = entry;
  return sealedLine({ schema: SCHEMA, seq, type, at, label, ...(transaction && { transaction }), change });
}

/** At the beginning of a line, where no line of ours has them. */
const MERGE_MARK = /^(<<<<<<<|=======|>>>>>>>)/m;
const MERGED = 'git has left the marks of a merge in it, which mixes two versions';

export function decodeEntry(line: Buffer): Result<StoredEntry> {
  const opened = unseal(line);
  if (opened.ok) return shaped(entryShape, opened.value);
  return MERGE_MARK.test(line.toString('latin1', 0, 100)) ? err('damaged', MERGED) : opened;
}

/** The text of a snapshot: one record a line, so that a person, grep and git can read it. */
export function* encodeSnapshot(snapshot: Snapshot): Generator<string> {
  yield* sealed(body(snapshot));
}

function* body({ schema, libraryId, seq, tables, history }: Snapshot): Generator<string> {
  yield JSON.stringify({ schema, libraryId, seq }).slice(0, -1);
  yield ',\n"tables":{';
  for (const [index, kind] of KINDS.entries())
    yield* list(`${index === 0 ? '\n' : ',\n'}"${kind}":`, tables[kind] ?? []);
  yield '\n},\n"history":{';
  yield* list('\n"done":', history.done);
  yield* list(',\n"undone":', history.undone);
  yield '\n}';
}

function* list(name: string, values: readonly unknown[]): Generator<string> {
  yield `${name}[`;
  for (const [index, value] of values.entries()) yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(value)}`;
  yield values.length === 0 ? ']' : '\n]';
}

export function decodeSnapshot(bytes: Buffer): Result<Snapshot> {
  const opened = unseal(bytes);
  if (opened.ok) return shaped(snapshotShape, opened.value);
  if (MERGE_MARK.test(bytes.toString('latin1'))) return err('damaged', MERGED);
  // A newer version may seal its files in another way: then it is newer, not damaged.
  return schemaOf(bytes) > SCHEMA ? err('newer-schema', `schema ${schemaOf(bytes)}`) : opened;
}

function schemaOf(bytes: Buffer): number {
  try {
    const { schema } = z.looseObject({ schema: schemaNumber }).parse(JSON.parse(bytes.toString()));
    return schema;
  } catch {
    return 0; // not JSON, or no schema in it: damaged, and the caller says so
  }
}

/** Newer schemas are told apart from damage before the shape is looked at, since theirs may differ. */
function shaped<T extends { schema: number }>(shape: z.ZodType<T>, value: object): Result<T> {
  const { schema } = value as { schema?: unknown };
  if (typeof schema === 'number' && schema > SCHEMA) return err('newer-schema', `schema ${schema}`);
  const parsed = shape.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err('damaged', `${issue?.path.join('.') ?? 'its shape'}: ${issue?.message ?? 'not as expected'}`);
}
