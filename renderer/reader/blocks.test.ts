import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, passageWithin } from './blocks';

/** Blocks of these heights one below the other, ten characters each. */
function stacked(heights: readonly number[]) {
  let bottom = 0;
  return heights.map((height, index) => {
    const top = bottom;
    bottom += height;
    return { element: { top, bottom }, start: index * 10, end: index * 10 + 9 };
  });
}

describe('the blocks of a text', () => {
  it('take in all their words, also where notes come in another order', () => {
    const nodes = [
      { node: 'a1', start: 0, end: 4 },
      { node: 'a2', start: 5, end: 9 },
      { node: 'b1', start: 40, end: 44 },
      { node: 'b2', start: 10, end: 14 },
    ].map((node) => ({ ...node, length: node.end - node.start }));
    expect(blocksOf({ nodes }, (node) => node.charAt(0))).toEqual([
      { element: 'a', start: 0, end: 9 },
      { element: 'b', start: 10, end: 44 },
    ]);
  });
});

describe('what is shown within an extent', () => {
  it('is all that overlaps it and nothing that stands wholly outside', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        heights,
        fc.integer({ min: -50, max: 2000 }),
        fc.integer({ min: 0, max: 300 }),
        (all, top, height) => {
          const extent = { top, bottom: top + height };
          const blocks = stacked(all);
          const seen = blocks.filter(({ element }) => element.bottom >= top && element.top <= extent.bottom);
          const found = passageWithin(blocks, (element) => element, extent);
          expect(found).toEqual(seen.length === 0 ? undefined : { start: seen[0]?.start, end: seen.at(-1)?.end });
        },
      ),
    );
  });

  it('is found by measuring a few blocks of many', () => {
    const blocks = stacked(Array<number>(4096).fill(10));
    let measured = 0;
    const extentOf = (element: { top: number; bottom: number }) => {
      measured += 1;
      return element;
    };
    expect(passageWithin(blocks, extentOf, { top: 1000, bottom: 1100 })).toEqual({ start: 990, end: 1109 });
    expect(measured).toBeLessThan(30);
  });
});
