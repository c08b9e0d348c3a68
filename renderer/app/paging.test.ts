import { describe, expect, it } from 'vitest';
import { PAGE, pagesFor } from './paging';

describe('pagesFor', () => {
  it('asks for the first page before anything is known', () => {
    expect(pagesFor(0, 0, 0)).toEqual([0]);
  });

  it('asks for the pages in sight and their neighbours', () => {
    expect(pagesFor(5 * PAGE + 20, 5 * PAGE + 35, 30_000)).toEqual([4, 5, 6]);
    expect(pagesFor(5 * PAGE - 3, 5 * PAGE + 4, 30_000)).toEqual([3, 4, 5, 6]);
  });

  it('asks for nothing beyond the ends', () => {
    expect(pagesFor(0, 12, 40)).toEqual([0]);
    expect(pagesFor(290, 299, 300)).toEqual([1, 2]);
  });
});
