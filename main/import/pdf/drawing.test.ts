import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standInForDrawing } from './drawing';

interface Matrix extends Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f', number> {
  scaleSelf(x: number, y: number): Matrix;
  translateSelf(x: number, y: number): Matrix;
}

it('a transformation is what its parts are one after the other', () => {
  standInForDrawing();
  const { DOMMatrix } = globalThis as unknown as { DOMMatrix: new () => Matrix };
  const at = ({ a, b, c, d, e, f }: Matrix, x: number, y: number) => [a * x + c * y + e, b * x + d * y + f];
  const n = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(n, n, n, n, n, n, (sx, sy, tx, ty, x, y) => {
      const matrix = new DOMMatrix().scaleSelf(sx, sy).translateSelf(tx, ty);
      expect(at(matrix, x, y).map((value) => value + 0)).toEqual([sx * (x + tx) + 0, sy * (y + ty) + 0]);
    }),
  );
});
