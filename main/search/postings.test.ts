import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Postings } from './postings';

const listed = (postings: Postings, word: number) => {
  const values: [slot: number, frequency: number][] = [];
  postings.forEachRun(word, (run, from, to) => {
    for (const posting of run.subarray(from, to)) values.push([posting >>> 8, posting & 255]);
  });
  return values;
};

/** Some documents at a time, each with a word in so many of them, with a frequency. */
const additions = fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 255 })), {
  maxLength: 40,
});

/** Adds all and keeps a plain copy beside it. `meanwhile` is called now and then. */
function filled(added: readonly [number, number, number][], postings: Postings, meanwhile: (turn: number) => void) {
  const model = new Map<number, [number, number][]>();
  let slot = 0;
  for (const [word, count, frequency] of added) {
    const list = model.get(word) ?? [];
    model.set(word, list);
    for (let i = 0; i < count; i += 1) {
      slot += 1 + ((i * i) % 7) * 50;
      const own = i % 3 === 0 ? frequency : 4;
      postings.add(word, slot, own);
      list.push([slot, own]);
      if (i % 50 === 0) meanwhile(i);
    }
  }
  return model;
}

it('reads the same before, while and after it is packed, and when slots are renewed', () => {
  fc.assert(
    fc.property(additions, fc.integer({ min: 1, max: 300 }), (added, slice) => {
      const postings = new Postings();
      const model = filled(added, postings, (turn) => {
        if (turn % 100 === 0) listed(postings, 7);
        if (turn % 150 === 0) postings.packSome(slice);
      });
      for (const [word, values] of model) expect(listed(postings, word)).toEqual(values);
      const packed = new Postings(postings.pack());
      for (const [word, values] of model) expect(listed(packed, word)).toEqual(values);
      const halved = packed.renewed(301, (slot) => (slot % 2 === 0 ? slot / 2 : -1));
      for (const [word, values] of model) {
        const even = values.filter(([slot]) => slot % 2 === 0);
        expect(listed(halved, word)).toEqual(even.map(([slot, frequency]) => [slot / 2, frequency]));
      }
    }),
    { numRuns: 30 },
  );
});

it('goes on after it was packed, where slots go on', () => {
  const postings = new Postings();
  postings.add(3, 0, 4);
  const again = new Postings(postings.pack());
  again.add(3, 2 ** 24 - 1, 9);
  again.add(4, 5, 4);
  expect(listed(again, 3)).toEqual([[0, 4], [2 ** 24 - 1, 9]]); // prettier-ignore
  expect(listed(new Postings(again.pack()), 4)).toEqual([[5, 4]]);
});

it('packs what comes in masses without being asked', () => {
  const postings = new Postings();
  for (let slot = 0; slot < 600_000; slot += 1) {
    postings.add(slot % 1000, slot, 1 + (slot % 255));
    postings.tidy(1 << 12);
    if (slot % 200_000 === 0) expect(listed(postings, slot % 1000).length).toBe(Math.floor(slot / 1000) + 1);
  }
  expect(listed(postings, 999)).toEqual(
    Array.from({ length: 600 }, (_, i) => [999 + i * 1000, 1 + ((999 + i * 1000) % 255)]),
  );
});

it('has nothing in lists that nothing was added to', () => {
  const postings = new Postings();
  postings.add(3, 7, 4);
  expect([-1, 0, 5, 1e6].map((word) => listed(postings, word))).toEqual([[], [], [], []]);
});
