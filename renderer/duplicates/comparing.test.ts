import { describe, expect, it } from 'vitest';
import type { DuplicateGroup } from '../../shared/api';
import { newArticle, type Maker } from '../../shared/model/actions';
import type { CslItem } from '../../shared/model/records';
import { compareFields, mergeChosen, mergeUnseen, recordToKeep } from './comparing';

let count = 0;
const maker: Maker = { unique: () => String((count += 1)), now: () => '2024-05-04T10:00:00.000Z' };

const record = (citationKey: string, csl: Partial<CslItem>, highlights = 0): DuplicateGroup[number] => ({
  article: newArticle(maker, { citationKey, csl: { type: 'book', title: 'Tides', ...csl } }),
  counts: { highlights, notes: 0, claims: 0 },
  screenings: [],
});
const group = [
  record('a', { publisher: 'Quay', custom: { shelf: 'A' } }),
  record('b', { publisher: 'Pier', volume: '2', custom: { lent: 'yes' } }, 3),
];
const articles = group.map(({ article }) => article);

describe('records side by side', () => {
  it('has every field of one of them, in reading order, and says which differ', () => {
    expect(compareFields(articles.map(({ csl }) => csl))).toEqual([
      { field: 'type', values: ['Book', 'Book'], differs: false },
      { field: 'title', values: ['Tides', 'Tides'], differs: false },
      { field: 'volume', values: ['', '2'], differs: true },
      { field: 'publisher', values: ['Quay', 'Pier'], differs: true },
    ]);
  });

  it('keeps the record on which most hangs', () => {
    expect(recordToKeep(group)).toBe(1);
    expect(mergeUnseen(group)).toMatchObject({ keep: { citationKey: 'b' }, others: [{ citationKey: 'a' }] });
  });

  it('takes each field from where the user says, and else what only the other has', () => {
    const [a] = articles;
    if (!a) throw new Error('two articles');
    const fields = compareFields(articles.map(({ csl }) => csl));
    const { csl } = mergeChosen(articles, a, fields, { publisher: 1 });
    expect(csl).toMatchObject({ publisher: 'Pier', volume: '2', custom: { shelf: 'A', lent: 'yes' } });
    expect(mergeChosen(articles, a, fields, {}).csl).toMatchObject({ publisher: 'Quay' });
  });
});
