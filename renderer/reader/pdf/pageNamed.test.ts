import { expect, it } from 'vitest';
import { pageNamed } from './pageNamed';

const labels = ['i', 'ii', '1', '2', 'A-1'];

it('finds a page by what is printed on it first, then by its place in the file', () => {
  expect(pageNamed('II', labels)).toBe(1);
  expect(pageNamed(' 1 ', labels)).toBe(2);
  expect(pageNamed('a-1', labels)).toBe(4);
  expect(pageNamed('5', labels)).toBe(4);
});

it('finds none where there is none', () => {
  for (const typed of ['', '0', '6', 'xi', '-1', '1.5']) expect(pageNamed(typed, labels)).toBeUndefined();
});
