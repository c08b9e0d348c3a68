import { expect, it } from 'vitest';
import { locatorOf, pageAt, textOnPages } from './pages';

const pages = [
  { start: 0, label: 'iv' },
  { start: 100, label: '1' },
  { start: 250, label: '3' },
];

it('knows the page of an offset', () => {
  expect([0, 99, 100, 249, 250, 900].map((offset) => pageAt(pages, offset))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(pageAt([], 5)).toBe(-1);
});

it('says the pages of a passage as a citation does', () => {
  expect(locatorOf(pages, 10, 20)).toBe('p. iv');
  expect(locatorOf(pages, 90, 101)).toBe('pp. iv–1');
  expect(locatorOf(pages, 90, 100)).toBe('p. iv');
  expect(locatorOf(undefined, 0, 4)).toBeUndefined();
});

it('gives each page of the file its part of the text, by index or, in older texts, by label in order', () => {
  const labels = ['iv', '1', '2', '3'];
  const parts = [{ start: 0, end: 100 }, { start: 100, end: 250 }, undefined, { start: 250, end: 300 }];
  expect(textOnPages(pages, labels, 300)).toEqual(parts);
  const counted = pages.map((page, i) => ({ ...page, index: [0, 1, 3][i] as number }));
  expect(textOnPages(counted, labels, 300)).toEqual(parts);
});
