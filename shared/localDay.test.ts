import { afterEach, expect, test, vi } from 'vitest';
import { localDay } from './localDay';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['America/Los_Angeles', '2024-05-04T03:30:00.000Z', '2024-05-03'],
  ['Asia/Tokyo', '2024-05-04T20:30:00.000Z', '2024-05-05'],
  ['UTC', '2024-05-04T23:59:59.999Z', '2024-05-04'],
])('in %s, %s is on %s', (zone, time, day) => {
  vi.stubEnv('TZ', zone);
  expect(localDay(time)).toBe(day);
});
