/*
 * How single UTF-16 units are compared: case, accents and width folded for Latin, Greek and Cyrillic, one unit for one
 * unit, so that offsets stay. Other scripts are left alone: their marks are part of the word.
 */

/** What a unit is to a word. */
export const SEPARATOR = 0;
export const LETTER = 1;
/** Of a script written without spaces: Han, Kana, Thai, Lao, Khmer, Myanmar. */
export const UNSPACED = 2;
/** Does not show: accents that stand alone, soft hyphens, marks of direction and width. */
export const INVISIBLE = 3;
/** Half of a character beyond U+FFFF: see `classOfCodePoint`. */
export const SURROGATE = 4;
/** Not asked about yet: see `foldTables`. */
export const UNKNOWN = 5;

/** In `latin`. */
export const ENDS_WORD = 32;

export interface FoldTables {
  /** The unit that each unit is compared as. */
  readonly folded: Uint16Array;
  /** SEPARATOR, LETTER, UNSPACED, INVISIBLE, SURROGATE or UNKNOWN of each unit. */
  readonly classes: Uint8Array;
  /** What most letters are compared as, by unit; 0 for what is no letter, spelt as several, or not known. */
  readonly simple: Uint16Array;
  /** By unit: 1 to 26 for what is compared as a letter from a to z, `ENDS_WORD` for a separator, 0 for all else. */
  readonly latin: Uint8Array;
}

/** Letters that are written as two or three: folded unit to spelling. */
export const SPELT = new Map<number, string>(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
    ĳ: 'ij',
    ﬀ: 'ff',
    ﬁ: 'fi',
    ﬂ: 'fl',
    ﬃ: 'ffi',
    ﬄ: 'ffl',
    ﬅ: 'st',
    ﬆ: 'st',
  }).map(([letter, spelling]) => [letter.charCodeAt(0), spelling]),
);

/** Letters with a stroke or without a dot, which Unicode does not take apart, and the final sigma. */
const PLAIN: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ς: 'σ' };

const CASED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const FULL_WIDTH = /^[\uff01-\uff5e]$/;
const WORD = /^[\p{L}\p{N}\p{M}]$/u;
const NO_SPACES =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]$/u;
const NOT_SHOWN = /^[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]$/;

/** Large ranges of one class, which need not be asked about unit by unit. Nothing in them folds. */
const RANGES: readonly { from: number; to: number; kind: number }[] = [
  { from: 0x3400, to: 0x4dbf, kind: UNSPACED }, // Han, extension A
  { from: 0x4e00, to: 0x9fff, kind: UNSPACED }, // Han
  { from: 0xac00, to: 0xd7a3, kind: LETTER }, // Hangul syllables
  { from: 0xd800, to: 0xdfff, kind: SURROGATE },
  { from: 0xe000, to: 0xf8ff, kind: SEPARATOR }, // private use
];

/** Units that are asked about together. */
const PAGE = 256;

let tables: FoldTables | undefined;

/**
 * All units are `UNKNOWN` in them but those of the ranges and of the first page, until `fillPage` has filled theirs: to ask
 * about every unit would take longer than a first query may.
 */
export const foldTables = (): FoldTables => (tables ??= makeTables());

function makeTables(): FoldTables {
  const made: FoldTables = {
    folded: Uint16Array.from({ length: 0x10000 }, (_, unit) => unit),
    classes: new Uint8Array(0x10000).fill(UNKNOWN),
    simple: new Uint16Array(0x10000),
    latin: new Uint8Array(0x10000),
  };
  for (const { from, to, kind } of RANGES) {
    made.classes.fill(kind, from, to + 1);
    if (kind === LETTER) made.simple.set(made.folded.subarray(from, to + 1), from);
    if (kind === SEPARATOR) made.latin.fill(ENDS_WORD, from, to + 1);
  }
  fillPage(0, made);
  return made;
}

/** Tells what all units are that are in the page of this one and not known yet. */
export function fillPage(ofUnit: number, { folded, classes, simple, latin }: FoldTables): void {
  const from = ofUnit - (ofUnit % PAGE);
  for (let unit = from; unit < from + PAGE; unit += 1) {
    if (classes[unit] !== UNKNOWN) continue;
    const character = String.fromCharCode(unit);
    const plain = foldCharacter(character).charCodeAt(0);
    const kind = classOf(character);
    const isSimple = kind === LETTER && !SPELT.has(plain);
    folded[unit] = plain;
    classes[unit] = kind;
    simple[unit] = isSimple ? plain : 0;
    latin[unit] = kind === SEPARATOR ? ENDS_WORD : isSimple && isLatin(plain) ? plain - 96 : 0;
  }
}

const isLatin = (unit: number): boolean => unit >= 97 && unit <= 122;

/** The class of a character beyond U+FFFF. */
export const classOfCodePoint = (codePoint: number): number => classOf(String.fromCodePoint(codePoint));

function classOf(character: string): number {
  if (NOT_SHOWN.test(character)) return INVISIBLE;
  if (NO_SPACES.test(character)) return UNSPACED;
  return WORD.test(character) ? LETTER : SEPARATOR;
}

/** Always one unit. */
function foldCharacter(character: string): string {
  const narrow = FULL_WIDTH.test(character) ? character.normalize('NFKC') : character;
  const base = CASED.test(narrow) ? narrow.normalize('NFD').charAt(0) : narrow;
  const lower = base.toLowerCase();
  return PLAIN[lower] ?? (lower.length === 1 ? lower : base);
}
