import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editsAtEachEnd } from './editDistance';

/** The textbook table, a column for each unit of the text. */
function byTable(pattern: string, text: string, anchored: boolean): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  const edits = [pattern.length];
  for (let i = 1; i <= text.length; i += 1) {
    const next = [anchored ? i : 0];
    for (let row = 1; row <= pattern.length; row += 1) {
      const replaced = column[row - 1]! + (pattern[row - 1] === text[i - 1] ? 0 : 1);
      next.push(Math.min(replaced, column[row]! + 1, next[row - 1]! + 1));
    }
    column = next;
    edits.push(column[pattern.length]!);
  }
  return edits;
}

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength });

it('agrees with the table of edit distances, over one word of bits and over several', () => {
  fc.assert(
    fc.property(letters(100), letters(140), fc.boolean(), (pattern, text, anchored) => {
      expect([...editsAtEachEnd(pattern, text, anchored)]).toEqual(byTable(pattern, text, anchored));
    }),
    { numRuns: 300 },
  );
});

it.each([31, 32, 33, 63, 64, 65])('finds a pattern of %d units at no cost', (length) => {
  const pattern = 'abc'.repeat(30).slice(0, length);
  const edits = editsAtEachEnd(pattern, `zz${pattern}zz`);
  expect(edits[2 + length]).toBe(0);
  expect(edits[1 + length]).toBe(1);
});
