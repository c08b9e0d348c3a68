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
  readonly terms: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly quoted: ReadonlySet<string>;
  readonly speaker: string;
}

/** For each statement a short ranked list of statements in other texts that may be the same, with the reasons. Never a verdict. */
export function maybeSame(texts: readonly ComparedText[]): ComparedPair[] {
  const all = texts.flatMap(candidatesOf);
  const byTerm = new Map<string, number[]>();
  for (const [number, { terms }] of all.entries()) {
    for (const term of terms) {
      const with_ = byTerm.get(term);
      if (with_) with_.push(number);
      else byTerm.set(term, [number]);
    }
  }
  const weight = (term: string): number => Math.log(1 + all.length / (byTerm.get(term)?.length ?? 1));
  const most = Math.min(MOST_WITH_TERM, Math.max(50, Math.ceil(Math.sqrt(all.length) * 2)));
  const ranked = new Map<string, ComparedPair & { readonly rank: number }>();
  for (const [number, one] of all.entries()) {
    const others = new Map<number, number>();
    for (const term of one.terms) {
      const with_ = byTerm.get(term)!;
      if (with_.length <= most) for (const other of with_) others.set(other, (others.get(other) ?? 0) + weight(term));
    }
    const likely = [...others].filter(([other]) => all[other]!.text !== one.text).sort((a, b) => b[1] - a[1]);
    const best = likely
      .slice(0, LOOKED_AT)
      .map(([other]) => other)
      .map((other) => ({ other, ...scoreOf(one, all[other]!, weight) }))
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score)
      .slice(0, OFFERED);
    for (const [rank, { other, score, reasons }] of best.entries()) {
      const [first, second] = number < other ? [one, all[other]!] : [all[other]!, one];
      const key = `${Math.min(number, other)} ${Math.max(number, other)}`;
      const before = ranked.get(key);
      if (before && before.rank <= rank) continue;
      ranked.set(key, { ...pairOf(first, second, score, reasons), rank });
    }
  }
  return [...ranked.values()].sort((a, b) => b.score - a.score).map(({ rank: _, ...pair }) => pair);
}

function candidatesOf(text: ComparedText): Candidate[] {
  return text.statements.map((statement, index) => {
    const content = statement.content.flatMap(({ start, end }) =>
      wordsOf(text.text, start, end).map(({ word }) => word),
    );
    const [start, end] = [statement.content[0]!.start, statement.content.at(-1)!.end];
    const around = wordsOf(text.text, Math.max(0, start - 250), Math.min(text.text.length, end + 250)).map(
      ({ word }) => word,
    );
    return {
      text,
      statement,
      index,
      terms: termsOf(content),
      around: termsOf(around),
      quoted: new Set(
        statement.quoted.flatMap((span) => grams(wordsOf(text.text, span.start, span.end).map(({ word }) => word))),
      ),
      speaker: speakerKey(statement),
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

function scoreOf(a: Candidate, b: Candidate, weight: (term: string) => number): { score: number; reasons: string[] } {
  const words = overlap(a.terms, b.terms, weight);
  const sameSpeaker = a.speaker !== '' && a.speaker === b.speaker;
  const phrases = [...a.quoted].filter((phrase) => b.quoted.has(phrase)).length;
  const context = overlap(a.around, b.around, weight);
  const times = a.statement.time?.edtf !== undefined && a.statement.time.edtf === b.statement.time?.edtf;
  const hearer = hearerOf(a) !== '' && hearerOf(a) === hearerOf(b);
  const relays = [a, b].some(({ statement: { speaker } }) => speaker?.type === 'outlet');
  const both = a.speaker !== '' && b.speaker !== '' && !sameSpeaker && !relays;
  const score =
    0.5 * words +
    (sameSpeaker ? 0.25 : 0) +
    Math.min(0.25, 0.08 * phrases) +
    0.15 * context +
    (times ? 0.05 : 0) +
    (hearer ? 0.1 : 0) -
    (both ? 0.15 : 0);
  const shared = [...a.terms].filter((term) => b.terms.has(term)).length;
  return {
    score: Math.max(0, Math.min(1, score)),
    reasons: [
      ...(sameSpeaker ? ['same speaker'] : []),
      ...(phrases > 0 ? ['shared words in quotation marks'] : []),
      ...(shared > 0 ? [`${shared} shared ${shared === 1 ? 'word' : 'words'}`] : []),
      ...(hearer ? ['same hearer'] : []),
      ...(times ? ['same time'] : []),
      ...(context > 0.25 ? ['similar context'] : []),
    ],
  };
}

const hearerOf = ({ text, statement: { hearer } }: Candidate): string =>
  hearer ? (text.text.slice(hearer.start, hearer.end).toLowerCase().split(/\s+/).at(-1) ?? '') : '';

/** Weighted words in both by the smaller side's: a short report of a long statement is still the same. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (term: string) => number): number {
  const sum = (terms: Iterable<string>): number => [...terms].reduce((total, term) => total + weight(term), 0);
  const both = sum([...a].filter((term) => b.has(term)));
  const [inA, inB] = [sum(a), sum(b)];
  return both === 0 ? 0 : both / (0.5 * Math.min(inA, inB) + 0.5 * Math.max(inA, inB));
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
