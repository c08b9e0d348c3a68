const WORD = 32;

/**
 * For every `i`, the least number of edits (one unit inserted, removed or replaced) between the whole pattern and some
 * part of the text that ends at `i`; the part starts anywhere, or at 0 when `anchored`. The result has one entry more
 * than the text.
 *
 * Bit-parallel dynamic programming after G. Myers, "A fast bit-vector algorithm for approximate string matching based
 * on dynamic programming", J. ACM 46 (1999), in the block form of H. Hyyrö, "A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances", Nordic J. Computing 10 (2003): a column of the table is kept as differences
 * of +1 (`plus`) and -1 (`minus`) between neighbouring cells, 32 cells to a word. Time is text × ⌈pattern / 32⌉.
 */
export function editsAtEachEnd(pattern: string, text: string, anchored = false): Int32Array {
  const blocks = Math.ceil(pattern.length / WORD);
  const last = blocks - 1;
  const bottomBit = 1 << ((pattern.length - 1) % WORD);
  const places = placesOfEachUnit(pattern, blocks);
  const nowhere = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const edits = new Int32Array(text.length + 1);
  edits[0] = pattern.length;

  for (let i = 0; i < text.length; i += 1) {
    const equal = places.get(text.charCodeAt(i)) ?? nowhere;
    // The difference between this column and the one before, in the row above the block.
    let across = anchored ? 1 : 0;
    for (let block = 0; block < blocks; block += 1) {
      const plusDown = plus[block]!; // block < blocks
      const minusDown = minus[block]!;
      const negative = across < 0 ? 1 : 0;
      const positive = across > 0 ? 1 : 0;
      const match = equal[block]!;
      const vertical = match | minusDown;
      const fed = match | negative;
      const diagonal = (((fed & plusDown) + plusDown) ^ plusDown) | fed;
      const plusAcross = minusDown | ~(diagonal | plusDown);
      const minusAcross = plusDown & diagonal;
      const bit = block === last ? bottomBit : 1 << (WORD - 1);
      across = plusAcross & bit ? 1 : minusAcross & bit ? -1 : 0;
      const shiftedPlus = (plusAcross << 1) | positive;
      const shiftedMinus = (minusAcross << 1) | negative;
      plus[block] = shiftedMinus | ~(vertical | shiftedPlus);
      minus[block] = shiftedPlus & vertical;
    }
    edits[i + 1] = edits[i]! + across; // i < text.length
  }
  return edits;
}

/** For each unit of the pattern, the bits of the rows where it stands. */
function placesOfEachUnit(pattern: string, blocks: number): Map<number, Int32Array> {
  const places = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i += 1) {
    const unit = pattern.charCodeAt(i);
    let bits = places.get(unit);
    if (!bits) places.set(unit, (bits = new Int32Array(blocks)));
    bits[Math.floor(i / WORD)]! |= 1 << (i % WORD); // within blocks
  }
  return places;
}
