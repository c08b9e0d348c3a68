import fc from 'fast-check';
import type { AnyId } from '../../../shared/model/ids';
import type { SearchDocument } from '../types';

/** Words that are each other's neighbours by an edit, by a beginning, by case and accent, and some in other scripts. */
const WORDS = [
  'harbour', 'harbor', 'harbours', 'Harbourmaster', 'quay', 'quays', 'key', 'vote', 'voter', 'note', 'Übersee', 'uebersee',
  'naïve', 'naive', 'nave', 'Straße', 'strasse', 'strass', 'œuvre', 'Ёлка', 'елка', 'Άλφα', '2014', '2015', 'B12', '東京都', 'ภาษา',
  'ﬁsh', 'fist', 'the', 'of',
]; // prettier-ignore

const sentence = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', ' “', '” ', ' 🚢 ')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.flat().join(''));

const documentWithId = (id: AnyId): fc.Arbitrary<SearchDocument> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom('article', 'note'),
    title: fc.constant('shown title'),
    fields: fc.record({ title: sentence, authors: sentence, text: sentence, comment: sentence }, { requiredKeys: [] }),
  });

const IDS = Array.from({ length: 8 }, (_, i) => `note-${i}` as AnyId); // of the form of an id

/** Some documents, each with its own id. */
export const documents = fc.subarray(IDS, { minLength: 1 }).chain((ids) => fc.tuple(...ids.map(documentWithId)));

export const anyDocument = fc.constantFrom(...IDS).chain(documentWithId);
export const anyId = fc.constantFrom(...IDS);
export const anyWord = fc.constantFrom(...WORDS);

/** Any UTF-16 at all, with what queries and expressions are made of, and broken surrogate pairs. */
export const anyUnits = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'"“”„-−:*()[]\\^$|?+.~ \n\u200f\u202e\ud83d\udea2'.split('')),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      anyWord,
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
