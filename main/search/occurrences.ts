import type { Tier } from './expand';
import { FIELDS, type Field, type SearchDocument } from './types';
import { forEachWord } from './words';
import type { WordSet } from './wordSet';

/** A place in a field where a word of the query is answered. UTF-16 offsets, end exclusive. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** Which word of the field it is, from 0. */
  readonly ordinal: number;
  /** Index of the word in the query. */
  readonly sought: number;
  readonly tier: Tier;
}

/** By number in the dictionary: which word of the query it answers best, and how. */
export type Answers = ReadonlyMap<number, { readonly sought: number; readonly tier: Tier }>;

/** Enough to choose a passage from; more would only take time. */
const MOST_OCCURRENCES = 1000;

/** The words of a document that answer the query: fields in the order of FIELDS, each with its places in text order. */
export function occurrencesIn({ fields }: SearchDocument, answers: Answers, words: WordSet): Map<Field, Occurrence[]> {
  const found = new Map<Field, Occurrence[]>();
  for (const field of FIELDS) {
    const places: Occurrence[] = [];
    let ordinal = 0;
    forEachWord(fields[field] ?? '', (units, length, start, end) => {
      const answer = answers.get(words.find(units, length));
      if (answer && places.length < MOST_OCCURRENCES) places.push({ start, end, ordinal, ...answer });
      ordinal += 1;
    });
    if (places.length > 0) found.set(field, places);
  }
  return found;
}

/** Leaves out words of phrases where they do not stand in their phrase. Phrases are indexes of words in the query. */
export function withinPhrases(places: readonly Occurrence[], phrases: readonly (readonly number[])[]): Occurrence[] {
  const inPhrase = new Set(phrases.flat());
  const kept = new Set<Occurrence>(places.filter(({ sought }) => !inPhrase.has(sought)));
  for (const phrase of phrases) {
    places.forEach((first, at) => {
      const run = places.slice(at, at + phrase.length);
      if (phrase.every((sought, i) => run[i]?.sought === sought && run[i].ordinal === first.ordinal + i)) {
        for (const place of run) kept.add(place);
      }
    });
  }
  return places.filter((place) => kept.has(place));
}

/** Whether words stand side by side, in this order, in one field of a document. */
export function holdsPhrase({ fields }: SearchDocument, phrase: readonly number[], words: WordSet): boolean {
  return FIELDS.some((field) => {
    // For each word of the phrase, whether the phrase up to it ends at the word before.
    let begun: boolean[] = [];
    let found = false;
    forEachWord(fields[field] ?? '', (units, length) => {
      const word = words.find(units, length);
      if (begun.length > 0 || word === phrase[0])
        begun = phrase.map((wanted, i) => word === wanted && (i === 0 || begun[i - 1] === true));
      found ||= begun.at(-1) === true;
    });
    return found;
  });
}

/** How much of the query some places answer: each word once, by the best of its places. */
export function worth(places: readonly Occurrence[]): number {
  const best = new Map<number, Tier>();
  for (const { sought, tier } of places) {
    if (tier < (best.get(sought) ?? Infinity)) best.set(sought, tier);
  }
  return worthOf(best.values());
}

/** How much so many different words answer, each in its tier: any word more than any difference of tier. */
export function worthOf(tiers: Iterable<Tier>): number {
  let sum = 0;
  for (const tier of tiers) sum += 10 - tier;
  return sum;
}

/** Words between which so many others stand are not near. */
const NEAR = 3;

/**
 * How closely words of the query stand together as they do in the query, from 0 to 1: the share of its neighbouring
 * pairs that are found near each other and in order, those side by side in full.
 */
export function closeness(places: readonly Occurrence[], words: number): number {
  const nearest = new Map<number, number>();
  const last = new Map<number, number>();
  for (const { sought, ordinal } of places) {
    last.set(sought, ordinal);
    const before = last.get(sought - 1);
    if (before === undefined || before === ordinal || ordinal - before > NEAR) continue;
    nearest.set(sought, Math.min(nearest.get(sought) ?? Infinity, ordinal - before));
  }
  let sum = 0;
  for (const apart of nearest.values()) sum += 1 / apart;
  return words > 1 ? sum / (words - 1) : 0;
}
