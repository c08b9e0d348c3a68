import type { ClaimMatrix, MatrixLink, PicturedArticle, PicturedClaim } from '../api';

export const CLAIM_ORDERS = ['evidence', 'disputed', 'name', 'changed', 'together'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];
export const ARTICLE_ORDERS = ['date', 'evidence', 'outlet', 'name', 'together'] as const;
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number];

/** Stands for the notes that are about no article. */
export const OWN_NOTES = 'notes';

export interface Column extends Omit<PicturedArticle, 'id'> {
  readonly id: PicturedArticle['id'] | typeof OWN_NOTES;
}

/** How often rows and columns are put into each other's order; it hardly changes after a few. */
const ROUNDS = 12;

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted by a key; what is equal by id, so that the order that things came in never shows. */
function sorted<T extends { readonly id: string }>(items: readonly T[], keyOf: (item: T) => string | number): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.item.id, b.item.id))
    .map(({ item }) => item);
}

export const columnOf = ({ articleId }: MatrixLink): Column['id'] => articleId ?? OWN_NOTES;

/** Rows and columns in the orders that the user chose. What has no date stands last. */
export function orderMatrix(
  { claims, articles, links }: ClaimMatrix,
  orders: { readonly claims: ClaimOrder; readonly articles: ArticleOrder },
): { rows: PicturedClaim[]; columns: Column[] } {
  const own = links.some(({ articleId }) => articleId === undefined);
  const all: Column[] = [
    ...articles,
    ...(own ? [{ id: OWN_NOTES, title: 'Own notes', outlet: '', issued: '', sortsBy: '' } as const] : []),
  ];
  const inColumn = countBy(links, columnOf);
  if (orders.claims === 'together' || orders.articles === 'together') {
    const together = seriated(claims, all, links);
    return {
      rows: orders.claims === 'together' ? together.rows : claimsBy(claims, orders.claims),
      columns: orders.articles === 'together' ? together.columns : columnsBy(all, orders.articles, inColumn),
    };
  }
  return { rows: claimsBy(claims, orders.claims), columns: columnsBy(all, orders.articles, inColumn) };
}

function claimsBy(claims: readonly PicturedClaim[], order: Exclude<ClaimOrder, 'together'>): PicturedClaim[] {
  switch (order) {
    case 'name':
      return sorted(claims, ({ text }) => folded(text));
    case 'changed':
      return sorted(claims, ({ updatedAt }) => updatedAt).reverse();
    case 'evidence':
      return sorted(claims, ({ counts }) => -(counts.supports + counts.disputes + counts.qualifies + counts.mentions));
    case 'disputed':
      return sorted(
        claims,
        ({ counts }) => -(Math.min(counts.supports, counts.disputes) * 1000 + counts.disputes + counts.qualifies / 2),
      );
  }
}

function columnsBy(
  columns: readonly Column[],
  order: Exclude<ArticleOrder, 'together'>,
  counts: ReadonlyMap<string, number>,
): Column[] {
  switch (order) {
    case 'date':
      return sorted(columns, ({ sortsBy }) => (sortsBy === '' ? '\uffff' : sortsBy));
    case 'evidence':
      return sorted(columns, ({ id }) => -(counts.get(id) ?? 0));
    case 'outlet':
      return sorted(columns, ({ outlet, sortsBy }) => `${folded(outlet) || '\uffff'} ${sortsBy}`);
    case 'name':
      return sorted(columns, ({ title }) => folded(title));
  }
}

/**
 * Brings claims that share articles near each other, and articles that share claims: each row goes to the mean place of its
 * columns and each column to that of its rows, again and again (the barycenter method, Sugiyama, Tagawa and Toda 1981).
 */
function seriated(
  claims: readonly PicturedClaim[],
  columns: readonly Column[],
  links: readonly MatrixLink[],
): { rows: PicturedClaim[]; columns: Column[] } {
  let rows = sorted(claims, ({ id }) => id);
  let across = sorted(columns, ({ sortsBy }) => sortsBy);
  const ofRow = group(links, ({ claimId }) => claimId, columnOf);
  const ofColumn = group(links, columnOf, ({ claimId }) => claimId);
  for (let round = 0; round < ROUNDS; round += 1) {
    rows = byMeans(rows, across, ofRow);
    across = byMeans(across, rows, ofColumn);
  }
  return { rows, columns: across };
}

function byMeans<T extends { readonly id: string }>(
  items: readonly T[],
  others: readonly { readonly id: string }[],
  joined: ReadonlyMap<string, readonly string[]>,
): T[] {
  const places = new Map(others.map(({ id }, index) => [id, index]));
  return sorted(items, ({ id }) => {
    const at = (joined.get(id) ?? []).flatMap((other) => places.get(other) ?? []);
    return at.length === 0 ? Infinity : at.reduce((sum, one) => sum + one, 0) / at.length;
  });
}

function group<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  valueOf: (item: T) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), valueOf(item)]);
  return groups;
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
