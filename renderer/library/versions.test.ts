import { expect, it } from 'vitest';
import type { VersionReport } from '../../shared/api';
import { placesInWords } from './placesInWords';

const report = (exact: number, moved: number, approximate: number, lost: number): VersionReport => ({
  hash: 'a',
  counts: { exact, moved, approximate, lost },
  highlights: Array.from({ length: exact + moved + approximate + lost }, () => ({
    id: 'highlight-1' as never,
    quote: 'x',
    found: 'lost',
  })),
});

it.each([
  [report(0, 0, 0, 0), 'There are no highlights to carry over.'],
  [report(1, 0, 0, 0), '1 highlight: 1 where it was.'],
  [report(0, 2, 1, 1), '4 highlights: 2 moved with their words; 1 on words that changed, to be confirmed; 1 lost.'],
])('says what has become of highlights', (places, said) => {
  expect(placesInWords(places)).toBe(said);
});
