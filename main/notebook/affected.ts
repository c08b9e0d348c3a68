import type { Change } from '../../shared/model/change';
import type { AnyId } from '../../shared/model/ids';
import { getItem, pointingAt, type Library } from '../../shared/model/library';
import { targetsOf } from '../../shared/model/references';
import type { Item } from '../../shared/model/records';

/**
 * The records whose search documents a change makes different, removed ones included: what was changed, what is told by
 * what points at it (that it has highlights, a stance), and what holds the name of something that was renamed.
 */
export function affectedBy({ added, updated, removed }: Change, library: Library): AnyId[] {
  const ids = new Set<AnyId>();
  const take = (item: Item): void => {
    ids.add(item.id);
    if (TELLS.has(item.kind)) for (const target of targetsOf(item)) ids.add(target);
  };
  for (const item of [...added, ...removed]) take(item);
  for (const { from, to } of updated) {
    take(from);
    take(to);
    if (nameOf(from) !== nameOf(to)) for (const id of holdersOf(to.id, library)) ids.add(id);
  }
  return [...ids];
}

/** Records that say something of what they point at. */
const TELLS: ReadonlySet<Item['kind']> = new Set(['highlight', 'statement', 'note', 'evidence']);
/**
 * What stands in an article holds its title, people, outlet, date, language and collections; a decision the title of the
 * article whose record was decided.
 */
const HELD_THROUGH: Readonly<Record<string, RegExp>> = {
  article: /^(highlight|statement|value)-/,
  candidate: /^decision-/,
};

/** What other documents hold of a record, in comparable form. */
function nameOf(item: Item): string {
  if (item.kind === 'article') return JSON.stringify([item.csl, item.collectionIds]);
  if (item.kind === 'source') return [item.name, ...item.aliases].join('\n');
  if (item.kind === 'column') return JSON.stringify([item.name, item.unit, item.options]);
  if (item.kind === 'claim') return item.text;
  return item.kind === 'tag' || item.kind === 'collection' ? item.name : '';
}

function* holdersOf(id: AnyId, library: Library): Generator<AnyId> {
  for (const holder of pointingAt(library, id)) {
    yield holder;
    const inside = HELD_THROUGH[getItem(library, holder)?.kind ?? ''];
    if (inside) for (const within of pointingAt(library, holder)) if (inside.test(within)) yield within;
  }
}
