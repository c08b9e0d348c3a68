import { expect, it } from 'vitest';
import { boundsOf } from './days';
import { foundSays } from './found';

const day = '2026-11-06';
const noon = (of: string): string => new Date(`${of}T12:00:00`).toISOString();

it('what is found is counted, with what was looked for', () => {
  expect(foundSays({ total: 1 }, ' ferry ', '')).toBe('1 step with “ferry”.');
  const since = noon('2026-11-05');
  expect(foundSays({ total: 1200, since }, '', day)).toBe('1,200 steps on Friday, 6 November 2026.');
  expect(foundSays({ total: 0, since }, '', day)).toBe('Nothing was done on Friday, 6 November 2026.');
});

it('a day before the oldest step is not called idle', () => {
  expect(foundSays({ total: 0, since: noon('2026-11-07') }, '', day)).toBe(
    'The history goes back to Saturday, 7 November 2026. What was done on Friday, 6 November 2026 is before that; backups go further.',
  );
  const { before = '' } = boundsOf(day);
  expect(foundSays({ total: 0, since: before }, '', day)).toMatch(/is before that/);
});

it('of the day of the oldest step it is said that the history begins there', () => {
  expect(foundSays({ total: 3, since: noon(day) }, 'pier', day)).toBe(
    '3 steps with “pier” on Friday, 6 November 2026, where the history begins.',
  );
});
