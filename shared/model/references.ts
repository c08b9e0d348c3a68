import { KINDS, type AnyId, type Kind } from './ids';
import type { Item, RecordOf } from './records';

/**
 * Which field of which kind points at other records, and what becomes of the pointing record when its target goes:
 * it is removed too, or the field loses that id. Integrity, cascades and "who points here" all follow from this table.
 */
interface Reference<K extends Kind> {
  readonly field: keyof RecordOf<K> & string;
  readonly whenTargetGoes: 'remove' | 'detach';
}

const references: { readonly [K in Kind]: readonly Reference<K>[] } = {
  tag: [],
  collection: [{ field: 'parentId', whenTargetGoes: 'detach' }],
  search: [],
  source: [],
  origin: [
    { field: 'speakerId', whenTargetGoes: 'detach' },
    { field: 'hearerId', whenTargetGoes: 'detach' },
    { field: 'derivedFromId', whenTargetGoes: 'detach' },
    { field: 'notDerivedFromIds', whenTargetGoes: 'detach' },
    { field: 'passageIds', whenTargetGoes: 'detach' },
  ],
  article: [
    { field: 'tagIds', whenTargetGoes: 'detach' },
    { field: 'collectionIds', whenTargetGoes: 'detach' },
    { field: 'differentFromIds', whenTargetGoes: 'detach' },
    { field: 'notDerivedFromIds', whenTargetGoes: 'detach' },
    { field: 'derivedFromId', whenTargetGoes: 'detach' },
  ],
  highlight: [
    { field: 'articleId', whenTargetGoes: 'remove' },
    { field: 'originId', whenTargetGoes: 'detach' },
    { field: 'tagIds', whenTargetGoes: 'detach' },
  ],
  statement: [
    { field: 'articleId', whenTargetGoes: 'remove' },
    { field: 'speakerId', whenTargetGoes: 'detach' },
    { field: 'originId', whenTargetGoes: 'detach' },
    { field: 'differentFromIds', whenTargetGoes: 'detach' },
    { field: 'tagIds', whenTargetGoes: 'detach' },
  ],
  note: [
    { field: 'aboutIds', whenTargetGoes: 'detach' },
    { field: 'tagIds', whenTargetGoes: 'detach' },
  ],
  claim: [{ field: 'tagIds', whenTargetGoes: 'detach' }],
  evidence: [
    { field: 'claimId', whenTargetGoes: 'remove' },
    { field: 'fromId', whenTargetGoes: 'remove' },
  ],
  relation: [
    { field: 'fromClaimId', whenTargetGoes: 'remove' },
    { field: 'toClaimId', whenTargetGoes: 'remove' },
  ],
  review: [],
  candidate: [
    { field: 'reviewId', whenTargetGoes: 'remove' },
    { field: 'articleId', whenTargetGoes: 'remove' },
    { field: 'duplicateOfId', whenTargetGoes: 'detach' },
  ],
  decision: [{ field: 'candidateId', whenTargetGoes: 'remove' }],
  table: [{ field: 'reviewId', whenTargetGoes: 'remove' }],
  column: [
    { field: 'tableId', whenTargetGoes: 'remove' },
    { field: 'claimId', whenTargetGoes: 'remove' },
  ],
  value: [
    { field: 'columnId', whenTargetGoes: 'remove' },
    { field: 'articleId', whenTargetGoes: 'remove' },
    { field: 'passageIds', whenTargetGoes: 'detach' },
  ],
  freeze: [{ field: 'tableId', whenTargetGoes: 'remove' }],
  appraisal: [
    { field: 'claimId', whenTargetGoes: 'remove' },
    { field: 'passageId', whenTargetGoes: 'remove' },
  ],
};

/** The fields in which a record of each kind names others. */
export const REFERENCE_FIELDS = Object.fromEntries(
  KINDS.map((kind) => [kind, references[kind].map(({ field }) => field)]),
) as unknown as { readonly [K in Kind]: readonly string[] }; // one list a kind

const pointing = (item: Item, field: string): readonly AnyId[] => {
  const value: unknown = item[field];
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as readonly AnyId[]; // the schema admits only ids in these fields
};

/** A rejected statement outlives its article, so that what was rejected is not suggested again when the article comes back. */
export const isBound = (item: Item, field: string): boolean =>
  !(item.kind === 'statement' && item.review === 'rejected' && field === 'articleId');

/** The ids that a record points at, in field order; an id may come twice. */
export function targetsOf(item: Item): AnyId[] {
  const targets: AnyId[] = [];
  forEachTarget(item, (target) => targets.push(target));
  return targets;
}

/** The same without a list. */
export function forEachTarget(item: Item, see: (target: AnyId) => void): void {
  for (const { field } of references[item.kind]) {
    if (!isBound(item, field)) continue;
    const value = item[field] as AnyId | readonly AnyId[] | undefined; // the schema admits only ids in these fields
    if (typeof value === 'string') see(value);
    else if (value !== undefined) for (const id of value) see(id);
  }
}

/** What becomes of a record when a target goes: undefined when the record must go too, else the record without that id. */
export function withoutTarget(item: Item, target: AnyId): Item | undefined {
  let next = item;
  for (const { field, whenTargetGoes } of references[item.kind]) {
    const ids = pointing(next, field);
    if (!ids.includes(target)) continue;
    if (whenTargetGoes === 'remove') return undefined;
    const copy: Record<string, unknown> = { ...next };
    if (Array.isArray(copy[field])) copy[field] = ids.filter((other) => other !== target);
    else delete copy[field];
    next = copy as Item; // only a reference field changed, and the table says it may be absent or shorter
  }
  return next;
}

/** The record with one target in place of another; an id that was there already is not named twice. */
export function withTargetReplaced(item: Item, target: AnyId, by: AnyId): Item {
  const copy: Record<string, unknown> = { ...item };
  for (const { field } of references[item.kind]) {
    const value = copy[field];
    if (value === target) copy[field] = by;
    else if (Array.isArray(value) && value.includes(target))
      copy[field] = [...new Set(value.map((id) => (id === target ? by : (id as AnyId))))];
  }
  return copy as Item; // the same fields, one id exchanged for another of its kind
}
