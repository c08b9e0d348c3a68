import { expect, it } from 'vitest';
import { stepInGrid } from './gridKeys';

const size = { rows: 30, columns: 4, page: 10 };

it.each([
  ['ArrowDown', false, [0, 0], [1, 0]],
  ['ArrowUp', false, [0, 0], [-1, 0]],
  ['ArrowUp', false, [-1, 0], [-1, 0]],
  ['ArrowRight', false, [3, 3], [3, 3]],
  ['ArrowLeft', false, [3, 0], [3, -1]],
  ['ArrowDown', true, [3, 0], [29, 0]],
  ['ArrowLeft', true, [3, 3], [3, -1]],
  ['PageDown', false, [25, 1], [29, 1]],
  ['Home', false, [5, 3], [5, -1]],
  ['Home', true, [5, 3], [0, -1]],
  ['End', true, [5, 0], [29, 3]],
] as const)('%s (far: %s) leads from %o to %o', (key, isFar, [row, column], [toRow, toColumn]) => {
  expect(stepInGrid(key, isFar, { row, column }, size)).toEqual({ row: toRow, column: toColumn });
});

it('knows no other key, and no row where there is none', () => {
  expect(stepInGrid('a', false, { row: 0, column: 0 }, size)).toBeUndefined();
  expect(stepInGrid('ArrowDown', false, { row: -1, column: 0 }, { ...size, rows: 0 })).toEqual({ row: -1, column: 0 });
});
