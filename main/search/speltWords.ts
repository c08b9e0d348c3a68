import { ENDS_WORD, foldTables } from './fold';
import { withRoom } from './growable';
import { visitWordAt, type VisitWord } from './words';

/** Letters that fit into each of the two numbers of a word. */
export const FITTING = 6;
/** Each letter takes so many bits of it, which say 1 for a to 26 for z. */
export const LETTER_BITS = 5;
export const LETTER = 31;

/**
 * Takes a text apart into words of up to twelve letters from a to z, each as the two numbers that say its letters, first
 * those of the first six. Most words are such, and are read without being written anywhere else; others are visited.
 */
export class SpeltWords {
  /** Two numbers for each of the words. */
  numbers = new Uint32Array(1 << 9);
  count = 0;

  /** What `other` is called with it puts among the words with `put`. */
  read(text: string, other: VisitWord): void {
    const { latin } = foldTables();
    const { length } = text;
    this.count = 0;
    let i = 0;
    while (i < length) {
      const start = i;
      let letter = latin[text.charCodeAt(i)]!; // a table of every unit
      if (letter === ENDS_WORD) {
        i += 1;
        continue;
      }
      let first = 0;
      for (const end = start + FITTING; letter > 0 && letter < ENDS_WORD && i < end;) {
        first = (first << LETTER_BITS) | letter;
        i += 1;
        letter = i < length ? latin[text.charCodeAt(i)]! : ENDS_WORD; // as above
      }
      let second = 0;
      for (const end = start + 2 * FITTING; letter > 0 && letter < ENDS_WORD && i < end;) {
        second = (second << LETTER_BITS) | letter;
        i += 1;
        letter = i < length ? latin[text.charCodeAt(i)]! : ENDS_WORD; // as above
      }
      if (letter === ENDS_WORD) this.put(first, second);
      else i = visitWordAt(text, start, other);
    }
  }

  put(first: number, second: number): void {
    const at = 2 * this.count;
    if (at === this.numbers.length) this.numbers = withRoom(this.numbers, at + 2);
    this.numbers[at] = first;
    this.numbers[at + 1] = second;
    this.count += 1;
  }
}
