import fc from 'fast-check';
import { expect, it } from 'vitest';
import { usualPort } from './usualPort';

it('is the same for a library each time, one that is given to nobody, and hardly ever that of another', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(usualPort(id)).toBe(usualPort(id));
      expect(usualPort(id)).toBeGreaterThanOrEqual(49_152);
      expect(usualPort(id)).toBeLessThanOrEqual(65_535);
    }),
  );
  const ports = Array.from({ length: 100 }, (_, n) => usualPort(`0190a1b2-0000-7000-8000-0000000000${n}`));
  expect(new Set(ports).size).toBeGreaterThan(95);
});
