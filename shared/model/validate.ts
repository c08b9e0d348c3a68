import { err, ok, type Result } from '../result';
import type { Kind } from './ids';
import { schemas, type Item } from './records';

/** Checks one record by its kind's schema; the message names the field. Unknown fields pass and are kept. */
export function validateItem(value: unknown): Result<Item> {
  const kind = (value as { kind?: unknown } | null)?.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(schemas, kind))
    return err('invalid', `Not a record: kind is ${JSON.stringify(kind)}.`);
  const parsed = schemas[kind as Kind].safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  return err(
    'invalid',
    `This ${kind} cannot be kept: ${field === '' ? '' : `${field}: `}${issue?.message ?? 'unknown reason'}.`,
  );
}
