import { describe, expect, it } from 'vitest';
import { extentOf } from './extent';

/** First and last day, then `?` for uncertain and `<` `>` for open ends. */
function read(edtf: string): string {
  const extent = extentOf(edtf);
  if (!extent) return 'none';
  const day = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
  const marks = `${extent.isUncertain ? '?' : ''}${extent.isOpenFrom ? '<' : ''}${extent.isOpenTo ? '>' : ''}`;
  return `${day(extent.from)} ${day(extent.to - 1)} ${marks}`.trim();
}

describe('the days of an EDTF date', () => {
  it.each([
    ['2024-09-08', '2024-09-08 2024-09-08'],
    ['2024-09', '2024-09-01 2024-09-30'],
    ['2024', '2024-01-01 2024-12-31'],
    ['2024-09-08T23:30:00Z', '2024-09-08 2024-09-08'],
    ['2024?', '2024-01-01 2024-12-31 ?'],
    ['2004-06-~11', '2004-06-11 2004-06-11 ?'],
    ['198X', '1980-01-01 1989-12-31 ?'],
    ['2022-XX', '2022-01-01 2022-12-31 ?'],
    ['2024-21', '2024-03-01 2024-05-31'],
    ['2024-24', '2024-12-01 2025-02-28'],
    ['2023-11/2024-02', '2023-11-01 2024-02-29'],
    ['2023/..', '2023-01-01 2023-01-01 >'],
    ['/1984', '1984-12-31 1984-12-31 <'],
    ['1969', '1969-01-01 1969-12-31'],
    ['last Sunday', 'none'],
    ['../..', 'none'],
  ])('%s', (edtf, days) => expect(read(edtf)).toBe(days));
});
