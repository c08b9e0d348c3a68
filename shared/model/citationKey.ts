import { fullName, sortableDate } from './queries';
import type { CslItem } from './records';
import { plainTitle, plainWords } from './plainTitle';

/** Words that say nothing about a work, in the languages whose titles most often begin with them. */
const EMPTY_WORDS = new Set(
  'a an and at by for from in of on the to with der die das ein eine und le la les un une des du et el los las una'.split(
    ' ',
  ),
);

/** The longest part taken from a name or a title word, so that keys stay readable. */
const PART = 20;

/** Letters that do not come apart into a base letter and a mark. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * A new citation key: family name of the first author, year, first telling word of the title, as `holm2024levy`. Latin
 * letters are folded to ASCII; other scripts are kept as they are. A key that is taken gets a letter, the newer work always.
 */
export function makeCitationKey(csl: CslItem, isTaken: (key: string) => boolean): string {
  const [author] = csl.author ?? csl.editor ?? [];
  const people = author
    ? (author.family ?? fullName(author))
    : plainWords(csl['container-title'] ?? csl.publisher ?? '');
  const words = wordsOf(plainTitle(csl) ?? '');
  const telling = words.find((word) => !EMPTY_WORDS.has(word)) ?? words[0] ?? '';
  const year = sortableDate(csl.issued).slice(0, 6).replace(/^0+/, '');
  const name = author
    ? wordsOf(people).join('')
    : wordsOf(people)
        .filter((word) => !EMPTY_WORDS.has(word))
        .join('');
  const base = cut(name) + year + cut(telling) || 'untitled';
  return isTaken(base) ? keyWithLetter(base, isTaken) : base;
}

/** A key that is taken, with the first letter that makes it free. */
export function keyWithLetter(base: string, isTaken: (key: string) => boolean): string {
  for (let n = 0; ; n += 1) {
    const key = base + letters(n);
    if (!isTaken(key)) return key;
  }
}

const cut = (text: string): string => [...text].slice(0, PART).join('');

function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => SPELLED[letter] ?? letter);
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** a, b, ... z, aa, ab, ... */
function letters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : letters(Math.floor(n / 26) - 1) + last;
}
