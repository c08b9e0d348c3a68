import { expect, it } from 'vitest';
import { mostLeft } from './stopping';

it('bounds what is left by the run without an inclusion: 1 - 0.05^(1/100) of 1,000 is 29', () => {
  expect(mostLeft({ sinceInclude: 100, left: 1000 })).toBe(29);
  expect(mostLeft({ sinceInclude: 5, left: 1000 })).toBeUndefined();
});
