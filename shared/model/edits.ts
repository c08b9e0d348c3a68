import { z } from 'zod';
import { kindOfId, type AnyId } from './ids';
import { isoTime, type IsoTime, type Item } from './records';

const anyId = z.custom<AnyId>((value) => typeof value === 'string' && kindOfId(value) !== undefined, {
  error: 'expected an id',
});

/**
 * One step of a transaction.
 *
 * `add` brings a whole new record. `update` sets the named fields; `null` removes a field. With `basedOn`, the
 * `updatedAt` that the writer last saw, an update of a record that has changed since is refused as `stale`, so that two
 * windows cannot overwrite each other's words. So is a `merge` or a `remove` that says its base. `merge` lets all that points at
 * one record point at another of its kind, and takes the first away. `remove` takes what depends on the record along, and
 * detaches the rest.
 */
export const edit = z.discriminatedUnion('type', [
  z.object({ type: z.literal('add'), item: z.custom<Item>((value) => typeof value === 'object' && value !== null) }),
  z.object({
    type: z.literal('update'),
    id: anyId,
    set: z.record(z.string(), z.json()),
    basedOn: isoTime.optional(),
  }),
  z.object({ type: z.literal('remove'), id: anyId, basedOn: isoTime.optional() }),
  z.object({ type: z.literal('merge'), id: anyId, into: anyId, basedOn: isoTime.optional() }),
]);
export type Edit = z.infer<typeof edit>;

/** One action of the user: applied wholly or not at all, one step of undo. `label` completes "Undo ...". */
export const transaction = z.object({
  id: z.string().min(1).max(100),
  at: isoTime,
  label: z.string().trim().min(1).max(200),
  edits: z.array(edit).min(1),
});
export type Transaction = z.infer<typeof transaction>;

export const add = (item: Item): Edit => ({ type: 'add', item });

/** The fields of a record that an update sets; `null` removes one. */
export type FieldsOf<T extends Item> = { readonly [F in keyof T]?: T[F] | null };

export function update<T extends Item>(id: T['id'], set: FieldsOf<T>, basedOn?: IsoTime): Edit {
  const fields = set as Record<string, z.core.util.JSONType>; // records are JSON
  return { type: 'update', id, set: fields, ...(basedOn === undefined ? {} : { basedOn }) };
}

export const remove = (id: AnyId, basedOn?: IsoTime): Edit => ({
  type: 'remove',
  id,
  ...(basedOn === undefined ? {} : { basedOn }),
});

/** Everything that points at `id` points at `into` afterwards, and `id` is gone. */
export const merge = (id: AnyId, into: AnyId, basedOn?: IsoTime): Edit => ({
  type: 'merge',
  id,
  into,
  ...(basedOn === undefined ? {} : { basedOn }),
});
