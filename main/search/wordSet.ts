import type { Dictionary } from './dictionary';

/** Marks: enough that a few hundred words leave most of them free. */
const MARKS = 1 << 12;

/** Some words of a dictionary, found in a text without looking up all the others: most fail a mark made of their look. */
export class WordSet {
  private readonly marks = new Uint8Array(MARKS);

  constructor(
    words: Iterable<number>,
    private readonly dictionary: Dictionary,
  ) {
    for (const word of words) {
      if (word < 0) continue;
      const units = dictionary.unitsOf(word);
      this.marks[markOf(units, units.length)] = 1;
    }
  }

  /** The number of a word of the set; for others -1 or their number. */
  find(units: Uint16Array, length: number): number {
    return this.marks[markOf(units, length)] === 1 ? this.dictionary.find(units, length) : -1;
  }
}

function markOf(units: Uint16Array, length: number): number {
  const ends = units[0]! * 37 + units[length - 1]! * 101 + units[length >> 1]! * 331; // words are never empty
  return (ends + length * 977) & (MARKS - 1);
}
