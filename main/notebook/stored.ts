import { z } from 'zod';
import type { Change } from '../../shared/model/change';
import type { Edit } from '../../shared/model/edits';
import type { Entry, Step } from '../../shared/model/history';
import type { Item } from '../../shared/model/records';
import { SCHEMA } from '../../shared/model/migrations';
import { err, ok, type Result } from '../../shared/result';
import { sealedLine, sealOfLine, unseal } from './sealed';

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

export const stepShape: z.ZodType<Step> = z.object(step);
export const headShape = z.object({
  schema: schemaNumber,
  checkedFor: schemaNumber.optional(),
  libraryId: z.string().min(1),
  seq: z.int().nonnegative(),
  last: z.string().optional(),
});
const entryShape = z.object({
  schema: schemaNumber,
  type: z.enum(['do', 'undo', 'redo']),
  ...step,
  after: z.string().optional(),
});

/** A journal line as read back. */
export type StoredEntry = Entry & {
  readonly schema: number;
  /** The checksum of its line: which of all entries with this number it is. */
  readonly seal: string;
  /** The checksum of the line before it; absent in the first, and in lines of early versions. */
  readonly after?: string | undefined;
};

/**
 * One line of the journal. The edits are there for people who read it; replay needs the change only. `after` is the
 * checksum of the line before: two computers that both went on from the same change write different lines with the same
 * numbers, and a program that synchronises folders may put one's after the other's.
 */
export function encodeEntry(
  entry: Entry,
  transaction?: { readonly id: string; readonly edits: readonly Edit[] },
  after?: string,
): string {
  const { seq, type, at, label, change } = entry;
  return sealedLine({ schema: SCHEMA, seq, type, at, label, ...(transaction && { transaction }), change, after });
}

/** What git writes where it could not merge, at the beginning of a line, where no line of ours has it. */
export const MERGE_MARK = /^(<<<<<<<|=======|>>>>>>>)/;
export const MERGED = 'git has left the marks of a merge in it, which mixes two versions';

/** What is of a newer schema than `newest` is refused as such; of one that is not, its shape must be ours. */
export function decodeEntry(line: Buffer, newest = SCHEMA): Result<StoredEntry> {
  const opened = unseal(line);
  if (opened.ok) {
    const entry = shaped(entryShape, opened.value, newest);
    return entry.ok ? ok({ ...entry.value, seal: sealOfLine(line) }) : entry;
  }
  return MERGE_MARK.test(line.toString('latin1', 0, 100)) ? err('damaged', MERGED) : opened;
}

/** Newer schemas are told apart from damage before the shape is looked at, since theirs may differ. */
export function shaped<T>(shape: z.ZodType<T>, value: unknown, newest = SCHEMA): Result<T> {
  const schema = (value as { schema?: unknown } | null)?.schema;
  if (typeof schema === 'number' && schema > newest) return err('newer-schema', `schema ${schema}`);
  const parsed = shape.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err('damaged', `${issue?.path.join('.') ?? 'its shape'}: ${issue?.message ?? 'not as expected'}`);
}
