import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeToolbar } from './toolbarPlace';

const column = { left: 100, top: 0, right: 700, bottom: 800 };
const size = { width: 420, height: 36 };

describe('placeToolbar', () => {
  it('never covers the selected words, nor leaves the column', () => {
    fc.assert(
      fc.property(fc.nat({ max: 800 }), fc.integer({ min: 20, max: 900 }), fc.nat({ max: 580 }), (top, height, x) => {
        const selection = { left: 100, right: 700, top, bottom: top + height };
        const place = placeToolbar(selection, { left: 100 + x, right: 120 + x }, size, column);
        if (place.at === 'dock') return;
        expect(place.top + size.height <= selection.top || place.top >= selection.bottom).toBe(true);
        expect(place.left).toBeGreaterThanOrEqual(column.left);
        expect(place.left + size.width).toBeLessThanOrEqual(column.right);
        expect(place.top).toBeGreaterThanOrEqual(column.top);
        expect(place.top + size.height).toBeLessThanOrEqual(column.bottom);
      }),
    );
  });

  it('stands under the last line, else over the first, else docks', () => {
    const at = (top: number, bottom: number) =>
      placeToolbar({ left: 100, right: 700, top, bottom }, { left: 300, right: 500 }, size, column);
    expect(at(100, 200)).toEqual({ at: 'float', left: 190, top: 208 });
    expect(at(700, 790)).toEqual({ at: 'float', left: 190, top: 656 });
    expect(at(10, 790)).toEqual({ at: 'dock' });
  });

  it('docks where the column is too narrow for it', () => {
    const narrow = { ...column, right: 400 };
    expect(placeToolbar({ ...narrow, top: 10, bottom: 30 }, narrow, size, narrow)).toEqual({ at: 'dock' });
  });
});
