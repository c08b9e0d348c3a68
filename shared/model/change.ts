import type { AnyId } from './ids';
import type { Item } from './records';

/** What one transaction did to the library: enough to apply it, to reverse it, and to say what changed. */
export interface Change {
  readonly added: readonly Item[];
  readonly updated: readonly { readonly from: Item; readonly to: Item }[];
  readonly removed: readonly Item[];
}

export const emptyChange: Change = { added: [], updated: [], removed: [] };

export function isEmptyChange({ added, updated, removed }: Change): boolean {
  return added.length + updated.length + removed.length === 0;
}

/** Undo: applying a change and then its reverse leaves every record as it was. */
export function reverse({ added, updated, removed }: Change): Change {
  return { added: removed, updated: updated.map(({ from, to }) => ({ from: to, to: from })), removed: added };
}

/** The ids that a change touches, each once. */
export function touchedIds({ added, updated, removed }: Change): AnyId[] {
  return [...added.map(({ id }) => id), ...updated.map(({ to }) => to.id), ...removed.map(({ id }) => id)];
}
