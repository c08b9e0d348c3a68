import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Chains } from './chains';
import { Postings } from './postings';

const listed = (postings: Pick<Postings, 'forEachRun'>, list: number) => {
  const values: number[] = [];
  postings.forEachRun(list, (run, from, to) => values.push(...run.subarray(from, to)));
  return values;
};

/** Several times to a list, each time some values. */
const additions = fc.array(fc.tuple(fc.nat(2000), fc.nat(40)), { maxLength: 60 });

it('keeps every list in the order of adding, whatever is added to others between', () => {
  fc.assert(
    fc.property(additions, (added) => {
      const chains = new Chains();
      const model = new Map<number, number[]>();
      for (const [list, count] of added) {
        for (let value = 0; value < count ** 2; value += 1) {
          chains.add(list, value);
          model.set(list, [...(model.get(list) ?? []), value]);
        }
      }
      for (const [list, values] of model) expect(listed(chains, list)).toEqual(values);
    }),
    { numRuns: 20 },
  );
});

it('reads the same before, while and after it is packed, but for what is dropped', () => {
  fc.assert(
    fc.property(additions, fc.integer({ min: 1, max: 300 }), (added, slice) => {
      const postings = new Postings(undefined, (value) => value % 3 !== 0);
      const model = new Map<number, number[]>();
      const kept = (list: number) => listed(postings, list).filter((value) => value % 3 !== 0);
      for (const [list, count] of added) {
        for (let value = 0; value < count * 200; value += 1) {
          postings.add(list, value);
          if (value % 3 !== 0) model.set(list, [...(model.get(list) ?? []), value]);
          if (value % 50 === 0) postings.tidy(slice);
        }
      }
      for (const [list, values] of model) expect(kept(list)).toEqual(values);
      const packed = new Postings(postings.pack());
      for (const [list, values] of model) expect(listed(packed, list)).toEqual(values);
      const doubled = new Postings(packed.renewed(2001, (value) => (value % 2 === 0 ? value * 2 : undefined)));
      for (const [list, values] of model)
        expect(listed(doubled, list)).toEqual(values.filter((value) => value % 2 === 0).map((value) => value * 2));
    }),
    { numRuns: 5 },
  );
});

it('has nothing in lists that nothing was added to', () => {
  const postings = new Postings();
  postings.add(3, 7);
  expect([-1, 0, 5, 1e6].map((list) => listed(postings, list))).toEqual([[], [], [], []]);
});
