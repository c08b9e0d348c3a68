import { expect, it } from 'vitest';
import { linesOfBoxes } from './boxes';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

it('takes the words of a line together, raised ones too', () => {
  expect(linesOfBoxes([box(10, 10, 40, 20), box(42, 10, 80, 20), box(81, 8, 84, 16)])).toEqual([box(10, 8, 84, 20)]);
});

it('keeps lines apart, and columns', () => {
  const lines = [box(10, 10, 80, 20), box(10, 24, 60, 34), box(300, 10, 380, 20)];
  expect(linesOfBoxes(lines)).toEqual(lines);
});

it('leaves out what has no extent', () => {
  expect(linesOfBoxes([box(10, 10, 10, 20), box(10, 10, 30, 10.2)])).toEqual([]);
});
