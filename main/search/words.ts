import {
  classOfCodePoint,
  fillPage,
  foldTables,
  INVISIBLE,
  LETTER,
  SEPARATOR,
  SPELT,
  SURROGATE,
  UNKNOWN,
  UNSPACED,
  type FoldTables,
} from './fold';

/** Longer words, as in encoded data, are told apart by their first so many units. */
export const LONGEST_WORD = 64;
/** Units given to the segmenter at once: its time grows faster than the text. */
const SEGMENTED_AT_ONCE = 200;

/**
 * Called for each word in order: its folded units are `units[0, length)`, and it stands at `[start, end)` of the text.
 * The units are valid only during the call, in which no other text may be taken apart.
 */
export type VisitWord = (units: Uint16Array, length: number, start: number, end: number) => void;

/** Of the word that is read: to make it for each text would cost as much as reading a short one. */
const room = new Uint16Array(LONGEST_WORD);

/**
 * Takes a text apart into words: runs of letters, marks and digits. In scripts without spaces, what `Intl.Segmenter`
 * takes for words.
 */
export function forEachWord(text: string, visit: VisitWord): void {
  let i = 0;
  while (i < text.length) i = visitWordAt(text, i, visit);
}

/** Visits the word that begins at `from`, or those of a run without spaces; gives where to go on, also when none does. */
export function visitWordAt(text: string, from: number, visit: VisitWord): number {
  const tables = foldTables();
  const { folded, simple } = tables;
  if (simple[text.charCodeAt(from)] === 0) {
    const kind = classAt(text, from, tables);
    if (kind === UNSPACED) return forEachSegment(text, from, tables, visit);
    if (kind !== LETTER) return from + 1;
  }
  const word = room;
  let i = from;
  let end = i;
  let length = 0;
  for (; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    let plain = simple[unit]!; // a table of every unit
    if (plain === 0) {
      const kind = classAt(text, i, tables);
      if (kind === INVISIBLE) continue;
      if (kind !== LETTER) break;
      plain = folded[unit]!; // a table of every unit
    }
    end = i + 1;
    if (simple[unit] === 0 && SPELT.has(plain)) length = spell(plain, word, length);
    else if (length < LONGEST_WORD) word[length++] = plain;
  }
  visit(word, length, from, end);
  return i;
}

function spell(letter: number, word: Uint16Array, from: number): number {
  let length = from;
  for (const written of SPELT.get(letter) ?? '') {
    if (length < LONGEST_WORD) word[length++] = written.charCodeAt(0);
  }
  return length;
}

/** The folded words of a short text, each as it is written there. */
export function wordsOf(text: string): { word: string; written: string }[] {
  const words: { word: string; written: string }[] = [];
  forEachWord(text, (units, length, start, end) => {
    words.push({ word: String.fromCharCode(...units.subarray(0, length)), written: text.slice(start, end) });
  });
  return words;
}

/** The class of the unit at `i`, for half a character that of the whole. A half without its other half separates. */
function classAt(text: string, i: number, tables: FoldTables): number {
  const { classes } = tables;
  const unit = text.charCodeAt(i);
  if (classes[unit] === UNKNOWN) fillPage(unit, tables);
  const kind = classes[unit]!; // a table of every unit
  if (kind !== SURROGATE) return kind;
  const trailing = text.codePointAt(i - 1) ?? 0;
  const codePoint = trailing > 0xffff ? trailing : text.codePointAt(i)!; // i is inside the text
  return codePoint > 0xffff ? classOfCodePoint(codePoint) : SEPARATOR;
}

/** Visits the words of a run without spaces and gives its end. */
function forEachSegment(text: string, from: number, tables: FoldTables, visit: VisitWord): number {
  const word = room;
  let to = from;
  while (to < text.length && classAt(text, to, tables) === UNSPACED) to += 1;
  for (let piece = from; piece < to; piece += SEGMENTED_AT_ONCE) {
    const run = text.slice(piece, Math.min(to, piece + SEGMENTED_AT_ONCE));
    for (const { segment, index } of segmenter().segment(run)) {
      const length = Math.min(segment.length, LONGEST_WORD);
      for (let i = 0; i < length; i += 1) word[i] = tables.folded[segment.charCodeAt(i)]!; // a table of every unit
      visit(word, length, piece + index, piece + index + segment.length);
    }
  }
  return to;
}

let made: Intl.Segmenter | undefined;
const segmenter = (): Intl.Segmenter => (made ??= new Intl.Segmenter(undefined, { granularity: 'word' }));
