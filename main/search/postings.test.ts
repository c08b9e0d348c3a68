import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Postings } from './postings';

const listed = (postings: Postings, list: number) => {
  const values: number[] = [];
  postings.forEach(list, (value) => values.push(value));
  return values;
};

it('keeps every list in the order of adding, whatever is added to others between', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2000), fc.nat(40)), { maxLength: 60 }), (additions) => {
      const postings = new Postings();
      const model = new Map<number, number[]>();
      for (const [list, count] of additions) {
        for (let value = 0; value < count ** 2; value += 1) {
          postings.add(list, value);
          model.set(list, [...(model.get(list) ?? []), value]);
        }
      }
      for (const [list, values] of model) expect(listed(postings, list)).toEqual(values);
      const halved = postings.renewed((value) => (value % 2 === 0 ? value / 2 : undefined));
      for (const [list, values] of model) {
        expect(listed(halved, list)).toEqual(values.filter((value) => value % 2 === 0).map((value) => value / 2));
      }
    }),
    { numRuns: 20 },
  );
});

it('has nothing in lists that nothing was added to', () => {
  const postings = new Postings();
  postings.add(3, 7);
  expect([-1, 0, 5, 1e6].map((list) => listed(postings, list))).toEqual([[], [], [], []]);
});
