import { generateLibrary, SIZES, type Size } from '../generate/library';
import { seededRandom, type Random } from '../generate/random';
import { WORDS_BY_FREQUENCY } from '../generate/vocabulary';

/** A query made from a known record, which is to be among the first ten. */
export interface Question {
  readonly kind: 'exact' | 'prefix' | 'one typo' | 'two typos' | 'two words' | 'phrase' | 'author and year';
  readonly query: string;
  readonly id: string;
}

const KINDS: readonly Question['kind'][] = [
  'exact',
  'prefix',
  'one typo',
  'two typos',
  'two words',
  'phrase',
  'author and year',
];
const SEED = 11;

/** So many questions to the generated library of a size, each of the kinds in turn, from articles spread over it. */
export function makeQuestions(size: Size, count: number): Question[] {
  const articles = SIZES[size];
  const random = seededRandom(SEED);
  const wanted = new Set(Array.from({ length: count }, (_, i) => Math.floor(((i + random.next()) * articles) / count)));
  const questions: Question[] = [];
  let number = -1;
  for (const { article, text } of generateLibrary(articles).bundles()) {
    number += 1;
    if (!wanted.has(number)) continue;
    const kind = KINDS[questions.length % KINDS.length] ?? 'exact';
    questions.push({ kind, id: article.id, query: queryOf(kind, text, article.csl, random) });
  }
  return questions;
}

const rankOf = new Map(WORDS_BY_FREQUENCY.map((word, rank) => [word, rank]));

function queryOf(
  kind: Question['kind'],
  text: string,
  csl: { title?: string | undefined; author?: { family?: string | undefined }[] | undefined; issued?: unknown },
  random: Random,
): string {
  const words: string[] = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const rarest = rarestOf(words);
  const [first = '', second = '', third = ''] = rarest;
  switch (kind) {
    case 'exact':
      return `${first} ${second} ${third}`;
    case 'prefix':
      return `${first} ${second} ${third.slice(0, Math.max(4, third.length - 2))}`;
    case 'one typo':
      return `${first} ${misspelt(second, random)} ${third}`;
    case 'two typos': {
      const [long = first, ...others] = [...rarest.slice(0, 3)].sort((a, b) => b.length - a.length);
      const twice = long.length >= 8 ? misspelt(misspelt(long, random), random) : misspelt(long, random);
      return [twice, ...others].join(' ');
    }
    case 'two words':
      return `${first} ${second}`;
    case 'phrase': {
      const at = Math.min(words.indexOf(first), words.length - 4);
      return `"${words.slice(at, at + 4).join(' ')}"`;
    }
    case 'author and year': {
      const [year] = (csl.issued as { 'date-parts': number[][] })['date-parts'][0] ?? []; // the generator gives one
      const [rare = ''] = rarestOf((csl.title ?? '').toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
      return `${csl.author?.[0]?.family ?? ''} ${year} ${rare}`;
    }
  }
}

/** Long enough to be misspelt, the least frequent of the vocabulary first. */
const rarestOf = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => word.length >= 5).sort((a, b) => (rankOf.get(b) ?? 0) - (rankOf.get(a) ?? 0));

/** One letter left out, doubled, replaced or exchanged with the next; the first stays, as it mostly does. */
function misspelt(word: string, random: Random): string {
  const at = random.between(1, word.length - 2);
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)] as const;
  const other = random.pick([...'aeiorstn'].filter((letter) => letter !== here));
  switch (random.between(0, 3)) {
    case 0:
      return before + after;
    case 1:
      return before + here + here + after;
    case 2:
      return before + other + after;
    default:
      return before + after.charAt(0) + here + after.slice(1);
  }
}
