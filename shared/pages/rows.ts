import { plainOutlet } from '../model/plainTitle';
import type { CheckedArgument, ListRow, Page } from '../api';
import type { AnyId } from '../model/ids';
import { getItem, pointingAt, type Library } from '../model/library';
import {
  countReferrers,
  evidenceFor,
  firstLine,
  highlightsOf,
  linksFrom,
  namesOf,
  referrersOf,
  shortAuthors,
  shownDate,
  sortableDate,
  sourceLine,
  titleOf,
} from '../model/queries';
import { targetsOf } from '../model/references';
import { STANCES, type Item, type Statement } from '../model/records';
import { filterOf, foldName, parseQuery } from '../query';

type ListArgument = CheckedArgument<'list'>;

/** A record and what it is sorted by. */
export interface Keyed {
  readonly key: string;
  readonly item: Item;
}

/** One page of a sorted, filtered list. Only the rows of the page are drawn up; the rest costs a key and a comparison each. */
export function listRows(library: Library, argument: ListArgument): Page<ListRow> {
  const { kind, where, sort, of = [] } = argument;
  const matches = filterFor(library, where);
  const [first, ...others] = of as AnyId[]; // an id that is none has no referrers
  const items: Iterable<Item> = first === undefined ? library.tables[kind].values() : referrersOf(library, first, kind);
  const pointsAtAll = (item: Item): boolean => others.every((id) => targetsOf(item).includes(id));
  const keyed = [...items]
    .filter((item) => !isRejected(item) && pointsAtAll(item) && matches(item))
    .map((item) => keyedBy(library, item, sort));
  return pageOf(library, keyed.sort(inOrder(argument.descending)), argument);
}

/** A page of records that are in order. */
export function pageOf(
  library: Library,
  keyed: readonly Keyed[],
  { offset, limit }: Pick<ListArgument, 'offset' | 'limit'>,
): Page<ListRow> {
  return { total: keyed.length, items: keyed.slice(offset, offset + limit).map(({ item }) => rowOf(library, item)) };
}

/** Kept only so that it is not proposed again. */
export const isRejected = (item: Item): boolean =>
  (item.kind === 'statement' || item.kind === 'origin') && item.review === 'rejected';

export const keyedBy = (library: Library, item: Item, sort: ListArgument['sort']): Keyed => ({
  key: sortKey(library, item, sort),
  item,
});

/**
 * The order of a list. Records without the key come last whichever way it runs; those with the same key stand by the
 * time of their making, then by id, so that two readers of one library always see one order.
 */
export function inOrder(descending: boolean): (a: Keyed, b: Keyed) => number {
  const direction = descending ? -1 : 1;
  return (a, b) =>
    Number(a.key === '') - Number(b.key === '') ||
    direction * compare(a.key, b.key) ||
    compare(a.item.createdAt, b.item.createdAt) ||
    compare(a.item.id, b.item.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Case and accents folded, so that a plain comparison sorts and finds as a reader expects. */
const folded = (text: string): string =>
  isPlain(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Most titles have nothing to fold but case, which is quick to see. */
const isPlain = (text: string): boolean => !/[^\0-\x7f]/.test(text);

function sortKey(library: Library, item: Item, sort: ListArgument['sort']): string {
  if (sort === 'createdAt' || sort === 'updatedAt') return item[sort];
  if (sort === 'title' || item.kind !== 'article')
    return folded(titleOf(library, item)).replace(/^[^\p{L}\p{N}]+/u, '');
  if (sort === 'issued') return sortableDate(item.csl.issued);
  if (sort === 'author') return folded(shortAuthors(item.csl.author));
  return folded(plainOutlet(item.csl) ?? '');
}

/** Fields narrow as in a search (see shared/query); every other word, or phrase, must stand in what the row shows. */
export function filterFor(library: Library, where: string): (item: Item) => boolean {
  const { clauses } = parseQuery(where);
  const passes = filterOf(library, clauses);
  const worded = clauses.flatMap(({ not, any }) => {
    const texts = any.flatMap((term) => (term.type === 'filter' ? [] : [foldName(term.text)]));
    return texts.length > 0 ? [{ not, texts }] : [];
  });
  if (worded.length === 0) return passes;
  return (item) => {
    if (!passes(item)) return false;
    const shown = foldName(shownText(library, item));
    return worded.every(({ not, texts }) => texts.some((text) => shown.includes(text)) !== not);
  };
}

function shownText(library: Library, item: Item): string {
  const tags = namesOf(library, (item.tagIds as AnyId[] | undefined) ?? []); // every kind with tags has them under this name
  const people =
    item.kind === 'article'
      ? (item.csl.author ?? []).flatMap((name) => [name.given, name.family, name.literal])
      : item.kind === 'statement'
        ? [speakerName(library, item)]
        : [];
  return [titleOf(library, item), detailOf(library, item), ...people, ...tags].join(' ');
}

/** One row of any kind. */
export function rowOf(library: Library, item: Item): ListRow {
  const article = item.kind === 'article' ? item.csl : undefined;
  const container = article && plainOutlet(article);
  const author = item.kind === 'statement' ? speakerName(library, item) : shortAuthors(article?.author);
  const issued = item.kind === 'statement' ? (item.said?.edtf ?? item.said?.words ?? '') : shownDate(article?.issued);
  return {
    id: item.id,
    kind: item.kind,
    title: titleOf(library, item),
    detail: detailOf(library, item),
    createdAt: item.createdAt,
    updatedAt: item.updatedAt,
    tags: namesOf(library, (item.tagIds as AnyId[] | undefined) ?? []), // as in shownText
    counts: countsOf(library, item),
    ...(issued === '' ? {} : { issued }),
    ...(author === '' ? {} : { author }),
    ...(container === undefined ? {} : { container }),
    ...(item.kind === 'statement' || item.kind === 'highlight' ? { articleId: item.articleId } : {}),
    ...(item.kind === 'statement' && item.footing ? { footing: item.footing } : {}),
  };
}

/** Who is said to have said it: the source that the user left, else the words of the text; empty when nobody is named. */
function speakerName(library: Library, { speakerId, speaker }: Statement): string {
  return (speakerId && library.tables.source.get(speakerId)?.name) ?? speaker?.quote ?? '';
}

function detailOf(library: Library, item: Item): string {
  switch (item.kind) {
    case 'article':
      return sourceLine(item);
    case 'note':
      return firstLine(item.title ? item.text : item.text.replace(/^\s*.*\n?/, ''));
    case 'highlight':
    case 'statement': {
      const article = library.tables.article.get(item.articleId);
      return article ? titleOf(library, article) : '';
    }
    case 'origin': {
      const speaker = item.speakerId && library.tables.source.get(item.speakerId);
      const facts = [speaker?.name, item.where, item.when];
      return facts.filter((fact) => fact && !item.description.includes(fact)).join(' · ');
    }
    case 'source':
      return item.aliases.join(' · ');
    case 'search':
      return item.query;
    default:
      return '';
  }
}

function countsOf(library: Library, item: Item): Record<string, number> {
  switch (item.kind) {
    case 'article': {
      const highlights = highlightsOf(library, item.id);
      const claims = new Set(highlights.flatMap(({ id }) => linksFrom(library, id).map(({ claim }) => claim.id)));
      return { highlights: highlights.length, claims: claims.size, notes: countReferrers(library, item.id, 'note') };
    }
    case 'claim': {
      const stances = evidenceFor(library, item.id).map(({ stance }) => stance);
      return Object.fromEntries(STANCES.map((stance) => [stance, stances.filter((other) => other === stance).length]));
    }
    case 'origin':
    case 'source': {
      const statements = referrersOf(library, item.id, 'statement').filter((one) => !isRejected(one));
      const highlights = referrersOf(library, item.id, 'highlight');
      const articles = new Set([...statements, ...highlights].map(({ articleId }) => articleId));
      return { statements: statements.length, highlights: highlights.length, articles: articles.size };
    }
    case 'tag':
      return countsOfTag(library, item.id);
    case 'collection':
      return { articles: countReferrers(library, item.id, 'article') };
    default:
      return { links: countReferrers(library, item.id, 'evidence') };
  }
}

/** How many records of each kind have a tag; what was rejected is shown nowhere and not counted. */
function countsOfTag(library: Library, id: AnyId): Record<string, number> {
  const counts = { articles: 0, highlights: 0, notes: 0, claims: 0, statements: 0 };
  for (const referrer of pointingAt(library, id)) {
    const item = getItem(library, referrer);
    if (!item || isRejected(item)) continue;
    const name = `${item.kind}s`;
    if (Object.hasOwn(counts, name)) counts[name as keyof typeof counts] += 1; // it was just found there
  }
  return counts;
}
