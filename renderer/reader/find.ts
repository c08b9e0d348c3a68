import { firstIndex } from './textMap';

/** A text prepared for searching: folded, with the offset of each folded unit in the original. */
export interface FoldedText {
  readonly folded: string;
  /** One more than the units of `folded`: the last is the length of the original. */
  readonly offsets: readonly number[];
}

const QUOTES = /[‘’‚‛′]/;
const DOUBLE_QUOTES = /[“”„‟″«»]/;
const DASHES = /[‐-―−]/;
const MARKS = /\p{M}/gu;

/** Letters without case and accents, one kind of quotation mark and dash, one space for any white space. Linear time. */
export function foldText(text: string): FoldedText {
  let folded = '';
  let endsInSpace = false; // not asked of `folded`, which would be put together anew each time
  const offsets: number[] = [];
  let index = 0;
  for (const character of text) {
    const next = foldCharacter(character);
    if (next !== ' ' || !endsInSpace) {
      folded += next;
      for (let unit = 0; unit < next.length; unit++) offsets.push(index);
      if (next !== '') endsInSpace = next === ' ';
    }
    index += character.length;
  }
  offsets.push(text.length);
  return { folded, offsets };
}

function foldCharacter(character: string): string {
  if (character >= 'a' && character <= 'z') return character;
  if (/\s/.test(character)) return ' ';
  if (character <= '~') return character.toLowerCase();
  if (QUOTES.test(character)) return "'";
  if (DOUBLE_QUOTES.test(character)) return '"';
  if (DASHES.test(character)) return '-';
  return character.normalize('NFD').replace(MARKS, '').toLowerCase();
}

export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Where a text holds a query, in order, without overlaps; ends take in the accents of their last letter. */
export function findAll({ folded, offsets }: FoldedText, query: string): Found[] {
  const wanted = foldText(query).folded.trim();
  if (wanted === '') return [];
  const found: Found[] = [];
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
    const start = offsets[at] ?? 0;
    const last = offsets[at + wanted.length - 1] ?? start;
    const next = firstIndex(offsets, (offset) => offset > last);
    found.push({ start, end: offsets[next] ?? last });
  }
  return found;
}

/** The match to stand on when the reader is at an offset: the first one from there, else the first of all. */
export function matchFrom(found: readonly Found[], offset: number): number {
  const index = firstIndex(found, ({ start }) => start >= offset);
  return index === found.length ? 0 : index;
}
