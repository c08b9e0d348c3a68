import type { FoundStatement } from '../statements';
import { driftBetween } from './align';
import { differencesBetween } from './differences';
import { speakerKey } from './sameWords';
import type { ComparedPair, ComparedText } from './types';
import { wordsOf } from './words';

/** How many candidates are offered for a statement, and the least score that is worth a look. */
const OFFERED = 3;
const LEAST = 0.3;
/** A word that more statements have than this leads nowhere; of what the others lead to, the best so many are looked at. */
const MOST_WITH_TERM = 400;
const LOOKED_AT = 60;

const STOP = new Set(
  'a an the and or but if of to in on at by for from with as is are was were be been being has have had will would could should may might must can do does did not no that this these those it its he she they his her their them him who which what when where how than then so such about into over after before also more most some any all said say says there here up out'.split(
    ' ',
  ),
);

interface Candidate {
  readonly text: ComparedText;
  readonly statement: FoundStatement;
  readonly index: number;
  /** Numbers of what it says, of the words around it and of its quoted runs of three words, each rising. */
  readonly terms: Int32Array;
  readonly around: Int32Array;
  readonly quoted: Int32Array;
  readonly speaker: string;
  readonly hearer: string;
}

/** How rare each term is among the statements. */
type Weights = Float64Array;

/** For each statement a short ranked list of statements in other texts that may be the same, with the reasons. Never a verdict. */
export function maybeSame(texts: readonly ComparedText[]): ComparedPair[] {
  const numberOf = numbering();
  const all = texts.flatMap((text) => candidatesOf(text, numberOf));
  const postings = postingsOf(all, numberOf.size());
  const weights = Float64Array.from(postings, ({ length }) => Math.log(1 + all.length / Math.max(1, length)));
  const most = Math.min(MOST_WITH_TERM, Math.max(50, Math.ceil(Math.sqrt(all.length) * 2)));
  const near = nearest(all, postings, weights, most);
  const ranked = new Map<number, { first: number; second: number; score: number; rank: number }>();
  for (const [number, one] of all.entries()) {
    const best = near(number)
      .map((other) => ({ other, score: scoreOf(one, all[other]!, weights) }))
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score)
      .slice(0, OFFERED);
    for (const [rank, { other, score }] of best.entries()) {
      const [first, second] = [Math.min(number, other), Math.max(number, other)];
      const before = ranked.get(first * all.length + second);
      if (!before || before.rank > rank) ranked.set(first * all.length + second, { first, second, score, rank });
    }
  }
  return [...ranked.values()]
    .sort((a, b) => b.score - a.score)
    .map(({ first, second, score }) =>
      pairOf(all[first]!, all[second]!, score, reasonsOf(all[first]!, all[second]!, weights)),
    );
}

/** Gives each text a number of its own, counted from 0. */
function numbering(): { (text: string): number; size: () => number } {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    if (known === numbers.size) numbers.set(text, known);
    return known;
  };
  return Object.assign(numberOf, { size: () => numbers.size });
}

/** For each term the statements that say it. */
function postingsOf(all: readonly Candidate[], terms: number): number[][] {
  const postings = Array.from({ length: terms }, (): number[] => []);
  for (const [number, candidate] of all.entries()) for (const term of candidate.terms) postings[term]!.push(number);
  return postings;
}

/** The statements of other texts that share the rarest terms with one, the best `LOOKED_AT` of them in no order. */
function nearest(
  all: readonly Candidate[],
  postings: readonly (readonly number[])[],
  weights: Weights,
  most: number,
): (number: number) => number[] {
  const sums = new Float64Array(all.length);
  return (number) => {
    const touched: number[] = [];
    for (const term of all[number]!.terms) {
      const others = postings[term]!;
      if (others.length > most) continue;
      for (const other of others) {
        if (sums[other] === 0) touched.push(other);
        sums[other]! += weights[term]!;
      }
    }
    const others = touched.filter((other) => all[other]!.text !== all[number]!.text);
    const least =
      others.length <= LOOKED_AT ? 0 : others.map((other) => sums[other]!).sort((a, b) => b - a)[LOOKED_AT - 1]!;
    const best = others.filter((other) => sums[other]! >= least).slice(0, LOOKED_AT);
    for (const other of touched) sums[other] = 0;
    return best;
  };
}

function candidatesOf(text: ComparedText, numberOf: (text: string) => number): Candidate[] {
  const numbers = (words: Iterable<string>): Int32Array => Int32Array.from(new Set([...words].map(numberOf))).sort();
  return text.statements.map((statement, index) => {
    const content = statement.content.flatMap(({ start, end }) =>
      wordsOf(text.text, start, end).map(({ word }) => word),
    );
    const [start, end] = [statement.content[0]!.start, statement.content.at(-1)!.end];
    const around = wordsOf(text.text, Math.max(0, start - 250), Math.min(text.text.length, end + 250)).map(
      ({ word }) => word,
    );
    const { hearer } = statement;
    return {
      text,
      statement,
      index,
      terms: numbers(termsOf(content)),
      around: numbers(termsOf(around)),
      quoted: numbers(
        statement.quoted.flatMap((span) => grams(wordsOf(text.text, span.start, span.end).map(({ word }) => word))),
      ),
      speaker: speakerKey(statement),
      hearer: hearer ? (text.text.slice(hearer.start, hearer.end).toLowerCase().split(/\s+/).at(-1) ?? '') : '',
    };
  });
}

const termsOf = (words: readonly string[]): Set<string> => new Set(words.filter((word) => !STOP.has(word)).map(stem));
const grams = (words: readonly string[]): string[] => words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '));

/** Cuts the endings that a paraphrase changes first. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/, '');
  if (bare.length <= 4) return bare.replace(/s$/, '');
  return bare
    .replace(/ies$/, 'y')
    .replace(/(?:ations?|ating|ated|ates?|ions?|ings?|ments?|ed|es|s|ly|al)$/, '')
    .slice(0, 8);
}

const sameSpeaker = (a: Candidate, b: Candidate): boolean => a.speaker !== '' && a.speaker === b.speaker;
const sameHearer = (a: Candidate, b: Candidate): boolean => a.hearer !== '' && a.hearer === b.hearer;
const sameTime = (a: Candidate, b: Candidate): boolean =>
  a.statement.time?.edtf !== undefined && a.statement.time.edtf === b.statement.time?.edtf;

function scoreOf(a: Candidate, b: Candidate, weights: Weights): number {
  const same = sameSpeaker(a, b);
  const relays = a.statement.speaker?.type === 'outlet' || b.statement.speaker?.type === 'outlet';
  const others = a.speaker !== '' && b.speaker !== '' && !same && !relays;
  const known =
    0.5 * overlap(a.terms, b.terms, weights) +
    (same ? 0.25 : 0) +
    Math.min(0.25, 0.08 * shared(a.quoted, b.quoted)) +
    (sameTime(a, b) ? 0.05 : 0) +
    (sameHearer(a, b) ? 0.1 : 0) -
    (others ? 0.15 : 0);
  if (known + 0.15 < LEAST) return 0; // whatever the context, which is the longest to compare
  return Math.max(0, Math.min(1, known + 0.15 * overlap(a.around, b.around, weights)));
}

function reasonsOf(a: Candidate, b: Candidate, weights: Weights): string[] {
  const words = shared(a.terms, b.terms);
  return [
    ...(sameSpeaker(a, b) ? ['same speaker'] : []),
    ...(shared(a.quoted, b.quoted) > 0 ? ['shared words in quotation marks'] : []),
    ...(words > 0 ? [`${words} shared ${words === 1 ? 'word' : 'words'}`] : []),
    ...(sameHearer(a, b) ? ['same hearer'] : []),
    ...(sameTime(a, b) ? ['same time'] : []),
    ...(overlap(a.around, b.around, weights) > 0.25 ? ['similar context'] : []),
  ];
}

/** How many numbers two rising lists share; with `each`, of every one of them. */
function shared(a: Int32Array, b: Int32Array, each?: (number: number) => void): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) {
      each?.(a[i]!);
      count++;
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}

/** Weighted terms in both by those of either side: a short report of a long statement is still the same. */
function overlap(a: Int32Array, b: Int32Array, weights: Weights): number {
  let both = 0;
  if (shared(a, b, (term) => (both += weights[term]!)) === 0) return 0;
  const sum = (terms: Int32Array): number => terms.reduce((total, term) => total + weights[term]!, 0);
  const [inA, inB] = [sum(a), sum(b)];
  return both / (0.5 * Math.min(inA, inB) + 0.5 * Math.max(inA, inB));
}

function pairOf(a: Candidate, b: Candidate, score: number, reasons: readonly string[]): ComparedPair {
  const hull = ({ statement: { content } }: Candidate) => ({ start: content[0]!.start, end: content.at(-1)!.end });
  const [quotedA, quotedB] = [a, b].map(({ text, statement }) =>
    statement.quoted.flatMap(({ start, end }) => wordsOf(text.text, start, end)),
  );
  const bothQuote = quotedA!.length > 0 && quotedB!.length > 0;
  return {
    a: { doc: a.text.doc, ...hull(a) },
    b: { doc: b.text.doc, ...hull(b) },
    relation: 'maybe-same',
    score,
    reasons,
    differences: differencesBetween(
      { text: a.text.text, statement: a.statement },
      { text: b.text.text, statement: b.statement },
    ),
    ...(bothQuote && { drift: driftBetween(a.text.text, quotedA!, b.text.text, quotedB!) }),
    statements: [a.index, b.index],
  };
}
