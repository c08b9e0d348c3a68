import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestOf } from './best';

it('gives what sorting all and taking the first would give', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(20), (numbers, count) => {
      const sorted = [...numbers].sort((a, b) => a - b).slice(0, count);
      const best = bestOf(numbers.length, count, (a, b) => numbers[a]! - numbers[b]!); // both are below the length
      expect(best.map((i) => numbers[i])).toEqual(sorted);
    }),
  );
});
