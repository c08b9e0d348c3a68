import { err, ok, type Result } from '../result';

/**
 * The schema that this version writes. It grows by one with each migration. A rule of `records.ts` that is made stricter
 * needs a migration, too: records that were checked by this schema's rules once are not checked again on opening.
 */
export const SCHEMA = 3;

/** Brings the records of schema `to - 1` to schema `to`. Records are plain JSON here: the old types are gone. */
export interface Migration {
  readonly to: number;
  readonly says: string;
  readonly item: (item: Record<string, unknown>) => Record<string, unknown>;
}

/** In order, without gaps; each has a before and after fixture in its test. */
export const migrations: readonly Migration[] = [
  // Three new kinds; what was there stays as it is. An older program would set them aside, so that it must not open them.
  { to: 2, says: 'there are reviews, with their records and decisions', item: (item) => item },
  // Five new kinds, for the same reason.
  {
    to: 3,
    says: 'there are evidence tables, with their columns, values and frozen states, and second readings of passages',
    item: (item) => item,
  },
];

/** Checks the list itself: numbers run from 2 to `schema` without gaps. */
export function migrationsAreComplete(list: readonly Migration[], schema: number): boolean {
  return list.length === schema - 1 && list.every(({ to }, index) => to === index + 2);
}

/** A function that brings one record from `schema` to this version's, or the refusal of a newer library. */
export function migrationFrom(
  schema: number,
  list: readonly Migration[] = migrations,
): Result<(item: Record<string, unknown>) => Record<string, unknown>> {
  const current = list.length + 1;
  if (schema > current)
    return err(
      'newer-schema',
      `This library was written by a newer Commonplace (schema ${schema}, this one knows ${current}). It was not changed. Update Commonplace to open it.`,
    );
  const steps = list.filter(({ to }) => to > schema);
  return ok((item) => steps.reduce((migrated, step) => step.item(migrated), item));
}
