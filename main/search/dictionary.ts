import type { EditDistance } from './editDistance';
import { withRoom } from './growable';
import { hashOf } from './hash';
import type { SavedIndex } from './saved';
import { FITTING, LETTER, LETTER_BITS, type SpeltWords } from './speltWords';

/** Numbers of one cell: two that say the word, the word's number + 1, or 0 in a free cell, and one to fill the line. */
const CELL = 4;
/** In the first number of a word that does not fit: then both are hashes, and its letters must be compared. */
const UNFIT = 2 ** 31;

/**
 * Every folded word once, numbered from 0 in order of first sight. The letters of all words stand in one array, and
 * words are found through an open-addressing hash table, so that indexing makes no strings. Most words are up to twelve
 * letters from a to z: these stand in the cells of the table itself, so that finding one looks at one place of memory.
 */
export class Dictionary {
  size = 0;
  private letters = new Uint16Array(1 << 12);
  /** Where the letters of each word begin; one entry more than words. */
  private starts = new Uint32Array(1 << 10);
  private signatures = new Uint32Array(1 << 10);
  private readonly byLength: number[][] = [];
  private readonly byStart = new Map<number, number[]>();
  /** The number of cells is a power of two and at least twice that of words. */
  private cells = new Uint32Array(CELL << 11);
  /** Of the word that is looked for. */
  private first = 0;
  private second = 0;
  private readonly room = new Uint16Array(2 * FITTING);

  constructor(saved?: Pick<SavedIndex, 'letters' | 'letterStarts'>) {
    if (!saved) return;
    this.letters = saved.letters;
    this.starts = saved.letterStarts;
    this.size = saved.letterStarts.length - 1;
    this.signatures = new Uint32Array(this.size);
    let cells = this.cells.length;
    while (cells < this.size * 2 * CELL) cells *= 2;
    this.fillCells(cells);
    for (let word = 0; word < this.size; word += 1) {
      const units = this.unitsOf(word);
      this.enter(word, units, units.length);
    }
  }

  /** The letters of all words, and where those of each begin. */
  save(): Pick<SavedIndex, 'letters' | 'letterStarts'> {
    const letterStarts = this.starts.subarray(0, this.size + 1);
    return { letters: this.letters.subarray(0, letterStarts.at(-1)), letterStarts };
  }

  /** The number of a word, or -1. */
  find(units: Uint16Array, length: number): number {
    this.spell(units, length);
    return this.cells[this.cellOf(units, length) + 2]! - 1; // cells have all their numbers
  }

  /** The number of a word that is given as text, or -1. */
  findText(text: string): number {
    return this.find(unitsOf(text), text.length);
  }

  /** The number of a word, a new one when it has none. */
  add(units: Uint16Array, length: number): number {
    this.spell(units, length);
    return this.addSought(units, length);
  }

  /**
   * What `add` does for many words, those that `wait` put there included: together they are found faster, since the
   * processor fetches the cells of several at once. Numbers of words go to `words`.
   */
  addAll({ numbers: spelt, count }: SpeltWords, words: Uint32Array): void {
    for (let i = 0; i < count; i += 1) {
      const first = spelt[2 * i]!; // i is below count
      const second = spelt[2 * i + 1]!;
      if (first >= UNFIT) {
        words[i] = second;
        continue;
      }
      const { cells } = this;
      const mask = cells.length - 1;
      let cell = cellFor(first, second) & mask;
      while (cells[cell + 2]! > 0 && (cells[cell] !== first || cells[cell + 1] !== second)) cell = (cell + CELL) & mask;
      const known = cells[cell + 2]! - 1; // cells have all their numbers
      words[i] = known >= 0 ? known : this.addSpelt(cell, first, second);
    }
  }

  /** Puts a word among those that wait for `addAll`: as two numbers when it fits, else, added, with its own number. */
  wait(units: Uint16Array, length: number, spelt: SpeltWords): void {
    this.spell(units, length);
    const { first, second } = this;
    spelt.put(first, first < UNFIT ? second : this.addSought(units, length));
  }

  /** The number of the word that is looked for, a new one when it has none. */
  private addSought(units: Uint16Array, length: number): number {
    const cell = this.cellOf(units, length);
    const known = this.cells[cell + 2]! - 1; // cells have all their numbers
    return known >= 0 ? known : this.enterAt(cell, units, length);
  }

  private addSpelt(cell: number, first: number, second: number): number {
    this.first = first;
    this.second = second;
    return this.enterAt(cell, this.room, lettersOf(first, second, this.room));
  }

  /** Adds the word that is looked for. */
  private enterAt(cell: number, units: Uint16Array, length: number): number {
    const word = this.size++;
    this.occupy(cell, word);
    const start = this.starts[word]!;
    this.letters = withRoom(this.letters, start + length);
    for (let i = 0; i < length; i += 1) this.letters[start + i] = units[i]!; // a view would cost more
    this.starts = withRoom(this.starts, this.size + 1);
    this.starts[this.size] = start + length;
    this.signatures = withRoom(this.signatures, this.size);
    this.enter(word, units, length);
    if (this.size * 2 * CELL > this.cells.length) this.fillCells(this.cells.length * 2);
    return word;
  }

  lengthOf(word: number): number {
    return this.starts[word + 1]! - this.starts[word]!; // words are below size
  }

  /** The words that begin with the first two of these units. */
  startingLike(units: Uint16Array): readonly number[] {
    return this.byStart.get(startKey(units, units.length)) ?? [];
  }

  /** Calls with each word of a length that may be within so many edits of one with this signature, and its distance. */
  forEachNear(
    length: number,
    signature: number,
    distance: EditDistance,
    most: number,
    visit: (word: number, edits: number) => void,
  ): void {
    const { starts, letters, signatures } = this;
    const words = this.byLength[length];
    if (!words) return;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i]!; // i is inside; words are inside every array
      // One edit changes at most two of the letters that occur.
      if (bitsIn(signature ^ signatures[word]!) > 2 * most) continue;
      const start = starts[word]!;
      const edits = distance.to(letters, start, start + length);
      if (edits <= most) visit(word, edits);
    }
  }

  /** The letters of a word; valid until the next word is added. */
  unitsOf(word: number): Uint16Array {
    return this.letters.subarray(this.starts[word], this.starts[word + 1]);
  }

  startsWith(word: number, units: Uint16Array): boolean {
    const start = this.starts[word]!; // words are below size
    for (let i = 0; i < units.length; i += 1) if (this.letters[start + i] !== units[i]) return false;
    return this.lengthOf(word) >= units.length;
  }

  /** Where the cell begins that holds the word that is looked for, or the free one where it belongs. */
  private cellOf(units: Uint16Array, length: number): number {
    const { cells, first, second } = this;
    const mask = cells.length - 1;
    let cell = cellFor(first, second) & mask;
    for (let held = cells[cell + 2]!; held > 0; held = cells[cell + 2]!) {
      const isAlike = cells[cell] === first && cells[cell + 1] === second;
      if (isAlike && (first < UNFIT || this.is(held - 1, units, length))) break;
      cell = (cell + CELL) & mask;
    }
    return cell;
  }

  /** Sets the two numbers by which a word is looked for. */
  private spell(units: Uint16Array, length: number): void {
    let [first, second] = [0, 0];
    let i = 0;
    for (; i < length && i < 2 * FITTING; i += 1) {
      const letter = units[i]! - 96; // i is below length
      if (letter < 1 || letter > 26) break;
      if (i < FITTING) first = (first << LETTER_BITS) | letter;
      else second = (second << LETTER_BITS) | letter;
    }
    this.first = i === length ? first : (UNFIT | hashOf(units, length)) >>> 0;
    this.second = i === length ? second : signatureOf(units, length);
  }

  private occupy(cell: number, word: number): void {
    this.cells[cell] = this.first;
    this.cells[cell + 1] = this.second;
    this.cells[cell + 2] = word + 1;
  }

  /** Anew, of a length. */
  private fillCells(length: number): void {
    this.cells = new Uint32Array(length);
    for (let word = 0; word < this.size; word += 1) {
      const units = this.unitsOf(word);
      this.spell(units, units.length);
      let cell = cellFor(this.first, this.second) & (length - 1);
      while (this.cells[cell + 2]! > 0) cell = (cell + CELL) & (length - 1);
      this.occupy(cell, word);
    }
  }

  /** Makes the word findable by its look. */
  private enter(word: number, units: Uint16Array, length: number): void {
    this.signatures[word] = signatureOf(units, length);
    (this.byLength[length] ??= []).push(word);
    const begin = startKey(units, length);
    const alike = this.byStart.get(begin);
    if (alike) alike.push(word);
    else this.byStart.set(begin, [word]);
  }

  private is(word: number, units: Uint16Array, length: number): boolean {
    const start = this.starts[word]!; // words are below size
    if (this.starts[word + 1]! - start !== length) return false;
    for (let i = 0; i < length; i += 1) if (this.letters[start + i] !== units[i]) return false;
    return true;
  }
}

/** Where a word stands when the place is free, in a table without end. */
function cellFor(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) * CELL;
}

/** Writes the letters that two numbers say to `units` and gives how many there are. */
function lettersOf(first: number, second: number, units: Uint16Array): number {
  let length = 0;
  for (let place = 2 * FITTING - 1; place >= 0; place -= 1) {
    const part = place < FITTING ? second : first;
    const letter = (part >>> (LETTER_BITS * (place % FITTING))) & LETTER;
    if (letter > 0) units[length++] = 96 + letter;
  }
  return length;
}

const startKey = (units: Uint16Array, length: number): number =>
  (units[0] ?? 0) * 0x10000 + (length > 1 ? units[1]! : 0);

/** Number of ones in 32 bits (H. S. Warren, Hacker's Delight, 5-1). */
function bitsIn(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Which letters occur, as 32 bits. */
export function signatureOf(units: Uint16Array, length: number): number {
  let signature = 0;
  for (let i = 0; i < length; i += 1) signature |= 1 << (units[i]! & 31);
  return signature >>> 0;
}

export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
  return units;
}
