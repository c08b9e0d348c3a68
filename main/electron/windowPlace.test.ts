import { describe, expect, it } from 'vitest';
import { placeWindow } from './windowPlace';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 1920, height: 1080 };
const last = { x: 1600, y: 100, width: 1000, height: 700, maximized: false };

describe('a window opens', () => {
  it('in its own size the first time', () => {
    expect(placeWindow(undefined, [laptop])).toEqual({ width: 1280, height: 860 });
  });

  it('where it was', () => {
    expect(placeWindow(last, [laptop, beside])).toEqual({ x: 1600, y: 100, width: 1000, height: 700 });
  });

  it('in the middle, as large as it was, when its screen is gone', () => {
    expect(placeWindow(last, [laptop])).toEqual({ width: 1000, height: 700 });
  });

  it.each([
    ['its title bar is above the screen', { ...last, x: 100, y: -30 }],
    ['it hangs over the left edge', { ...last, x: -950 }],
    ['it lies below the screen', { ...last, x: 100, y: 890 }],
  ])('in the middle when %s', (_why, place) => {
    expect(placeWindow(place, [laptop])).not.toHaveProperty('x');
  });
});
