import { expect, it } from 'vitest';
import { newArticle, transact, type Maker } from '../model/actions';
import { add, type Transaction } from '../model/edits';
import { applyChange, createLibrary } from '../model/library';
import { fullestRecord, mergeArticles } from '../model/mergeArticles';
import { reduce } from '../model/reduce';
import type { Article } from '../model/records';
import { newCandidate, newReview, withSearch } from './build';
import { screenedTwice, screeningsOf, setApart } from './screenings';

it('says why the records of one work that are screened in one review cannot be merged, and makes them so', () => {
  let count = 0;
  const maker: Maker = { unique: () => `n${(count += 1)}`, now: () => '2026-01-01T10:00:00.000Z' };
  const library = createLibrary();
  const run = (transaction: Transaction) => {
    const change = reduce(library, transaction);
    if (change.ok) applyChange(library, change.value);
    return change.ok;
  };
  const { searches, key } = withSearch([], { name: 'PubMed', sort: 'database' });
  const reviews = ['Piers', 'Quays'].map((title) => newReview(maker, { title, searches }));
  const articles = ['a', 'b', 'c'].map((citationKey) =>
    newArticle(maker, { citationKey, csl: { type: 'book', title: 'Tides' } }),
  );
  const screened = (at: number, article: Article | undefined, duplicateOfId?: never) => {
    const candidate = newCandidate(maker, { reviewId: reviews[at]!.id, articleId: article!.id, searchKey: key });
    return duplicateOfId === undefined ? candidate : { ...candidate, duplicateOfId };
  };
  const [a, b, c] = articles as [Article, Article, Article];
  const ofB = screened(0, b);
  const everything = [...reviews, ...articles, screened(0, a), ofB, screened(0, c, ofB.id as never), screened(1, b)];
  expect(run(transact(maker, 'Begin', everything.map(add)))).toBe(true);

  const twice = () => screenedTwice([a, b, c].map(({ id }) => screeningsOf(library, id)));
  const merge = () => mergeArticles(maker, a, [b, c], fullestRecord([a.csl, b.csl, c.csl]));
  const [first, ...others] = twice();
  expect(first).toMatchObject({ title: 'Piers', others: [{ candidateId: ofB.id }] });
  expect(others).toEqual([]);
  expect(run(merge())).toBe(false);

  expect(run(setApart(maker, [first!]))).toBe(true);
  expect(twice()).toEqual([]);
  expect(run(merge())).toBe(true);
  expect(screeningsOf(library, a.id).map(({ title }) => title)).toEqual(['Piers', 'Quays']);
});
