import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CslItem } from '../../shared/model/records';
import { Engines, ReusableEngine, type Style } from './engines';
import { builtStyles } from './testing/builtStyles';

let shelf: Awaited<ReturnType<typeof builtStyles>>;
beforeAll(async () => {
  shelf = await builtStyles();
}, 60_000);
afterAll(() => shelf.remove());

/** Few names, years and titles, so that works must be told apart. */
const work: fc.Arbitrary<CslItem> = fc.record({
  type: fc.constantFrom('book', 'article-journal', 'webpage'),
  title: fc.constantFrom('Harbour dues', 'A levy', 'Tides', 'Moorings'),
  author: fc.array(
    fc.record({ family: fc.constantFrom('Holm', 'Lind', 'Osei'), given: fc.constantFrom('Ada', 'Anna', 'Bo') }),
    { minLength: 1, maxLength: 4 },
  ),
  issued: fc.record({ 'date-parts': fc.constantFrom([[2019]], [[2020]], [[2019], [2021]]) }),
});
const list = fc.array(work, { maxLength: 8 }).map((works) => works.map((csl, n) => ({ id: `w${n}`, csl })));

describe('an engine that is used again', () => {
  // Of each kind one that is quick to read: year letters, names printed as a dash, numbers, notes without a list.
  it.each([
    'harvard-cite-them-right',
    'modern-language-association',
    'ieee',
    'elsevier-harvard',
    'bluebook-law-review',
  ])(
    'gives what a new one gives, after any edits: %s',
    (name) => {
      const found = shelf.find(name);
      if (!found.ok) throw new Error(found.error.message);
      const style: Style = found.value;
      const reused = new ReusableEngine(shelf, style, 'en-GB', 'html');
      fc.assert(
        fc.property(fc.array(list, { minLength: 1, maxLength: 3 }), (lists) => {
          for (const items of lists) {
            const fresh = new ReusableEngine(shelf, style, 'en-GB', 'html').list(items);
            expect(reused.list(items)).toEqual(fresh);
          }
        }),
        { numRuns: 30 },
      );
    },
    120_000,
  );
});

it.each(['modern-language-association', 'elsevier-harvard'])(
  'gives what a new one gives when works change in all but people and dates: %s',
  (name) => {
    const found = shelf.find(name);
    if (!found.ok) throw new Error(found.error.message);
    const style: Style = found.value;
    const reused = new ReusableEngine(shelf, style, 'en-GB', 'html');
    const edit = fc.record({
      at: fc.nat(),
      title: fc.constantFrom('Harbour dues', 'Tides'),
      volume: fc.nat(3).map(String),
    });
    fc.assert(
      fc.property(list, fc.array(edit, { maxLength: 3 }), (items, edits) => {
        let now = items;
        for (const { at, ...fields } of edits) {
          reused.list(now);
          now = now.map((item, n) => (n === at % items.length ? { ...item, csl: { ...item.csl, ...fields } } : item));
          expect(reused.list(now)).toEqual(new ReusableEngine(shelf, style, 'en-GB', 'html').list(now));
        }
      }),
      { numRuns: 12 },
    );
  },
  120_000,
);

it('begins anew when a work changes that shares its names with others', () => {
  const found = shelf.find('modern-language-association');
  if (!found.ok) throw new Error(found.error.message);
  const style: Style = found.value;
  const by = (...given: string[]): CslItem => ({
    type: 'book',
    title: 'Harbour dues',
    author: given.map((name, at) => ({ family: at === 0 ? 'Osei' : 'Holm', given: name })),
    issued: { 'date-parts': [[2019]] },
  });
  const works = [by('Ada', 'Ada', 'Ada'), by('Anna', 'Ada', 'Ada'), by('Ada', 'Ada', 'Bo')];
  const before = works.map((csl, n) => ({ id: `w${n}`, csl }));
  const reused = new ReusableEngine(shelf, style, 'en-GB', 'html');
  reused.list(before);
  for (const at of before.keys()) {
    const after = before.map((work, n) => (n === at ? { ...work, csl: { ...work.csl, volume: '0' } } : work));
    expect(reused.list(after)).toEqual(new ReusableEngine(shelf, style, 'en-GB', 'html').list(after));
  }
});

it('keeps the engines used last', () => {
  const engines = new Engines(shelf);
  const get = (name: string) => {
    const style = shelf.find(name);
    if (!style.ok) throw new Error(style.error.message);
    return engines.get(style.value, 'en-GB', 'text');
  };
  const first = get('ieee');
  expect(get('ieee')).toBe(first);
  for (const { id } of shelf.list().slice(-8)) get(id);
  expect(get('ieee')).not.toBe(first);
});
