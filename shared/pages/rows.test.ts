import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callArguments, type CallArgument } from '../api';
import { makeId } from '../model/ids';
import { createLibrary } from '../model/library';
import type { Item } from '../model/records';
import { listRows } from './rows';

const AT = '2024-05-03T10:00:00.000Z';
const base = { createdAt: AT, updatedAt: AT };
const port = { kind: 'tag' as const, id: makeId('tag', 'port'), name: 'Port', ...base };
const levy = { kind: 'collection' as const, id: makeId('collection', 'levy'), name: 'Harbour levy', ...base };

const article = (n: string, csl: object, more: object = {}) =>
  ({
    kind: 'article',
    id: makeId('article', n),
    citationKey: `key-${n}`,
    csl: { type: 'webpage', ...csl },
    texts: [],
    tagIds: [],
    collectionIds: [],
    ...base,
    ...more,
  }) as unknown as Item;

const library = createLibrary([
  port,
  levy,
  article('a', { title: '“Zebra” crossing', author: [{ family: 'Öhman' }], issued: { 'date-parts': [[2024, 5]] } }),
  article('b', { title: 'Ámbar', publisher: 'Herald', issued: { 'date-parts': [[2023]] } }, { tagIds: [port.id] }),
  article('c', { title: 'middle', author: [{ family: 'Arendt' }] }, { collectionIds: [levy.id], tagIds: [port.id] }),
]);

const list = (argument: Omit<CallArgument<'list'>, 'kind'>) =>
  listRows(library, callArguments.list.parse({ kind: 'article', ...argument }));
const ids = (argument: Omit<CallArgument<'list'>, 'kind'>) =>
  list(argument)
    .items.map(({ id }) => id.slice(-1))
    .join('');

describe('a list', () => {
  it.each<[CallArgument<'list'>['sort'], boolean, string]>([
    ['title', false, 'bca'], // accents, case and quotation marks do not count
    ['title', true, 'acb'],
    ['issued', false, 'bac'],
    ['issued', true, 'abc'], // what has no date comes last either way
    ['author', false, 'cab'],
  ])('sorts by %s, descending %s, as %s', (sort, descending, expected) => {
    expect(ids({ sort, descending })).toBe(expected);
  });

  it('keeps what is equal in its order in that of making, then of ids, however the library was filled', () => {
    const made = (n: string, second: number) => article(n, {}, { createdAt: `2024-05-03T10:00:0${second}.000Z` });
    const items = [made('d', 1), made('c', 0), made('b', 1), made('a', 1)];
    for (const filled of [items, items.toReversed()])
      for (const sort of ['title', 'author', 'container', 'issued', 'updatedAt', 'createdAt'] as const)
        for (const descending of [false, true]) {
          const rows = listRows(createLibrary(filled), callArguments.list.parse({ kind: 'article', sort, descending }));
          const expected = sort === 'createdAt' && descending ? 'abdc' : 'cabd';
          expect(rows.items.map(({ id }) => id.slice(-1)).join(''), `${sort} ${descending}`).toBe(expected);
        }
  });

  it.each([
    ['tag:port', 'bc'],
    ['tag:PORT collection:"harbour levy"', 'c'],
    ['ohman', 'a'],
    ['hera', 'b'],
    ['port', 'bc'],
    ['tag:none', ''],
    ['', 'bca'],
    ['collection:"harbour levy', 'c'], // still being typed
  ])('narrowed by %j has %j', (where, expected) => {
    expect(ids({ where, sort: 'title' })).toBe(expected);
  });

  it('of tags counts every kind that has them, what was rejected left out', () => {
    const tagged = (kind: 'highlight' | 'note' | 'claim' | 'statement', n: string, more: object = {}) =>
      ({ kind, id: makeId(kind, n), tagIds: [levies.id], ...more, ...base }) as unknown as Item; // as far as it is counted
    const levies = { ...port, id: makeId('tag', 'levies'), name: 'levies' };
    const articleId = makeId('article', 'a');
    const on = createLibrary([
      levies,
      article('a', {}),
      tagged('highlight', 'h1', { articleId }),
      tagged('highlight', 'h2', { articleId }),
      tagged('note', 'n', { aboutIds: [] }),
      tagged('claim', 'c'),
      tagged('statement', 's', { articleId, review: 'rejected' }),
    ]);
    const [row] = listRows(on, callArguments.list.parse({ kind: 'tag' })).items;
    expect(row?.counts).toEqual({ articles: 0, highlights: 2, notes: 1, claims: 1, statements: 0 });
  });

  it('read by pages of any size is the whole list, and says how long that is', () => {
    const rows = Array.from({ length: 23 }, (_, n) => article(`n${n}`, { title: `T${n % 5}` }));
    const many = createLibrary(rows);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (limit) => {
        const page = (offset: number, size: number) =>
          listRows(many, callArguments.list.parse({ kind: 'article', sort: 'title', offset, limit: size }));
        const pages = Array.from({ length: Math.ceil(23 / limit) }, (_, n) => page(n * limit, limit).items).flat();
        expect(pages).toEqual(page(0, 1000).items);
        expect(page(0, limit).total).toBe(23);
      }),
    );
  });
});
