import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitsOf } from './dictionary';
import { EditDistance, MOST_LETTERS } from './editDistance';

/** Optimal string alignment by the table of the textbook. */
function byTable(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i ? (j ? 0 : i) : j)),
  );
  const at = (i: number, j: number) => table[i]![j]!;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      table[i]![j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, exchanged);
    }
  }
  return at(a.length, b.length);
}

const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'я', 'カ'), minLength, maxLength });

it('agrees with the table of edit distances', () => {
  fc.assert(
    fc.property(letters(1, MOST_LETTERS), letters(0, 40), (word, other) => {
      expect(new EditDistance(unitsOf(word)).to(unitsOf(other))).toBe(byTable(word, other));
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['government', 'goverment', 1],
  ['their', 'thier', 1],
  ['committee', 'comittee', 1],
  ['separate', 'seperately', 3],
  ['same', 'same', 0],
])('%s and %s are %d apart', (word, other, edits) => {
  expect(new EditDistance(unitsOf(word)).to(unitsOf(other))).toBe(edits);
});
