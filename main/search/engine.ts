import type { AnyId } from '../../shared/model/ids';
import { expand, type Expansion, type Looseness } from './expand';
import { filterSlots } from './filterSlots';
import { bestHits } from './hits';
import { parseQuery, type ParsedQuery, type QueryWord } from './parseQuery';
import { phraseFilter } from './phrases';
import { Ranker, type Sought } from './rank';
import type { RecordStore } from './recordStore';
import type { SavedIndex } from './saved';
import { nearestSpelling } from './spelling';
import type { Found, SearchEngine, SearchOptions } from './types';
import { tellingWordsIn, tellingWordsOf } from './similar';
import { allowKinds } from './slots';
import { WordIndex, type ReadText } from './wordIndex';

const USUAL_LIMIT = 20;
/** Bytes of postings packed before others get their turn: some milliseconds. */
const TIDIED_AT_ONCE = 1 << 20;
/** A query of more words is a sentence: words that stand in the library are not taken for misspelt or half-typed. */
const LOOSE_WORDS = 8;

/**
 * An empty index, or one that was saved. Texts that documents name by hash are asked for when they are wanted; what is kept
 * of the documents is in `newStore()`, or in memory.
 */
export function createSearchEngine(
  readText?: ReadText,
  saved?: SavedIndex,
  newStore?: () => RecordStore,
): SearchEngine {
  const index = new WordIndex(readText, saved, newStore);
  const ranker = new Ranker(index);

  function find(parsed: ParsedQuery, kinds: SearchOptions['kinds']) {
    const { words, excluded, filters } = parsed;
    const allowed = { kinds: allowKinds(kinds), slots: filterSlots(filters, index) };
    const passes = phraseFilter(parsed, index);
    const expansions = words.map((word) => expand(word.word, index, loosenessOf(word, parsed, index)));
    const found =
      words.length > 0
        ? ranker.rank(joined(words, expansions), allowed, passes)
        : ranker.all(filters.length + excluded.length > 0 ? allowed : undefined, passes);
    return { parsed, expansions, found };
  }

  function search(query: string, { limit = USUAL_LIMIT, kinds }: SearchOptions = {}): Found {
    const asked = parseQuery(query);
    const first = find(asked, kinds);
    const relaxed = first.found.count === 0 ? withoutPhrases(asked) : undefined;
    const { parsed, expansions, found } = relaxed ? find(relaxed, kinds) : first;
    const didYouMean = found.count === 0 ? nearestSpelling(query, parsed, index) : undefined;
    return {
      total: found.count,
      hits: bestHits(found, limit, parsed, expansions, index),
      notes: [...parsed.notes],
      ...(didYouMean !== undefined && { didYouMean }),
    };
  }

  function similar(to: { id: AnyId } | { text: string }, { limit = USUAL_LIMIT, kinds }: SearchOptions = {}): Found {
    const slot = 'id' in to ? index.slotOf(to.id) : -1;
    const words = 'text' in to ? tellingWordsIn(to.text, index) : slot < 0 ? [] : tellingWordsOf(slot, index);
    const parsed: ParsedQuery = { words, phrases: [], excluded: [], filters: [], notes: [] };
    const expansions = words.map(({ word }) => expand(word, index, 'forms'));
    const slots = new Uint8Array(index.slots.count).fill(1);
    if (slot >= 0) slots[slot] = 0;
    const found = ranker.rank(joined(words, expansions), { kinds: allowKinds(kinds), slots }, () => true);
    return { total: found.count, hits: bestHits(found, limit, parsed, expansions, index), notes: [] };
  }

  return {
    get size() {
      return index.size;
    },
    get latestTitle() {
      const slot = index.slots.latest;
      return slot < 0 ? undefined : index.documentAt(slot).title;
    },
    put: (doc) => index.put(doc),
    remove: (id) => index.remove(id),
    search,
    similar: (to, options) => similar(to, options),
    keepOnly: (ids) => index.keepOnly(ids),
    tidy: () => index.tidy(TIDIED_AT_ONCE),
    save: () => index.save(),
  };
}

function loosenessOf({ word, exact }: QueryWord, { words }: ParsedQuery, index: WordIndex): Looseness {
  if (exact) return 'exact';
  const number = index.dictionary.findText(word);
  if (index.isCommon(number)) return 'exact';
  return words.length <= LOOSE_WORDS || index.frequencyOf(number) === 0 ? 'loose' : 'forms';
}

/** Words joined by OR are looked for as one, with the expansions of all. */
function joined(words: readonly QueryWord[], expansions: readonly (readonly Expansion[])[]): Sought[] {
  const groups = new Map<number, { expansions: Expansion[]; needed: boolean }>();
  words.forEach(({ group, needed }, i) => {
    const known = groups.get(group);
    const mine = expansions[i]!; // one list a word
    if (known) known.expansions.push(...mine);
    else groups.set(group, { expansions: [...mine], needed });
  });
  for (const group of groups.values()) group.expansions.sort((a, b) => a.tier - b.tier);
  return [...groups.values()];
}

/** The words of a sentence's quotations looked for one by one; undefined when the query is no sentence or quotes nothing. */
function withoutPhrases(parsed: ParsedQuery): ParsedQuery | undefined {
  const { words, phrases, notes } = parsed;
  if (words.length <= LOOSE_WORDS || !words.some(({ needed }) => needed)) return undefined;
  return {
    ...parsed,
    words: words.map((word) => ({ ...word, exact: false, needed: false })),
    phrases: [],
    notes: [
      ...notes,
      `Nothing holds ${phrases.length > 1 ? 'all phrases' : 'the phrase'} in quotation marks; the words were searched apart.`,
    ],
  };
}
