import type { FoundStatement } from '../statements';
import { wordsOf } from './words';

/** What differs between two statements set side by side. It says nothing about which of them is right, or whether they clash. */
export interface Differences {
  readonly numbers?: { readonly a: readonly string[]; readonly b: readonly string[] };
  readonly times?: { readonly a: readonly string[]; readonly b: readonly string[] };
  readonly negation?: { readonly a: boolean; readonly b: boolean };
  readonly force?: { readonly a: string; readonly b: string };
}

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const MAGNITUDES =
  /^(?:hundred|thousand|million|billion|trillion|dozen|half|quarter|third|thirty|forty|fifty|sixty|seventy|eighty|ninety|percent|per cent)$/;
const TIMES =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|yesterday|today|tomorrow)$/;
const NEGATIONS = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)$|n't$/;

export function differencesBetween(
  a: { text: string; statement: FoundStatement },
  b: { text: string; statement: FoundStatement },
): Differences {
  const [inA, inB] = [contentWords(a), contentWords(b)];
  const numbers = onlyOf(inA, inB, (word) => numberIn(word));
  const times = onlyOf(inA, inB, (word) => (TIMES.test(word) ? word : undefined));
  const timeA = a.statement.time?.edtf;
  const timeB = b.statement.time?.edtf;
  const said = timeA !== undefined && timeB !== undefined && timeA !== timeB;
  const negated = { a: inA.some((word) => NEGATIONS.test(word)), b: inB.some((word) => NEGATIONS.test(word)) };
  return {
    ...(numbers && { numbers }),
    ...((times || said) && {
      times: { a: [...(times?.a ?? []), ...(said ? [timeA] : [])], b: [...(times?.b ?? []), ...(said ? [timeB] : [])] },
    }),
    ...(negated.a !== negated.b && { negation: negated }),
    ...(a.statement.force !== b.statement.force && { force: { a: a.statement.force, b: b.statement.force } }),
  };
}

const contentWords = ({ text, statement }: { text: string; statement: FoundStatement }): string[] =>
  statement.content.flatMap(({ start, end }) => wordsOf(text, start, end).map(({ word }) => word));

function numberIn(word: string): string | undefined {
  const index = NUMBER_WORDS.indexOf(word);
  if (index >= 0) return String(index);
  if (MAGNITUDES.test(word)) return word;
  return /\d/.test(word) ? word.replaceAll(',', '') : undefined;
}

function onlyOf(
  a: readonly string[],
  b: readonly string[],
  read: (word: string) => string | undefined,
): { a: string[]; b: string[] } | undefined {
  const [inA, inB] = [new Set(a.map(read)), new Set(b.map(read))];
  const only = (one: Set<string | undefined>, other: Set<string | undefined>) =>
    [...one].filter((value): value is string => value !== undefined && !other.has(value));
  const found = { a: only(inA, inB), b: only(inB, inA) };
  return found.a.length + found.b.length > 0 ? found : undefined;
}
