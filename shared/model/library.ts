import type { Change } from './change';
import { KINDS, type AnyId, type ArticleId, type IdOf, type Kind } from './ids';
import { keysOf, type Item, type RecordOf } from './records';
import { forEachTarget, isBound, REFERENCE_FIELDS } from './references';

type Table<K extends Kind> = Map<IdOf<K>, RecordOf<K>>;
type AnyTable = Map<AnyId, Item>;

/**
 * All records in memory, with the two indexes that every question needs. Readers take `Library`; only `applyChange`
 * writes, and only the library's owner calls it. Changing in place keeps a transaction at the cost of its own records,
 * whatever the size of the library.
 */
export interface Library {
  readonly tables: { readonly [K in Kind]: ReadonlyMap<IdOf<K>, RecordOf<K>> };
  /** For each record that something points at, the one that does, or those that do; `pointingAt` reads it. */
  readonly referrers: ReadonlyMap<AnyId, AnyId | ReadonlySet<AnyId>>;
  /** Present keys and former ones. */
  readonly citationKeys: ReadonlyMap<string, ArticleId>;
}

interface OwnedLibrary extends Library {
  readonly tables: { readonly [K in Kind]: Table<K> };
  readonly referrers: Map<AnyId, AnyId | Set<AnyId>>;
  readonly citationKeys: Map<string, ArticleId>;
}

/** A library of these records, which must be consistent: no dangling reference, no id twice. */
export function createLibrary(items: Iterable<Item> = []): Library {
  const tables = Object.fromEntries(KINDS.map((kind) => [kind, new Map()])) as unknown as OwnedLibrary['tables'];
  const library: OwnedLibrary = { tables, referrers: new Map(), citationKeys: new Map() };
  for (const item of items) insert(library, item);
  return library;
}

/** Adds a record to a library that is being read from its files. */
export function addRead(library: Library, item: Item): void {
  insert(library as OwnedLibrary, item); // as in applyChange
}

/** The record with this id, whatever its kind, or undefined. */
export function getItem(library: Library, id: AnyId): Item | undefined {
  const kind = id.slice(0, id.indexOf('-')) as Kind; // checked in the next line; quicker than the expression of kindOfId
  if (!Object.hasOwn(library.tables, kind)) return undefined;
  return (library.tables[kind] as ReadonlyMap<AnyId, Item>).get(id);
}

/** The ids of the records that point at this one. */
export function pointingAt({ referrers }: Library, id: AnyId): Iterable<AnyId> {
  const pointing = referrers.get(id);
  if (pointing === undefined) return [];
  return typeof pointing === 'string' ? [pointing] : pointing;
}

/** Every record, table by table in the order of KINDS. */
export function* allItems(library: Library): Generator<Item> {
  for (const kind of KINDS) yield* library.tables[kind].values();
}

export function countItems(library: Library): Record<Kind, number> {
  return Object.fromEntries(KINDS.map((kind) => [kind, library.tables[kind].size])) as Record<Kind, number>;
}

/** Applies a change in place. The change must come from `reduce` on this very state, or from `reverse` of the last one. */
export function applyChange(library: Library, change: Change): void {
  const owned = library as OwnedLibrary; // createLibrary made it; the read-only view protects everyone else
  for (const item of change.removed) remove(owned, item);
  for (const { from, to } of change.updated) {
    unindex(owned, from);
    tableOf(owned, to.kind).set(to.id, to); // an existing key keeps its place in the table
    index(owned, to);
  }
  for (const item of change.added) insert(owned, item);
}

const tableOf = (library: OwnedLibrary, kind: Kind): AnyTable => library.tables[kind];

function insert(library: OwnedLibrary, item: Item): void {
  tableOf(library, item.kind).set(item.id, item);
  index(library, item);
}

function remove(library: OwnedLibrary, item: Item): void {
  tableOf(library, item.kind).delete(item.id);
  unindex(library, item);
}

/** Every record of a library comes by here when it is opened: plain loops take a third less time than a call for each target. */
function index({ referrers, citationKeys }: OwnedLibrary, item: Item): void {
  const fields = REFERENCE_FIELDS[item.kind];
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] as string; // within its length
    const value = item[field] as AnyId | readonly AnyId[] | undefined; // the schema admits only ids in these fields
    if (value === undefined || !isBound(item, field)) continue;
    if (typeof value === 'string') point(referrers, value, item.id);
    else for (let of = 0; of < value.length; of += 1) point(referrers, value[of] as AnyId, item.id);
  }
  if (item.kind === 'article') for (const key of keysOf(item)) citationKeys.set(key, item.id);
}

function point(referrers: OwnedLibrary['referrers'], target: AnyId, id: AnyId): void {
  const pointing = referrers.get(target);
  if (pointing === undefined) referrers.set(target, id);
  else if (typeof pointing !== 'string') pointing.add(id);
  else if (pointing !== id) referrers.set(target, new Set([pointing, id]));
}

function unindex({ referrers, citationKeys }: OwnedLibrary, item: Item): void {
  forEachTarget(item, (target) => {
    const pointing = referrers.get(target);
    if (typeof pointing === 'object') pointing.delete(item.id);
    if (pointing === item.id || (typeof pointing === 'object' && pointing.size === 0)) referrers.delete(target);
  });
  if (item.kind !== 'article') return;
  for (const key of keysOf(item)) if (citationKeys.get(key) === item.id) citationKeys.delete(key);
}
