type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** The same array when it has room for `needed`, else a copy with at least twice the room. */
export function withRoom<T extends Numbers>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  const Kind = array.constructor as new (length: number) => T; // the constructor of T is of T's own kind
  const larger = new Kind(Math.max(needed, array.length * 2, 16));
  larger.set(array);
  return larger;
}
