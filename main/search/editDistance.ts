/** Letters that fit the bits of one number. */
export const MOST_LETTERS = 32;

/**
 * How many edits part one word, of 1 to MOST_LETTERS units, from others: units inserted, removed or replaced, or two
 * neighbours exchanged (the optimal string alignment distance).
 *
 * Bit-parallel after H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic
 * J. Computing 10 (2003), figure 7: a column of the table is kept as differences of +1 (`plus`) and -1 (`minus`)
 * between neighbouring cells.
 */
export class EditDistance {
  /** For each unit, the bits of the places where it stands in the word. Units above the highest stand nowhere. */
  private readonly places: Int32Array;
  private readonly lastPlace: number;

  constructor(private readonly word: Uint16Array) {
    this.places = new Int32Array(Math.max(...word) + 1);
    word.forEach((unit, i) => (this.places[unit]! |= 1 << i)); // places reaches to the highest unit
    this.lastPlace = 1 << (word.length - 1);
  }

  /** To the units `others[from, end)`. */
  to(others: Uint16Array, from = 0, end = others.length): number {
    const { places, lastPlace } = this;
    let plus = -1;
    let minus = 0;
    let diagonal = 0;
    let placesBefore = 0;
    let edits = this.word.length;
    for (let i = from; i < end; i += 1) {
      const here = places[others[i]!] ?? 0; // i is inside
      const exchanged = ((~diagonal & here) << 1) & placesBefore;
      diagonal = (((here & plus) + plus) ^ plus) | here | minus | exchanged;
      const plusAcross = minus | ~(diagonal | plus);
      const minusAcross = diagonal & plus;
      if (plusAcross & lastPlace) edits += 1;
      else if (minusAcross & lastPlace) edits -= 1;
      const shifted = (plusAcross << 1) | 1;
      plus = (minusAcross << 1) | ~(diagonal | shifted);
      minus = shifted & diagonal;
      placesBefore = here;
    }
    return edits;
  }
}
