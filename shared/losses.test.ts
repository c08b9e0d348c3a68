import { expect, it } from 'vitest';
import { countLosses, lossName } from './losses';

it('counts what is lost by field and reason, the most frequent first', () => {
  const venue = { field: 'venue', reason: 'BibTeX has no such field' };
  const season = { field: 'issued', reason: 'a season has no month' };
  const lost = [
    { id: 'a', ...season },
    { id: 'a', ...venue },
    { id: 'b', ...venue },
  ];
  expect(countLosses(lost)).toEqual([
    { ...venue, count: 2 },
    { ...season, count: 1 },
  ]);
});

it.each([
  'id',
  'container-title',
  'reviewRating',
  'color',
  'archive_location',
  'number-of-pages',
  'custom',
  'shortTitle',
])('names %s in words', (field) => {
  expect(lossName(field)).toMatch(/^[A-Z][a-z]+(?: [a-z]+)*$/);
});

it('leaves the columns of a table and what people call by capitals as they are', () => {
  expect(['Amazon Book ID', 'DOI', 'ISBN'].map(lossName)).toEqual(['Amazon Book ID', 'DOI', 'ISBN']);
});
