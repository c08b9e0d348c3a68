import type { EditDistance } from './editDistance';
import { withRoom } from './growable';
import type { SavedIndex } from './saved';

/**
 * Every folded word once, numbered from 0 in order of first sight. The letters of all words stand in one array, and
 * words are found through an open-addressing hash table, so that indexing makes no strings.
 */
export class Dictionary {
  size = 0;
  private letters = new Uint16Array(1 << 12);
  /** Where the letters of each word begin; one entry more than words. */
  private starts = new Uint32Array(1 << 10);
  private hashes = new Uint32Array(1 << 10);
  private signatures = new Uint32Array(1 << 10);
  private readonly byLength: number[][] = [];
  private readonly byStart = new Map<number, number[]>();
  /** Word + 1 in each cell, or 0. Its length is a power of two and at least twice the number of words. */
  private cells = new Uint32Array(1 << 11);

  constructor(saved?: Pick<SavedIndex, 'letters' | 'letterStarts'>) {
    if (!saved) return;
    const { letters, letterStarts } = saved;
    const words = letterStarts.length - 1;
    this.letters = letters;
    this.starts = letterStarts;
    this.hashes = new Uint32Array(words);
    this.signatures = new Uint32Array(words);
    let cells = this.cells.length;
    while (cells < words * 2) cells *= 2;
    this.cells = new Uint32Array(cells);
    for (let word = 0; word < words; word += 1) {
      const units = this.unitsOf(word);
      const hash = hashOf(units, units.length);
      let cell = hash & (cells - 1);
      while (this.cells[cell]! > 0) cell = (cell + 1) & (cells - 1);
      this.cells[cell] = word + 1;
      this.enter(word, units, units.length, hash);
    }
    this.size = words;
  }

  /** The letters of all words, and where those of each begin. */
  save(): Pick<SavedIndex, 'letters' | 'letterStarts'> {
    const letterStarts = this.starts.subarray(0, this.size + 1);
    return { letters: this.letters.subarray(0, letterStarts.at(-1)), letterStarts };
  }

  /** The number of a word, or -1. */
  find(units: Uint16Array, length: number): number {
    return this.cells[this.cellOf(units, length, hashOf(units, length))]! - 1;
  }

  /** The number of a word that is given as text, or -1. */
  findText(text: string): number {
    const mask = this.cells.length - 1;
    const hash = hashOfText(text);
    for (let cell = hash & mask; ; cell = (cell + 1) & mask) {
      const word = this.cells[cell]! - 1; // masked
      if (word < 0 || (this.hashes[word] === hash && this.spells(word, text))) return word;
    }
  }

  /** The number of a word, a new one when it has none. */
  add(units: Uint16Array, length: number): number {
    const hash = hashOf(units, length);
    const cell = this.cellOf(units, length, hash);
    const known = this.cells[cell]! - 1;
    if (known >= 0) return known;
    const word = this.size++;
    this.cells[cell] = this.size;
    const start = this.starts[word]!;
    this.letters = withRoom(this.letters, start + length);
    this.letters.set(units.subarray(0, length), start);
    this.starts = withRoom(this.starts, this.size + 1);
    this.starts[this.size] = start + length;
    this.hashes = withRoom(this.hashes, this.size);
    this.signatures = withRoom(this.signatures, this.size);
    this.enter(word, units, length, hash);
    if (this.size * 2 > this.cells.length) this.rehash();
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

  /** The cell that holds the word, or the free one where it belongs. */
  private cellOf(units: Uint16Array, length: number, hash: number): number {
    const mask = this.cells.length - 1;
    let cell = hash & mask;
    for (let held = this.cells[cell]!; held > 0; held = this.cells[cell]!) {
      if (this.hashes[held - 1] === hash && this.is(held - 1, units, length)) break;
      cell = (cell + 1) & mask;
    }
    return cell;
  }

  /** Makes the word findable by its look. */
  private enter(word: number, units: Uint16Array, length: number, hash: number): void {
    this.hashes[word] = hash;
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

  private spells(word: number, text: string): boolean {
    const start = this.starts[word]!; // words are below size
    if (this.starts[word + 1]! - start !== text.length) return false;
    for (let i = 0; i < text.length; i += 1) if (this.letters[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  private rehash(): void {
    this.cells = new Uint32Array(this.cells.length * 2);
    const mask = this.cells.length - 1;
    for (let word = 0; word < this.size; word += 1) {
      let cell = this.hashes[word]! & mask;
      while (this.cells[cell]! > 0) cell = (cell + 1) & mask;
      this.cells[cell] = word + 1;
    }
  }
}

const startKey = (units: Uint16Array, length: number): number =>
  (units[0] ?? 0) * 0x10000 + (length > 1 ? units[1]! : 0);

/** FNV-1a over units, with a last mix because the table takes the low bits. */
function hashOf(units: Uint16Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

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
