import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeAnchor, resolveAnchor } from './index';
import { textWithRange } from './testing/texts';

const LONE_HALF = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

it('describes a range so that it is found exactly where it was', () => {
  fc.assert(
    fc.property(textWithRange, ({ whole, start, end }) => {
      const anchor = describeAnchor(whole, start, end);
      expect(anchor.start).toBeLessThanOrEqual(start);
      expect(anchor.end).toBeGreaterThanOrEqual(end);
      expect(whole.slice(anchor.start, anchor.end)).toBe(anchor.quote);
      expect(resolveAnchor(whole, anchor)).toEqual({ found: 'exact', start: anchor.start, end: anchor.end });
    }),
    { numRuns: 500 },
  );
});

it('keeps 32 units of context and never half a character', () => {
  fc.assert(
    fc.property(textWithRange, ({ whole, start, end }) => {
      const { quote, prefix, suffix, ...place } = describeAnchor(whole, start, end);
      for (const part of [quote, prefix, suffix]) expect(part).not.toMatch(LONE_HALF);
      expect(whole.slice(0, place.start).endsWith(prefix)).toBe(true);
      expect(whole.slice(place.end).startsWith(suffix)).toBe(true);
      expect(prefix.length).toBeGreaterThanOrEqual(Math.min(31, place.start));
      expect(suffix.length).toBeGreaterThanOrEqual(Math.min(31, whole.length - place.end));
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
    }),
    { numRuns: 500 },
  );
});

it('takes in the whole character when a range cuts one in two', () => {
  expect(describeAnchor('a🚢b', 2, 3)).toEqual({ quote: '🚢', prefix: 'a', suffix: 'b', start: 1, end: 3 });
  expect(describeAnchor('a🚢b', 0, 2).quote).toBe('a🚢');
});

it.each([
  [3, 3],
  [4, 2],
  [-1, 2],
  [0, 99],
  [0.5, 2],
  [NaN, 2],
])('refuses %d to %d', (start, end) => {
  expect(() => describeAnchor('five 5', start, end)).toThrow(RangeError);
});
