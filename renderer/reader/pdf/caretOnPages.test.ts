import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaretMove } from '../caretKeys';
import { movedOnPages, type Piece } from './caretOnPages';

const TEXT = 'The small boats landed two thirds of it.\n\nNobody could say how the levy was reached.';
/** As a page shows it: `boats` in another type, so in a piece of its own, and a line that ends in the middle. */
const PIECES: Piece[] = (
  [
    ['The small ', 0, 10],
    ['boats', 100, 10],
    ['landed two thirds of it.', 0, 30],
    ['Nobody could say how', 0, 60],
    ['the levy was reached.', 0, 80],
  ] as const
).map(([words, left, top]) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, left, right: left + words.length * 10, top, bottom: top + 12 };
});

const from = (words: string, granularity: CaretMove['granularity'], direction: CaretMove['direction'], times = 1) => {
  const { at } = movedOnPages(TEXT, PIECES, TEXT.indexOf(words), { direction, granularity, times });
  return TEXT.slice(at, at + 6);
};

describe('a caret on the pages of a PDF', () => {
  it.each([
    ['boats', 'line', 'forward', 1, ' third'],
    ['two th', 'line', 'backward', 1, 'll boa'],
    ['landed', 'line', 'forward', 1, 'Nobody'],
    ['landed', 'line', 'forward', 2, 'the le'],
    ['small', 'word', 'right', 1, ' boats'],
    ['boats', 'word', 'left', 1, 'small '],
    ['mall', 'character', 'right', 1, 'all bo'],
    ['landed', 'character', 'left', 1, ' lande'],
    ['mall', 'lineboundary', 'forward', 1, ' lande'],
    ['boats', 'lineboundary', 'backward', 1, 'The sm'],
    ['small', 'paragraph', 'forward', 1, 'Nobody'],
    ['levy', 'paragraph', 'backward', 1, 'Nobody'],
    ['levy', 'documentboundary', 'backward', 1, 'The sm'],
    ['levy', 'documentboundary', 'forward', 1, ''],
  ] as const)('goes from “%s” by %s %s × %i to “%s”', (words, granularity, direction, times, expected) => {
    expect(from(words, granularity, direction, times)).toBe(expected);
  });

  it('keeps its column over a line that is shorter', () => {
    const start = TEXT.indexOf('of it.');
    const short = PIECES.map((piece, index) => (index === 3 ? { ...piece, end: piece.start + 6, right: 60 } : piece));
    const down = (at: number, column?: number) =>
      movedOnPages(TEXT, short, at, { direction: 'forward', granularity: 'line', times: 1 }, column);
    const first = down(start);
    expect(TEXT.slice(first.at - 6, first.at)).toBe('Nobody');
    expect(TEXT.slice(down(first.at, first.column).at)).toBe('ed.');
  });

  it('goes on to words that are not drawn yet, and never out of the text', () => {
    const drawn = PIECES.slice(0, 3);
    const at = movedOnPages(TEXT, drawn, TEXT.indexOf('thirds'), {
      direction: 'forward',
      granularity: 'line',
      times: 3,
    }).at;
    expect(at).toBeGreaterThan(drawn.at(-1)?.end ?? 0);
    const moves = fc.record({
      direction: fc.constantFrom('forward', 'backward', 'left', 'right'),
      granularity: fc.constantFrom('character', 'word', 'line', 'lineboundary', 'paragraph', 'documentboundary'),
      times: fc.constantFrom(1, 12),
    }) as fc.Arbitrary<CaretMove>;
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 30 }), fc.subarray(PIECES), (steps, pieces) => {
        let [place, column]: [number, number | undefined] = [0, undefined];
        for (const step of steps) {
          ({ at: place, column } = movedOnPages(TEXT, pieces, place, step, column));
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(TEXT.length);
        }
      }),
    );
  });

  it('comes through the whole text by characters, and back', () => {
    const walk = (at: number, direction: 'left' | 'right') => {
      const places = [at];
      for (;;) {
        const next = movedOnPages(TEXT, PIECES, places.at(-1) ?? 0, {
          direction,
          granularity: 'character',
          times: 1,
        }).at;
        if (next === places.at(-1)) return places;
        places.push(next);
      }
    };
    const there = walk(0, 'right');
    expect(there.at(-1)).toBe(TEXT.length);
    expect(walk(TEXT.length, 'left').reverse()).toEqual(there);
  });
});
