import { signatureOf, unitsOf } from './dictionary';
import { EditDistance, MOST_LETTERS } from './editDistance';
import { derivationsOf, inflectionsOf } from './inflections';
import type { WordIndex } from './wordIndex';

/** How a word of the library answers a word of the query, the best first. */
export const EXACT = 1;
export const FORM = 2;
export const PREFIX = 3;
export const ONE_EDIT = 4;
export const TWO_EDITS = 5;
export const THREE_EDITS = 6;
export const FOUR_EDITS = 7;
export const FIVE_EDITS = 8;
export type Tier =
  | typeof EXACT
  | typeof FORM
  | typeof PREFIX
  | typeof ONE_EDIT
  | typeof TWO_EDITS
  | typeof THREE_EDITS
  | typeof FOUR_EDITS
  | typeof FIVE_EDITS;

export interface Expansion {
  /** Number of the word in the dictionary. */
  readonly word: number;
  readonly tier: Tier;
  /** Above 0, at most 1: how sure it is that this word is meant. */
  readonly trust: number;
}

/** Which words beside the very word are taken: other forms of it; also longer and misspelt ones. */
export type Looseness = 'exact' | 'forms' | 'loose';

/** Words of fewer letters have too many neighbours for a misspelling to be told. */
const ONE_EDIT_FROM = 4;
const TWO_EDITS_FROM = 7;
/** A word that the library does not hold, nor any spelt nearly so, may have one edit more if it is so long. */
const ONE_MORE_FROM = { two: 5, three: 10 };
/** A single letter begins a twentieth of all words. */
const PREFIX_FROM = 2;
/** Of words that begin alike or are spelt alike, the most frequent are taken: the rest would not reach a first page. */
const MOST_PREFIXED = 200;
const MOST_MISSPELT = 50;

const INFLECTED_TRUST = 0.8;
const DERIVED_TRUST = 0.5;
/** By number of edits less 1. */
const MISSPELT = [
  { tier: ONE_EDIT, trust: 0.4 },
  { tier: TWO_EDITS, trust: 0.25 },
  { tier: THREE_EDITS, trust: 0.15 },
  { tier: FOUR_EDITS, trust: 0.1 },
  { tier: FIVE_EDITS, trust: 0.1 },
] as const;
/** Of a word that has nothing nearer, this part of its letters may be wrong: such a guess tells only beside other words. */
const FAR = 1 / 3;

/** Whether a word was guessed from far: by itself it finds nothing. */
export const isGuess = ([best]: readonly Expansion[]): boolean => best !== undefined && best.tier > THREE_EDITS;

const DIGIT = /\p{N}/u;

/** The words of the library that may be meant by a word of the query, best tier first. */
export function expand(text: string, index: WordIndex, looseness: Looseness): Expansion[] {
  const units = unitsOf(text);
  const exact = index.dictionary.find(units, units.length);
  const found: Expansion[] = index.frequencyOf(exact) > 0 ? [{ word: exact, tier: EXACT, trust: 1 }] : [];
  if (looseness === 'exact') return found;
  found.push(...formsOf(text, index));
  if (looseness === 'forms') return found;
  const known = new Set(found.map(({ word }) => word));
  const byFrequency = (a: Expansion, b: Expansion): number =>
    a.tier - b.tier || index.frequencyOf(b.word) - index.frequencyOf(a.word) || a.word - b.word;
  const others = (expansions: Expansion[], most: number): Expansion[] =>
    expansions.filter(({ word }) => !known.has(word)).sort(byFrequency).slice(0, most); // prettier-ignore
  found.push(...others(begunWith(units, index), MOST_PREFIXED));
  const edits = editsAllowed(text);
  found.push(...others(misspelt(units, edits, index), MOST_MISSPELT));
  if (found.length === 0 && mayHaveMore(text, edits))
    found.push(...others(misspelt(units, edits + 1, index), MOST_MISSPELT));
  const far = Math.min(MISSPELT.length, Math.floor(text.length * FAR));
  if (found.length === 0 && edits === 2 && far > 3) found.push(...others(misspelt(units, far, index), MOST_MISSPELT));
  return found;
}

function formsOf(text: string, index: WordIndex): Expansion[] {
  const found = new Map<number, Expansion>();
  const look = (forms: Iterable<string>, trust: number): void => {
    for (const form of forms) {
      const word = index.dictionary.findText(form);
      if (index.frequencyOf(word) > 0 && !found.has(word)) found.set(word, { word, tier: FORM, trust });
    }
  };
  look(inflectionsOf(text), INFLECTED_TRUST);
  look(derivationsOf(text), DERIVED_TRUST);
  return [...found.values()];
}

function begunWith(units: Uint16Array, index: WordIndex): Expansion[] {
  const { dictionary } = index;
  if (units.length < PREFIX_FROM) return [];
  return dictionary.startingLike(units).flatMap((word) => {
    const length = dictionary.lengthOf(word);
    if (length <= units.length || index.frequencyOf(word) === 0 || !dictionary.startsWith(word, units)) return [];
    return [{ word, tier: PREFIX, trust: 0.5 + (0.3 * units.length) / length }];
  });
}

/** Words of another length or spelling within `most` edits, without those that the word begins. */
function misspelt(units: Uint16Array, most: number, index: WordIndex): Expansion[] {
  const { dictionary } = index;
  const signature = signatureOf(units, units.length);
  const found: Expansion[] = [];
  if (most === 0) return found;
  const distance = new EditDistance(units);
  for (let length = Math.max(1, units.length - most); length <= units.length + most; length += 1) {
    dictionary.forEachNear(length, signature, distance, most, (word, edits) => {
      if (edits === 0 || index.frequencyOf(word) === 0) return;
      if (length > units.length && dictionary.startsWith(word, units)) return;
      found.push({ word, ...MISSPELT[edits - 1]! }); // edits are 1 to its length
    });
  }
  return found;
}

/** Numbers are never misspelt: 2014 is not 2015. */
function editsAllowed(word: string): number {
  if (DIGIT.test(word) || word.length > MOST_LETTERS) return 0;
  return word.length >= TWO_EDITS_FROM ? 2 : word.length >= ONE_EDIT_FROM ? 1 : 0;
}

const mayHaveMore = (word: string, edits: number): boolean =>
  (edits === 1 && word.length >= ONE_MORE_FROM.two) || (edits === 2 && word.length >= ONE_MORE_FROM.three);
