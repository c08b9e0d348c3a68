import { describe, expect, it } from 'vitest';
import { resolveTime } from './when';

describe('a written time', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['sunday', '2024-11-06', '2024-11-03'],
    ['wednesday', '2024-11-06', '2024-11-06'],
    ['sept. 12', '2024-11-04', '2024-09-12'],
    ['nov. 12', '2024-11-04', '2023-11-12'],
    ['12 march 2023', undefined, '2023-03-12'],
    ['in 2014', undefined, '2014'],
    ['yesterday', '2024-03-01', '2024-02-29'],
    ['last week', '2024-11-06', '2024-10-28/2024-11-03'],
    ['last month', '2024-01-15', '2023-12'],
    ['last year', '2024', '2023'],
    ['sunday', '2024-11', undefined],
    ['sunday', undefined, undefined],
    ['sept. 12', undefined, undefined],
  ])('“%s” in an article of %s is %s', (words, issued, expected) => {
    expect(resolveTime(words.split(' '), issued)).toBe(expected);
  });
});
