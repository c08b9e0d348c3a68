import type { FoundStatement } from '../statements';
import { driftBetween, windowedOverlap } from './align';
import type { ComparedPair, ComparedText } from './types';
import { hashOf, wordsOf, type Word } from './words';

/** Words a quotation must have, and the share of the shorter one that must stand in the other: measured in design/claims. */
const LEAST_WORDS = 8;
const LEAST_SHARE = 0.85;
const GRAM = 4;
/** A run of four words that more quotations have than this is a common phrase and leads nowhere. */
const MOST_WITH_GRAM = 60;

interface Quoted {
  readonly text: ComparedText;
  readonly statement: FoundStatement;
  readonly index: number;
  readonly words: readonly Word[];
  readonly speaker: string;
}

/** Quotations of the same speaker in the same words in two texts, found through an index of runs of four words. */
export function sameWords(texts: readonly ComparedText[]): ComparedPair[] {
  const quotations = texts.flatMap(quotationsOf);
  const byGram = new Map<number, number[]>();
  const pairs: ComparedPair[] = [];
  for (const [number, quotation] of quotations.entries()) {
    const grams = gramsOf(quotation.words);
    const shared = new Map<number, number>();
    for (const gram of grams) {
      const with_ = byGram.get(gram);
      if (!with_) byGram.set(gram, [number]);
      else {
        if (with_.length <= MOST_WITH_GRAM) for (const other of with_) shared.set(other, (shared.get(other) ?? 0) + 1);
        with_.push(number);
      }
    }
    for (const [other, count] of shared) {
      const earlier = quotations[other]!;
      const least = Math.max(1, 0.15 * (Math.min(earlier.words.length, quotation.words.length) - GRAM + 1));
      if (earlier.text === quotation.text || count < least || !sameSpeaker(earlier.speaker, quotation.speaker))
        continue;
      const pair = pairOf(earlier, quotation);
      if (pair) pairs.push(pair);
    }
  }
  return pairs;
}

function gramsOf(words: readonly Word[]): Set<number> {
  const grams = new Set<number>();
  for (let at = 0; at + GRAM <= words.length; at++) grams.add(hashOf(words, at, GRAM));
  return grams;
}

function quotationsOf(text: ComparedText): Quoted[] {
  return text.statements.flatMap((statement, index) => {
    const words = statement.quoted.flatMap(({ start, end }) => wordsOf(text.text, start, end));
    return words.length >= LEAST_WORDS ? [{ text, statement, index, words, speaker: speakerKey(statement) }] : [];
  });
}

/** The last word of the speaker's name, by which outlets agree; empty when nobody is named. */
export const speakerKey = ({ speaker }: FoundStatement): string =>
  speaker
    ? (speaker.name
        .toLowerCase()
        .replace(/['’]s$/, '')
        .replace(/,? (?:jr|sr)\.?$/, '')
        .split(/\s+/)
        .at(-1) ?? '')
    : '';

const sameSpeaker = (a: string, b: string): boolean => a !== '' && a === b;

function pairOf(a: Quoted, b: Quoted): ComparedPair | undefined {
  const overlap = windowedOverlap(a.words, b.words);
  if (overlap.score < LEAST_SHARE) return undefined;
  const [inA, inB] = overlap.inB
    ? [a.words, around(b.words, a.words, overlap)]
    : [around(a.words, b.words, overlap), b.words];
  return {
    a: { doc: a.text.doc, start: inA[0]!.start, end: inA.at(-1)!.end },
    b: { doc: b.text.doc, start: inB[0]!.start, end: inB.at(-1)!.end },
    relation: 'same-words',
    score: overlap.score,
    drift: driftBetween(a.text.text, inA, b.text.text, inB),
    statements: [a.index, b.index],
  };
}

/** All of the longer quotation, unless it goes on so long that the other is only a part of it. */
function around(
  long: readonly Word[],
  short: readonly Word[],
  { from, to }: { from: number; to: number },
): readonly Word[] {
  if (long.length <= 2 * short.length + 10) return long;
  return long.slice(Math.max(0, from - 2), to + 2);
}
