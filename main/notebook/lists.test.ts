import fc from 'fast-check';
import { expect, it } from 'vitest';
import { callArguments, type CheckedArgument } from '../../shared/api';
import { emptyChange, touchedIds, type Change } from '../../shared/model/change';
import { kindOfId, makeId } from '../../shared/model/ids';
import { applyChange, createLibrary } from '../../shared/model/library';
import type { Item } from '../../shared/model/records';
import { listRows } from '../../shared/pages/rows';
import { createEvents } from './events';
import { Lists } from './lists';

/** More than are sorted at each call. */
const SIZE = 1200;

const at = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();
const words = ['Älv', 'beta', 'Gamma', '“delta”', '', 'Epsilon', 'zeta'];

function article(number: number, word: number): Item {
  const base = { createdAt: at(number), updatedAt: at(word * 37 + number), texts: [], tagIds: [], collectionIds: [] };
  const csl = { type: 'book', title: `${words[word % words.length]} ${word % 100}` };
  return { kind: 'article', id: makeId('article', `${number}`), citationKey: `k${number}`, csl, ...base };
}

const argument: fc.Arbitrary<CheckedArgument<'list'>> = fc
  .record({
    kind: fc.constant('article' as const),
    where: fc.constantFrom('', 'beta', '-gamma'),
    sort: fc.constantFrom('title' as const, 'updatedAt' as const, 'issued' as const),
    descending: fc.boolean(),
    offset: fc.constantFrom(0, 100, SIZE - 5),
    limit: fc.constantFrom(1, 40),
  })
  .map((given) => callArguments.list.parse(given));

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ ask: argument }) },
  { weight: 2, arbitrary: fc.record({ put: fc.nat({ max: SIZE + 20 }), word: fc.nat({ max: 500 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.nat({ max: SIZE + 20 }), isSaid: fc.boolean() }) },
);

it('gives the pages that sorting everything anew would give, whatever changes between and meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const library = createLibrary(Array.from({ length: SIZE }, (_, number) => article(number, number * 7)));
      const events = createEvents();
      const lists = new Lists(library, events.subscribe);
      const apply = (change: Change, isSaid = true) => {
        applyChange(library, change);
        const ids = touchedIds(change);
        const kinds = [...new Set(ids.flatMap((id) => kindOfId(id) ?? []))];
        events.emit('changed', isSaid ? { seq: 1, kinds, ids } : { seq: 1, kinds });
      };
      for (const step of steps) {
        if ('ask' in step) {
          void lists.page({ ...step.ask, sort: 'createdAt' }); // begun, and still under way at the next change
          expect(await lists.page(step.ask)).toEqual(listRows(library, step.ask));
        } else if ('put' in step) {
          const to = article(step.put, step.word);
          const from = library.tables.article.get(to.id as never);
          apply({ ...emptyChange, ...(from ? { updated: [{ from, to }] } : { added: [to] }) });
        } else {
          const gone = library.tables.article.get(makeId('article', `${step.remove}`));
          if (gone) apply({ ...emptyChange, removed: [gone] }, step.isSaid);
        }
      }
    }),
    { seed: 20261127, numRuns: 15 },
  );
}, 60_000);

it('answers a list that changes while it is sorted with what is there when it is done', async () => {
  const library = createLibrary(Array.from({ length: 20_000 }, (_, number) => article(number, number * 7)));
  const events = createEvents();
  const lists = new Lists(library, events.subscribe);
  const ask = callArguments.list.parse({ kind: 'article', sort: 'title', limit: 5 });
  const first = lists.page(ask);
  const [item] = library.tables.article.values();
  if (!item) throw new Error('There are articles.');
  await new Promise((resolve) => setImmediate(resolve));
  const to = { ...item, csl: { ...item.csl, title: 'aaa' } };
  applyChange(library, { ...emptyChange, updated: [{ from: item, to }] });
  events.emit('changed', { seq: 1, kinds: ['article'], ids: [item.id] });
  await first; // of before or of after
  expect(await lists.page(ask)).toEqual(listRows(library, ask));
});
