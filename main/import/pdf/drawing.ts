/** As much of the browser's DOMMatrix as pdf.js uses while it reads: a transformation of the plane, kept by `a` to `f`. */
class PlaneMatrix {
  a = 1;
  b = 0;
  c = 0;
  d = 1;
  e = 0;
  f = 0;

  scaleSelf(x: number, y = x): this {
    this.a *= x;
    this.b *= x;
    this.c *= y;
    this.d *= y;
    return this;
  }

  translateSelf(x: number, y: number): this {
    this.e += this.a * x + this.c * y;
    this.f += this.b * x + this.d * y;
    return this;
  }
}

class Unused {}

/**
 * pdf.js expects what browsers draw with, and outside of one takes it from a native library, which an installed program
 * does not have. Words are read without drawing.
 */
export function standInForDrawing(): void {
  const parts = { DOMMatrix: PlaneMatrix, ImageData: Unused, Path2D: Unused };
  for (const [name, part] of Object.entries(parts))
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: part, configurable: true });
}
