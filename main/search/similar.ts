import { expand } from './expand';
import { functionWordsFor } from './functionWords';
import type { QueryWord } from './parseQuery';
import type { WordIndex } from './wordIndex';
import { wordsOf } from './words';

/** So many words say what a text is about; more would only find what is like it in passing. */
const MOST_WORDS = 24;
/** Shorter words and numbers alone are seldom what a text is about. */
const SHORTEST = 3;
const NUMBER = /^\p{N}+$/u;

/** The telling words of a document that is in the index, as a query. */
export function tellingWordsOf(slot: number, index: WordIndex): QueryWord[] {
  const counts = new Map<number, number>();
  index.forEachWordOf(slot, (word) => void counts.set(word, (counts.get(word) ?? 0) + 1));
  return tellingFirst(
    [...counts].map(([word, count]) => ({ text: String.fromCharCode(...index.dictionary.unitsOf(word)), count })),
    index,
  );
}

export function tellingWordsIn(text: string, index: WordIndex): QueryWord[] {
  const counts = new Map<string, number>();
  for (const { word } of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return tellingFirst(
    [...counts].map(([word, count]) => ({ text: word, count })),
    index,
  );
}

/**
 * By frequency in the text, damped, times rareness in the library: what "more like this" takes in every search engine. What
 * is nearly everywhere finds nothing by itself, so it is not counted, nor marked in what is found. A small library does not
 * show what is everywhere: there the words that serve every sentence are known by their language.
 */
function tellingFirst(words: readonly { text: string; count: number }[], index: WordIndex): QueryWord[] {
  const serving = functionWordsFor(words);
  return words
    .filter(({ text }) => text.length >= SHORTEST && !NUMBER.test(text) && !serving.has(text))
    .map(({ text, count }) => {
      const isCommon = index.isCommon(index.dictionary.findText(text));
      const documents = expand(text, index, 'forms').reduce((sum, { word }) => sum + index.frequencyOf(word), 0);
      const rareness = Math.log((index.size + 1) / (documents + 0.5));
      return { text, worth: documents === 0 || isCommon ? 0 : (1 + Math.log(count)) * rareness };
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ text }, group) => ({ word: text, written: text, exact: false, needed: false, group }));
}
