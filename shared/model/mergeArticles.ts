import { AND_OTHERS, unfinishedNames } from './andOthers';
import { transact, type Maker } from './actions';
import { merge, update, type Edit, type Transaction } from './edits';
import { keysOf, type Article, type CslItem } from './records';

/**
 * One article in place of several records of the same work. All that is attached to the others (highlights, notes,
 * evidence, statements) comes to the one that stays, with their texts, tags, collections and keys; its own text stays the
 * one that is read. Refused as `stale` when one of them has changed meanwhile.
 */
export function mergeArticles(maker: Maker, keep: Article, others: readonly Article[], csl: CslItem): Transaction {
  const count = others.length + 1;
  return transact(
    maker,
    count === 2 ? 'Merge two articles' : `Merge ${count} articles`,
    mergeEdits({ keep, others, csl }),
  );
}

/** The article that stays, those that go into it, and what its record will say. */
export interface Merge {
  readonly keep: Article;
  readonly others: readonly Article[];
  readonly csl: CslItem;
}

/** Several works at once, each as `mergeArticles` does it; one step of undo. */
export function mergeWorks(maker: Maker, merges: readonly Merge[]): Transaction {
  return transact(
    maker,
    `Merge the records of ${merges.length === 1 ? 'one work' : `${merges.length} works`}`,
    merges.flatMap(mergeEdits),
  );
}

function mergeEdits({ keep, others, csl }: Merge): Edit[] {
  const all = [keep, ...others];
  const gone = new Set(others.map(({ id }) => id));
  const texts = [...others.flatMap((other) => other.texts), ...keep.texts];
  const union = <T>(lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];
  const different = union(all.map(({ differentFromIds = [] }) => differentFromIds)).filter(
    (id) => id !== keep.id && !gone.has(id),
  );
  const fileName = all.find((article) => article.fileName !== undefined)?.fileName;
  return [
    // Highlights move only to an article that has the text on which they were made.
    update<Article>(keep.id, { texts: [...new Map(texts.map((text) => [text.hash, text])).values()] }, keep.updatedAt),
    ...others.map((other) => merge(other.id, keep.id, other.updatedAt)),
    update<Article>(keep.id, {
      csl,
      tagIds: union(all.map(({ tagIds }) => tagIds)),
      collectionIds: union(all.map(({ collectionIds }) => collectionIds)),
      formerKeys: union(all.map(keysOf)).filter((key) => key !== keep.citationKey),
      ...(different.length > 0 && { differentFromIds: different }),
      ...(fileName !== undefined && { fileName }),
    }),
  ];
}

/** Remembers that records which look alike are different works. */
export function sayDifferent(maker: Maker, articles: readonly Article[]): Transaction {
  const ids = articles.map(({ id }) => id);
  return transact(
    maker,
    'Keep articles apart',
    articles.slice(1).map((article) =>
      update<Article>(article.id, {
        differentFromIds: [...new Set([...(article.differentFromIds ?? []), ...ids.filter((id) => id !== article.id)])],
      }),
    ),
  );
}

/** The fullest record of a work: of each field the first that has it, and all that no field is for. */
export function fullestRecord(records: readonly [CslItem, ...CslItem[]]): CslItem {
  const [first, ...rest] = records;
  const full: CslItem = { ...first };
  for (const record of rest)
    for (const [field, value] of Object.entries(record)) if (full[field] === undefined) full[field] = value;
  const custom = [...records].reverse().map((record) => record['custom']);
  if (custom.some((own) => own !== undefined)) full['custom'] = Object.assign({}, ...custom, othersOf(records));
  return full;
}

/** Whether names end with “and others” says the record that they are from. */
function othersOf(records: readonly CslItem[]): Record<string, string> {
  const named = new Set(records.flatMap(unfinishedNames));
  const unfinished = [...named].filter((variable) => {
    const from = records.find((record) => record[variable] !== undefined);
    return from !== undefined && unfinishedNames(from).includes(variable);
  });
  return named.size === 0 ? {} : { [AND_OTHERS]: unfinished.join(' ') };
}
