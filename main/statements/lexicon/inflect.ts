import { COMMON_VERBS, IRREGULAR } from './common';
import { REPORTING_VERBS } from './reporting';

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';
export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

const VOWEL = /[aeiou]/;

const irregular = new Map(
  IRREGULAR.split(';').map((line) => {
    const [lemma = '', past = '', participle = ''] = line.trim().split(' ');
    return [lemma, { past, participle }] as const;
  }),
);

const withS = (lemma: string): string =>
  /(s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
const withEd = (lemma: string): string =>
  lemma.endsWith('e') ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;

function withIng(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  const doubles = /^(get|put|run|set|sit|win|cut|hit|quit|let|shut|bet|begin|bid|swim|split|forget)$/.test(lemma);
  const past = irregular.get(lemma)?.past;
  return doubles || (past !== undefined && past === `${lemma}${lemma.at(-1)!}ed`)
    ? `${lemma}${lemma.at(-1)!}ing`
    : `${lemma}ing`;
}

const readings = new Map<string, VerbReading[]>();
function add(word: string, lemma: string, form: VerbForm): void {
  const known = readings.get(word) ?? [];
  if (!known.some((reading) => reading.lemma === lemma && reading.form === form))
    readings.set(word, [...known, { lemma, form }]);
}
for (const lemma of new Set([...REPORTING_VERBS.keys(), ...COMMON_VERBS.trim().split(/\s+/)])) {
  const { past = withEd(lemma), participle = withEd(lemma) } = irregular.get(lemma) ?? {};
  add(past, lemma, 'past');
  add(participle, lemma, 'participle');
  add(lemma, lemma, 'base');
  add(withS(lemma), lemma, 's');
  add(withIng(lemma), lemma, 'ing');
}
add('found', 'find', 'past');

/** What verb forms a lower-case word may be; reporting verbs before others. Unknown words have none. */
export function verbReadings(word: string): readonly VerbReading[] {
  return readings.get(word) ?? NONE;
}
const NONE: readonly VerbReading[] = [];

/** A word that looks like a verb's past form or participle, known or not. */
export const looksPast = (word: string): boolean =>
  word.length > 4 &&
  word.endsWith('ed') &&
  VOWEL.test(word.slice(0, -2)) &&
  !/(need|seed|breed|speed|hundred|indeed|exceed|proceed)$/.test(word);
