import { unitsOf } from './dictionary';
import { expand } from './expand';
import { bestHits } from './hits';
import { holdsPhrase } from './occurrences';
import { parseQuery, type ParsedQuery } from './parseQuery';
import { rank, type Ranked, type Sought } from './rank';
import { FIELDS, type SearchDocument, type SearchEngine } from './types';
import { allowKinds, WordIndex } from './wordIndex';
import { WordSet } from './wordSet';

const USUAL_LIMIT = 20;
/** A query of more words is a sentence: words that stand in the library are taken as they are. */
const LOOSE_WORDS = 8;

export function createSearchEngine(): SearchEngine {
  const index = new WordIndex();
  return {
    get size() {
      return index.size;
    },
    put(doc) {
      const known = index.get(doc.id);
      if (known && isSame(known, doc)) return;
      index.remove(doc.id);
      index.add(doc);
    },
    remove(id) {
      index.remove(id);
    },
    search(query, { limit = USUAL_LIMIT, kinds } = {}) {
      const parsed = parseQuery(query);
      const sought = soughtWords(parsed, index);
      const found = rank(sought, index, allowKinds(kinds)).filter(phraseFilter(parsed, index));
      return { total: found.length, hits: bestHits(found, limit, parsed, sought, index.dictionary) };
    },
  };
}

const isSame = (a: SearchDocument, b: SearchDocument): boolean =>
  a.kind === b.kind &&
  a.articleId === b.articleId &&
  a.title === b.title &&
  FIELDS.every((field) => a.fields[field] === b.fields[field]);

const numberOf = (word: string, { dictionary }: WordIndex): number => dictionary.find(unitsOf(word), word.length);

function soughtWords({ words }: ParsedQuery, index: WordIndex): Sought[] {
  return words.map(({ word, exact }) => {
    const number = numberOf(word, index);
    const loose = !exact && !index.isCommon(number) && (words.length <= LOOSE_WORDS || index.frequencyOf(number) === 0);
    return { expansions: expand(word, index, loose), needed: exact };
  });
}

/** Tells documents that hold every phrase of the query and nothing that it excludes. */
function phraseFilter({ phrases, excluded }: ParsedQuery, index: WordIndex): (ranked: Ranked) => boolean {
  const wanted = phrases.map((run) => phraseIn(run, index));
  const unwanted = excluded.map((run) => phraseIn(run, index));
  return (ranked) => wanted.every((holds) => holds(ranked)) && !unwanted.some((holds) => holds(ranked));
}

function phraseIn(run: readonly string[], index: WordIndex): (ranked: Ranked) => boolean {
  const numbers = run.map((word) => numberOf(word, index));
  const slots = index.slotsWithAll(numbers);
  const words = new WordSet(numbers, index.dictionary);
  return ({ slot, document }) => slots.has(slot) && (run.length === 1 || holdsPhrase(document, numbers, words));
}
