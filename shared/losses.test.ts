import { expect, it } from 'vitest';
import { countLosses } from './losses';

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
