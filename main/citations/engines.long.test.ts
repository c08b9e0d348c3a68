import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CslItem } from '../../shared/model/records';
import { Engines, ReusableEngine, type Style } from './engines';
import { ENTRY_MARK } from './outputFormats';
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

/** One edit of a work, or one that comes or goes at the end of the list. */
const edit = fc.record({
  at: fc.nat(),
  by: fc.oneof(
    work,
    fc.record({ title: fc.constantFrom('Harbour dues', 'Tides'), volume: fc.nat(3).map(String) }),
    fc.constantFrom(2019, 2020).map((year) => ({ issued: { 'date-parts': [[year]] } })),
    fc.record({
      editor: fc.array(fc.record({ family: fc.constantFrom('Holm', 'Osei'), given: fc.constantFrom('Ada', 'Bo') }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    fc.constantFrom('comes' as const, 'goes' as const),
  ),
});

type Listed = { id: string; csl: CslItem }[];

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(list: Listed, { at, by }: Edit): Listed {
  if (by === 'goes') return list.slice(0, -1);
  if (by === 'comes') return [...list, ...list.slice(0, 1).map(({ csl }) => ({ id: `w${list.length}`, csl }))];
  return list.map((item, n) => (n === at % list.length ? { ...item, csl: { ...item.csl, ...by } } : item));
}

// People are told apart within one citation, or among all works (APA and its like), or not at all.
it.each([
  'harvard-cite-them-right',
  'modern-language-association',
  'apa-6th-edition',
  'chicago-author-date',
  'mhra-notes',
  'ieee',
])(
  'gives after each edit what citeproc itself gives of a new list: %s',
  (name) => {
    const found = shelf.find(name);
    if (!found.ok) throw new Error(found.error.message);
    const style: Style = found.value;
    const reused = new ReusableEngine(shelf, style, 'en-GB', 'html');
    const other = new ReusableEngine(shelf, style, 'en-GB', 'html');
    const byCiteproc = (items: Listed) =>
      other.with(items, (engine, names) => {
        const made = engine.makeBibliography();
        return (made ? made[1] : []).map((entry) => {
          const [called = '', text = ''] = entry.split(ENTRY_MARK);
          return { id: items[names.indexOf(called)]?.id, text: text.trim() };
        });
      });
    fc.assert(
      fc.property(list, fc.array(edit, { maxLength: 4 }), (items, edits) => {
        let now: Listed = items;
        expect(reused.list(now)).toEqual(byCiteproc(now));
        for (const each of edits) {
          now = edited(now, each);
          expect(reused.list(now)).toEqual(byCiteproc(now));
        }
      }),
      { numRuns: 12 },
    );
  },
  120_000,
);

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
