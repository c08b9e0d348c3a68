import { driftBetween } from './align';
import type { ComparedPair, ComparedText } from './types';
import { hashOf, wordsOf, type Word } from './words';

/** Runs of so many words are compared. */
const SHINGLE = 5;
/** Share of the smaller text's runs that the other must have. */
const LEAST_SHARE = 0.35;
/** Fewer shared runs than this are a shared quotation, not a reprint. */
const LEAST_SHARED = 25;
/** In large collections one run in so many stands for the others: those whose hash ends in zeros (Broder 1997). */
const SAMPLE = 16;
/** Texts beyond this longer than a word table: their drift is left out. */
const MOST_WORDS_FOR_DRIFT = 4000;

/** Texts that repeat each other, whole or in good part, found through an index of sampled runs of words. */
export function nearDuplicates(texts: readonly ComparedText[]): ComparedPair[] {
  const sample = texts.length > 100 ? SAMPLE : 1;
  const byShingle = new Map<number, number[]>();
  const sizes: number[] = [];
  const pairs: ComparedPair[] = [];
  for (const [number, text] of texts.entries()) {
    const sampled = sampledShingles(wordsOf(text.text), sample);
    sizes.push(sampled.size);
    const shared = new Map<number, number>();
    for (const shingle of sampled) {
      const with_ = byShingle.get(shingle);
      if (!with_) byShingle.set(shingle, [number]);
      else {
        for (const other of with_.slice(-200)) shared.set(other, (shared.get(other) ?? 0) + 1);
        with_.push(number);
      }
    }
    for (const [other, count] of shared) {
      if (count < 0.6 * LEAST_SHARE * Math.min(sampled.size, sizes[other]!)) continue;
      const pair = verified(texts[other]!, text);
      if (pair) pairs.push(pair);
    }
  }
  return pairs;
}

function sampledShingles(words: readonly Word[], sample: number): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const hash = hashOf(words, at, SHINGLE);
    if (hash % sample === 0) found.add(hash);
  }
  return found;
}

function verified(a: ComparedText, b: ComparedText): ComparedPair | undefined {
  const [inA, inB] = [wordsOf(a.text), wordsOf(b.text)];
  const [shinglesA, shinglesB] = [sampledShingles(inA, 1), sampledShingles(inB, 1)];
  let shared = 0;
  for (const shingle of shinglesA) if (shinglesB.has(shingle)) shared++;
  const score = shared / Math.max(1, Math.min(shinglesA.size, shinglesB.size));
  if (score < LEAST_SHARE || shared < Math.min(LEAST_SHARED, shinglesA.size, shinglesB.size)) return undefined;
  const [partA, partB] = [commonPart(inA, shinglesB), commonPart(inB, shinglesA)];
  const small = partA.length <= MOST_WORDS_FOR_DRIFT && partB.length <= MOST_WORDS_FOR_DRIFT;
  const first = earlier(a, b);
  return {
    a: { doc: a.doc, start: partA[0]!.start, end: partA.at(-1)!.end },
    b: { doc: b.doc, start: partB[0]!.start, end: partB.at(-1)!.end },
    relation: 'reprint',
    score,
    ...(small && { drift: driftBetween(a.text, partA, b.text, partB) }),
    ...(first !== undefined && { first }),
  };
}

/** From the first to the last shared run. */
function commonPart(words: readonly Word[], shingles: ReadonlySet<number>): readonly Word[] {
  let [first, last] = [-1, -1];
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    if (!shingles.has(hashOf(words, at, SHINGLE))) continue;
    if (first < 0) first = at;
    last = at + SHINGLE;
  }
  return words.slice(first, last);
}

/** The text with the earlier date, when the dates decide it. */
function earlier(a: ComparedText, b: ComparedText): string | undefined {
  if (a.issued === undefined || b.issued === undefined) return undefined;
  const length = Math.min(a.issued.length, b.issued.length);
  const [dayA, dayB] = [a.issued.slice(0, length), b.issued.slice(0, length)];
  return dayA === dayB ? undefined : dayA < dayB ? a.doc : b.doc;
}
