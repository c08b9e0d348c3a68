import { signatureOf, unitsOf } from './dictionary';
import { EditDistance, MOST_LETTERS } from './editDistance';
import type { ParsedQuery } from './parseQuery';
import type { WordIndex } from './wordIndex';

/** Of a word, this part of its letters may be wrong: beyond it, what is offered is another word. */
const WRONG = 0.4;
const SHORTEST = 4;
const MOST_EDITS = 5;

/**
 * The query with each word that the library does not hold replaced by the one spelt nearest, the most frequent of
 * these; undefined when there is none. Looks further than a search does: it only offers.
 */
export function nearestSpelling(query: string, { words }: ParsedQuery, index: WordIndex): string | undefined {
  let corrected = query;
  for (const { word, written } of words) {
    if (index.frequencyOf(index.dictionary.findText(word)) > 0) continue;
    const near = nearestWord(word, index);
    if (near === undefined) return undefined;
    corrected = corrected.replace(written, () => near);
  }
  return corrected === query ? undefined : corrected;
}

function nearestWord(word: string, index: WordIndex): string | undefined {
  const { dictionary } = index;
  if (word.length < SHORTEST || word.length > MOST_LETTERS || /\p{N}/u.test(word)) return undefined;
  const most = Math.min(MOST_EDITS, Math.floor(word.length * WRONG));
  const distance = new EditDistance(unitsOf(word));
  let best = undefined as { other: number; edits: number; frequency: number } | undefined;
  const units = unitsOf(word);
  for (let length = Math.max(1, word.length - most); length <= word.length + most; length += 1) {
    dictionary.forEachNear(length, signatureOf(units, units.length), distance, most, (other, edits) => {
      const frequency = index.frequencyOf(other);
      if (frequency === 0 || (best && (edits > best.edits || (edits === best.edits && frequency <= best.frequency))))
        return;
      best = { other, edits, frequency };
    });
  }
  return best && String.fromCharCode(...dictionary.unitsOf(best.other));
}
