import { seededRandom } from '../generate/random';
import { WORDS_BY_FREQUENCY } from '../generate/vocabulary';

const LENGTH = 100_000;
const TERMS = 10_000;

/** Queries that nobody means and anybody can paste, by what they are. */
export function badQueries(): Map<string, string> {
  const random = seededRandom(7);
  const words = Array.from({ length: TERMS }, () => random.pick(WORDS_BY_FREQUENCY));
  const filled = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
  return new Map([
    ['100,000 characters of words', filled(`${words.join(' ')} `)],
    ['one word of 100,000 letters', filled('a')],
    ['100,000 marks of punctuation', filled('"(*:-„…')],
    ['100,000 broken surrogates', filled('\ud83d \udea2a')],
    ['100,000 marks of direction', filled('\u200f\u202e\u2067')],
    ['100,000 signs of expressions', filled('(.*)+[^a]$\\')],
    ['10,000 words joined by OR', words.join(' OR ')],
    ['10,000 excluded words', `harbour ${words.map((word) => `-${word}`).join(' ')}`],
    ['10,000 phrases', words.map((word, i) => `"${word} ${words[TERMS - 1 - i]}"`).join(' ')],
    ['10,000 phrases joined by OR', words.map((word, i) => `"${word} ${words[TERMS - 1 - i]}"`).join(' OR ')],
    ['10,000 filters', words.map((word) => `tag:${word}`).join(' ')],
    ['10,000 filters joined by OR', words.map((word) => `tag:${word}`).join(' OR ')],
  ]);
}
