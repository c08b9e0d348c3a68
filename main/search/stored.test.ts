import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnyId, ArticleId } from '../../shared/model/ids';
import type { SearchDocument } from './index';
import { readDocument, writeDocument } from './stored';

const text = fc.string({ unit: fc.constantFrom('a', '{', '"', '\0', '\n', 'ü', '東', '🚢'), maxLength: 8 });
const some = fc.string({ unit: fc.constantFrom('a', '{', '\0', 'ü'), minLength: 1, maxLength: 8 });
const document: fc.Arbitrary<SearchDocument> = fc.record(
  {
    id: some.map((id) => id as AnyId), // only kept
    kind: fc.constantFrom('article', 'note'),
    title: text,
    fields: fc.record({ title: text, text, comment: text }, { requiredKeys: [] }),
    articleId: some.map((id) => id as ArticleId), // only kept
    textHash: some,
    facets: fc.array(text, { minLength: 1, maxLength: 4 }),
    date: fc.integer({ min: 1, max: 99999999 }),
  },
  { requiredKeys: ['id', 'kind', 'title', 'fields'] },
);

it('gives back every document as it was', () => {
  fc.assert(
    fc.property(document, (given) => {
      expect(readDocument(writeDocument(given))).toEqual(given);
    }),
    { numRuns: 1000 },
  );
});
