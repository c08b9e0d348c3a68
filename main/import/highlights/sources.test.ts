import { expect, it } from 'vitest';
import { newArticle } from '../../../shared/model/actions';
import { createLibrary } from '../../../shared/model/library';
import type { CslName } from '../../../shared/model/records';
import { worksOf } from './sources';

let last = 0;
const maker = { unique: () => `${++last}`, now: () => '2026-01-01T00:00:00.000Z' };
const article = (title: string, author: CslName[] = []) =>
  newArticle(maker, { citationKey: `k${last}`, csl: { type: 'book', title, author } });
const mark = (title: string, author?: string) => ({
  id: `m${++last}`,
  quote: 'Closed.',
  tags: [],
  source: { title, ...(author && { author }) },
});

const LEVY = 'Council delays the vote on the levy';
const named: CslName[] = [{ given: 'Ada', family: 'Noor' }];

it.each([
  ['of the same title and people, in either order', [article(LEVY, named)], mark(LEVY, 'Noor, Ada'), true],
  ['of a telling title where the record names nobody', [article(LEVY)], mark(LEVY, 'Ada Noor'), true],
  ['of a telling title where the file names nobody', [article(LEVY, named)], mark(LEVY), true],
  ['of other people', [article(LEVY, named)], mark(LEVY, 'Ida Holm'), false],
  ['of a title that two have', [article(LEVY), article(LEVY)], mark(LEVY, 'Ada Noor'), false],
  ['of a title that many may have', [article('The sea')], mark('The sea', 'Ada Noor'), false],
])('finds the work %s', (_, articles, wanted, isFound) => {
  const [work] = worksOf(createLibrary(articles), [wanted]);
  expect(work?.article !== undefined).toBe(isFound);
});
