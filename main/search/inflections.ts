/*
 * Other forms of an English word, by its endings, to be looked up in the dictionary: what a stemmer joins when it
 * indexes is joined here when it is asked for, so the index keeps every word as it stands and a form never counts as
 * much as the word itself. The endings are those of Porter's stemmer, step 1 (1980), and the commonest of its later steps.
 */

/** A form of few letters says too little of what it is a form of. */
const SHORTEST_STEM = 3;
const LONGEST = 30;

/** Endings of inflection: number, tense, person. */
const INFLECTIONS = ['', 's', 'es', 'ed', 'd', 'ing', 'e', 'ies', 'ied', 'y'];
/** Endings that make other words of the same stem, and how many letters the stem must have at least. */
const DERIVATIONS = [
  'ion', 'ions', 'ation', 'ations', 'ional', 'ive', 'ives', 'or', 'ors', 'er', 'ers', 'able', 'al', 'ally', 'ly', 'ment', 'ments',
  'ic', 'ity', 'ness', 'ant', 'ance', 'ent', 'ence', 'ate', 'ates', 'ated', 'ating', 'ize', 'izes', 'ized', 'izing', 'ization',
  'ise', 'ises', 'ised', 'ising', 'isation', 'ous', 'ful', 'ism', 'ist', 'ists', 'a', 'um', 'us', 'i', 'is',
]; // prettier-ignore
const SHORTEST_DERIVED = 5;

const WRITTEN = /^[a-z]+$/;
const VOWEL = /[aeiouy]/;

/** Inflected forms of a folded word, which may or may not be words: `voted`, `voting`, `votes` of `vote`. */
export function inflectionsOf(word: string): Set<string> {
  return formsOf(word, INFLECTIONS, SHORTEST_STEM);
}

/** Words that may be made from the same stem: `activation`, `activated`, `activator` of `activate`. */
export function derivationsOf(word: string): Set<string> {
  return formsOf(word, [...INFLECTIONS, ...DERIVATIONS], SHORTEST_DERIVED);
}

function formsOf(word: string, endings: readonly string[], shortest: number): Set<string> {
  const forms = new Set<string>();
  if (word.length > LONGEST || !WRITTEN.test(word)) return forms;
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue;
    for (const stem of stemsOf(word.slice(0, word.length - ending.length), ending)) {
      if (stem.length < shortest || !VOWEL.test(stem)) continue;
      for (const other of endings) if (fits(stem, ending, other)) forms.add(stem + other);
      if (doubles(stem)) for (const other of ['ed', 'ing']) forms.add(stem + stem.at(-1)! + other); // stems have letters
    }
  }
  forms.delete(word);
  return forms;
}

/** What stands before an ending; `stopp-ing` is also of `stop`. */
function stemsOf(stem: string, ending: string): string[] {
  const isDoubled = /^(ed|ing|er|ers)$/.test(ending) && /([bdfgklmnprtz])\1$/.test(stem);
  return isDoubled ? [stem, stem.slice(0, -1)] : [stem];
}

const doubles = (stem: string): boolean => stem.length <= 6 && /[^aeiou][aeiou][bdgmnprt]$/.test(stem);

/** Endings that exclude each other on one stem: `es` only after a hiss, `y` only with `ies`, `d` after `e`. */
function fits(stem: string, ending: string, other: string): boolean {
  if (other === ending) return false;
  const changes = new Set(['y', 'ies', 'ied']);
  if (changes.has(ending) || changes.has(other)) {
    const also = changes.has(ending) ? other : ending;
    return changes.has(also) || also.length > 2;
  }
  if (other === 'd' || ending === 'd') return stem.endsWith('e');
  return true;
}
