import { seededRandom, type Random } from './random';

const WORDS = 40_000;

const ONSETS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh st str t th tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea ou io ée ü ø'.split(' ');
const ENDS = 'b ck d l m n nd ng nt p r rd s ss st t th x'.split(' ');

/** So many different words that can be spoken, the most frequent first; frequent ones are short, as in any language. */
function makeWords(random: Random): string[] {
  const words = new Set<string>();
  while (words.size < WORDS) {
    const syllables = words.size < 200 ? 1 : random.between(1, words.size < 4000 ? 3 : 4);
    let word = '';
    for (let at = 0; at < syllables; at += 1) {
      // The accented vowels come last in the list and are rare.
      const vowel = VOWELS[random.next() < 0.03 ? random.between(8, 11) : random.between(0, 7)] ?? 'a';
      word += random.pick(ONSETS) + vowel;
    }
    words.add(random.next() < 0.6 ? word + random.pick(ENDS) : word);
  }
  return [...words];
}

export const WORDS_BY_FREQUENCY: readonly string[] = makeWords(seededRandom(7));

/** Where in [0, 1) each word ends whose frequency is one over its rank (Zipf 1949). */
const shares = (() => {
  const ends = new Float64Array(WORDS);
  let sum = 0;
  for (let rank = 0; rank < WORDS; rank += 1) ends[rank] = sum += 1 / (rank + 2.7); // Mandelbrot's shift flattens the top
  return ends.map((end) => end / sum);
})();

export function zipfWord(random: Random): string {
  const wanted = random.next();
  let low = 0;
  let high = WORDS - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shares[middle] ?? 1) > wanted) high = middle;
    else low = middle + 1;
  }
  return WORDS_BY_FREQUENCY[low] ?? '';
}

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Sentences of 6 to 24 words, in paragraphs, until there are so many words. */
export function prose(random: Random, words: number): string {
  const paragraphs: string[] = [];
  let sentences: string[] = [];
  for (let left = words; left > 0;) {
    const count = Math.min(left, random.between(6, 24));
    const sentence = Array.from({ length: count }, () => zipfWord(random)).join(' ');
    sentences.push(`${capitalised(sentence)}.`);
    left -= count;
    if (left > 0 && random.next() > 0.2) continue;
    paragraphs.push(sentences.join(' '));
    sentences = [];
  }
  return paragraphs.join('\n\n');
}

/** Some words without an end mark, as a title has them. */
export function phrase(random: Random, words: number): string {
  return capitalised(Array.from({ length: words }, () => zipfWord(random)).join(' '));
}

/** Name parts, each of some hundreds: many people share one, as in life. */
export const FAMILIES: readonly string[] = WORDS_BY_FREQUENCY.slice(3000, 3800).map(capitalised);
export const GIVEN_NAMES: readonly string[] = WORDS_BY_FREQUENCY.slice(2000, 2300).map(capitalised);
