import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FoundRanges } from './found';
import type { Passage } from './textRange';

const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })), { maxLength: 40 });

it('gives the matches that touch a part of the text, by their number, and makes no range of any other', () => {
  fc.assert(
    fc.property(gaps, fc.nat(300), fc.nat(80), (steps, start, length) => {
      let at = 0;
      const found = steps.map(([gap, size]): Passage => ({ start: (at += gap), end: (at += size) }));
      const made: Passage[] = [];
      const ranges = new FoundRanges(found, (match) => {
        made.push(match);
        return match as unknown as Range; // only its identity counts here
      });
      const near = ranges.near({ start, end: start + length });
      const expected = found.flatMap((match, index) =>
        match.end > start && match.start < start + length ? [index] : [],
      );
      expect([...near.keys()]).toEqual(expected);
      expect(made).toEqual(expected.map((index) => found[index]));
      expect(ranges.near({ start, end: start + length })).toEqual(near);
      expect(made).toHaveLength(expected.length);
    }),
  );
});
