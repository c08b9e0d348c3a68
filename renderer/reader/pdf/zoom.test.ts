import { expect, it } from 'vitest';
import { percentOf, scaleOf, scaleOfPage, sizeToFit, stepZoom } from './zoom';

const a4 = { width: 600, height: 840 };

it('fits the width of the room, or the whole page', () => {
  expect(scaleOf('width', a4, { width: 900, height: 700 })).toBe(1.5);
  expect(scaleOf('page', a4, { width: 900, height: 420 })).toBe(0.5);
  expect(scaleOf('page', a4, { width: 300, height: 4200 })).toBe(0.5);
});

it('never becomes smaller or larger than can be read or drawn', () => {
  expect(percentOf(scaleOf('width', a4, { width: 0, height: 0 }))).toBe(25);
  expect(percentOf(scaleOf('width', { width: 0, height: 0 }, a4))).toBe(100);
  expect(percentOf(scaleOf(90, a4, a4))).toBe(400);
});

it('steps from any size to the next round one', () => {
  const scale = scaleOf(0.98, a4, a4);
  expect([stepZoom(scale, 1), stepZoom(scale, -1)]).toEqual([1, 0.9]);
  expect(stepZoom(scaleOf(4, a4, a4), 1)).toBe(4);
  expect(stepZoom(scaleOf(0.25, a4, a4), -1)).toBe(0.25);
});

it('fits all pages, but not a few that are far larger than most', () => {
  const map = { width: 1800, height: 500 };
  expect(sizeToFit([a4])).toEqual(a4);
  expect(sizeToFit([a4, a4, a4, a4, map])).toEqual(a4);
  expect(sizeToFit([a4, map])).toEqual({ width: 1800, height: 840 });
  expect(sizeToFit([a4, a4, a4, a4, { width: 640, height: 800 }])).toEqual({ width: 640, height: 840 });
});

it('fits a page that is wider than most by itself, unless a size was chosen', () => {
  const map = { width: 1800, height: 500 };
  expect(scaleOfPage('width', 1.5, map, { width: 900, height: 700 })).toBe(0.5);
  expect(scaleOfPage('width', 1.5, a4, { width: 900, height: 700 })).toBe(1.5);
  expect(scaleOfPage(2, 1.5, map, { width: 900, height: 700 })).toBe(1.5);
  expect(scaleOfPage('width', 1.5, map, { width: 0, height: 0 })).toBe(1.5);
});
