import { describe, expect, it } from 'vitest';
import type { SearchDocument } from './index';
import { engineOf, idsFor, note } from './testing/engines';

describe('queries that are no queries', () => {
  const engine = engineOf(Array.from({ length: 50 }, (_, i) => note(String(i), `harbour ${i} closed quay`)));

  it.each([
    ['a hundred thousand letters', 'a'.repeat(100_000)],
    ['ten thousand words', 'quay harbour '.repeat(5000)],
    ['ten thousand different words', Array.from({ length: 10_000 }, (_, i) => `w${i}`).join(' OR ')],
    ['only quotation marks', '"'.repeat(100_000)],
    ['only minus signs', '- '.repeat(50_000)],
    ['an expression', '^(a+)+$ [quay] \\w{1,9}'.repeat(100)],
    ['broken pairs and marks of direction', '\ud83d \u202e\u200f\udea2 '.repeat(1000)],
    ['Han without end', '東京都'.repeat(30_000)],
  ])('%s: answered', (_, query) => {
    const { total, hits } = engine.search(query);
    expect(total).toBeLessThanOrEqual(50);
    expect(hits.length).toBeLessThanOrEqual(20);
  });
});

describe('fields of a query', () => {
  const tagged = (rest: string, text: string, facets: string[], date: number): SearchDocument => ({
    ...note(rest, text),
    facets: ['type:note', ...facets],
    date,
  });
  const docs = [
    tagged('a', 'harbour', ['tag:ports', 'by:lind', 'by:maja'], 20140912),
    tagged('b', 'harbour harbour', ['tag:ports of old', 'by:osei'], 20150100),
    tagged('c', 'quay', ['tag:ports', 'stance:supports'], 20160000),
  ];

  it.each([
    ['harbour tag:ports', ['a']],
    ['harbour tag:por', ['b', 'a']],
    ['tag:"ports of old"', ['b']],
    ['tag:ports', ['c', 'a']],
    ['tag:ports -by:lind', ['c']],
    ['by:"maja lin"', ['a']],
    ['harbour by:lind OR by:osei', ['b', 'a']],
    ['-quay', ['b', 'a']],
    ['-"harbour harbour"', ['c', 'a']],
    ['year:2014', ['a']],
    ['after:2014', ['c', 'b']],
    ['before:2015-01', ['a']],
    ['before:2014-09-12', []],
    ['stance:sup', ['c']],
    ['type:claim harbour', []],
    ['quay OR harbour -tag:"ports of old"', ['a', 'c']],
  ])('%j finds %j', (query, ids) => {
    const found = idsFor(docs, query).map((id) => id.slice(5));
    expect(query.includes('OR harbour') ? found.sort() : found).toEqual(ids);
  });
});
