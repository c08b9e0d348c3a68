import { targetsOf, withoutTarget } from '../../shared/model/references';
import type { Item } from '../../shared/model/records';
import { validateItem } from '../../shared/model/validate';

/** A record that cannot be used as it is, and why. */
export interface Spoilt {
  readonly record: unknown;
  readonly reason: string;
}

/**
 * The records that make a consistent library, and those that do not fit: not valid, or pointing at something that is not
 * there. What only loses a detachable link stays, without that link; its old form is among the spoilt.
 */
export function salvage(values: Iterable<unknown>): { items: Item[]; spoilt: Spoilt[] } {
  const items = new Map<string, Item>();
  const spoilt: Spoilt[] = [];
  for (const value of values) {
    const valid = validateItem(value);
    if (valid.ok) items.set(valid.value.id, valid.value);
    else spoilt.push({ record: value, reason: valid.error.message });
  }
  while (dropDangling(items, spoilt)) continue; // dropping one may leave others without their target
  return { items: [...items.values()], spoilt };
}

function dropDangling(items: Map<string, Item>, spoilt: Spoilt[]): boolean {
  let dropped = false;
  for (const item of items.values()) {
    const missing = targetsOf(item).find((id) => !items.has(id));
    if (missing === undefined) continue;
    spoilt.push({ record: item, reason: `This ${item.kind} points at ${missing}, which is not there.` });
    const kept = withoutTarget(item, missing);
    if (kept) items.set(item.id, kept);
    else items.delete(item.id);
    dropped = true;
  }
  return dropped;
}
