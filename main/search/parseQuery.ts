import { wordsOf } from './words';

/** A word to look for, folded, and as it was typed. */
export interface QueryWord {
  readonly word: string;
  readonly written: string;
  /** In quotation marks: this word only, no prefix and no misspelling. */
  readonly exact: boolean;
}

export interface ParsedQuery {
  /** Each word once, in order. */
  readonly words: readonly QueryWord[];
  /** Runs of two or more words that must stand side by side; their words are also in `words`. */
  readonly phrases: readonly (readonly string[])[];
  /** Runs of one or more words that must not stand side by side. */
  readonly excluded: readonly (readonly string[])[];
}

/** Beyond so many units a query is a pasted document; its first words say what it is about. */
const LONGEST_QUERY = 4000;
/** Distinct words that are looked for. */
const MOST_WORDS = 64;

/** A phrase in quotation marks, or a run without space and quotation mark; either may be excluded by `-`. */
const PART = /([-−]?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+))/gu;

/** Reads `words "a phrase" -without`. Whatever else is typed, half-typed quotation marks too, is read as words. */
export function parseQuery(query: string): ParsedQuery {
  const words = new Map<string, QueryWord>();
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  for (const [, minus, quoted, bare] of query.slice(0, LONGEST_QUERY).matchAll(PART)) {
    const part = wordsOf(quoted ?? bare ?? '');
    const run = part.map(({ word }) => word);
    if (run.length === 0) continue;
    if (minus) {
      excluded.push(run);
      continue;
    }
    if (quoted !== undefined && run.length > 1) phrases.push(run);
    for (const { word, written } of part) {
      const exact = quoted !== undefined;
      const known = words.get(word);
      if (known ? exact && !known.exact : words.size < MOST_WORDS) words.set(word, { word, written, exact });
    }
  }
  return { words: [...words.values()], phrases, excluded };
}
