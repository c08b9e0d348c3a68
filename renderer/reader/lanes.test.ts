import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, LANES } from './lanes';
import type { Passage } from './textRange';

const passages = fc.array(
  fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 15 })).map(([start, size]) => ({ start, end: start + size })),
  { maxLength: 12 },
);

const overlap = (a: Passage, b: Passage) => a.start < b.end && b.start < a.end;

describe('assignLanes', () => {
  it('gives overlapping passages different lanes while lanes are left', () => {
    fc.assert(
      fc.property(passages, (all) => {
        const lanes = assignLanes(all);
        all.forEach((a, i) =>
          all.forEach((b, j) => {
            if (i >= j || !overlap(a, b) || lanes[i] !== lanes[j]) return;
            const later = a.start >= b.start ? a : b;
            const crowd = all.filter((other) => other.start <= later.start && later.start < other.end);
            expect(lanes[i]).toBe(LANES - 1);
            expect(crowd.length).toBeGreaterThan(LANES);
          }),
        );
      }),
    );
  });

  it('puts a passage inside another below it', () => {
    expect(
      assignLanes([
        { start: 5, end: 8 },
        { start: 0, end: 20 },
        { start: 20, end: 30 },
      ]),
    ).toEqual([1, 0, 0]);
  });
});
