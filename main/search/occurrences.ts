import type { Tier } from './expand';
import { visitWordAt, type VisitWord } from './words';
import type { WordSet } from './wordSet';

/** A word of a field by which a word of the query is answered. */
export interface Answered {
  /** Which word of the field it is, from 0. */
  readonly ordinal: number;
  /** Index of the word in the query. */
  readonly sought: number;
  readonly tier: Tier;
}

/** The same with its place in the field: UTF-16 offsets, end exclusive. */
export interface Occurrence extends Answered {
  readonly start: number;
  readonly end: number;
}

/** By number in the dictionary: which word of the query it answers best, and how. */
export type Answers = ReadonlyMap<number, { readonly sought: number; readonly tier: Tier }>;

/** Enough to choose a passage from; more would only take time. */
const MOST_OCCURRENCES = 1000;

/** The places of a field where words of the query are answered, in order, up to the word with an ordinal. */
export function occurrencesIn(text: string, answers: Answers, words: WordSet, last: number): Occurrence[] {
  const places: Occurrence[] = [];
  let ordinal = 0;
  const visit: VisitWord = (units, length, start, end) => {
    const word = words.find(units, length);
    const answer = word < 0 ? undefined : answers.get(word);
    if (answer && places.length < MOST_OCCURRENCES) places.push({ start, end, ordinal, ...answer });
    ordinal += 1;
  };
  for (let i = 0; i < text.length && ordinal <= last;) i = visitWordAt(text, i, visit);
  return places;
}

/** Leaves out words of phrases where they do not stand in their phrase. Phrases are indexes of words in the query. */
export function withinPhrases<T extends Answered>(places: readonly T[], phrases: readonly (readonly number[])[]): T[] {
  const inPhrase = new Set(phrases.flat());
  const kept = new Set<T>(places.filter(({ sought }) => !inPhrase.has(sought)));
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

/** How much of the query some places answer: each word once, by the best of its places. */
export function worth(places: readonly Answered[]): number {
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
export function closeness(places: readonly Answered[], words: number): number {
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
