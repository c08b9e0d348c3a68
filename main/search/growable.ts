type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** Arrays of fewer elements grow to twice their length, others by a quarter: what is never used need not be made. */
const LARGE = 1 << 16;
/** One that is given its length at once, as when an index is opened, has room for what comes next. */
const SPARE = 9 / 8;

/** The same array when it has room for `needed`, else a copy with more room than that. */
export function withRoom<T extends Numbers>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  const Kind = array.constructor as new (length: number) => T; // the constructor of T is of T's own kind
  const { length } = array;
  const grown = length < LARGE ? length * 2 : length + length / 4;
  const larger = new Kind(Math.ceil(Math.max(needed * SPARE, grown, 16)));
  larger.set(array);
  return larger;
}
