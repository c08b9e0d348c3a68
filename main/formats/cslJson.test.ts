import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../shared/model/records';
import { cslJson, type Reference } from '.';
import { CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES } from './cslFields';

const text = fc.string({ unit: 'grapheme' });
const name = fc.oneof(
  fc.record({ literal: text }),
  fc.record(
    { family: text, given: text, 'non-dropping-particle': text, 'dropping-particle': text, suffix: text },
    { requiredKeys: ['family'] },
  ),
);
const parts = fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: 1, maxLength: 3 });
const date = fc.oneof(
  fc.record(
    { 'date-parts': fc.array(parts, { minLength: 1, maxLength: 2 }), circa: fc.boolean(), season: fc.integer() },
    { requiredKeys: ['date-parts'] },
  ),
  fc.record({ raw: text }),
  fc.record({ literal: text }),
);
const fieldsOf = <T>(variables: ReadonlySet<string>, value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...variables), value, { maxKeys: 4, noNullPrototype: true });

const validItem: fc.Arbitrary<CslItem> = fc
  .tuple(
    fc.constantFrom(...CSL_TYPES),
    fieldsOf(TEXT_VARIABLES, text),
    fieldsOf(NUMBER_VARIABLES, fc.oneof(text, fc.integer())),
    fieldsOf(NAME_VARIABLES, fc.array(name, { maxLength: 3 })),
    fieldsOf(DATE_VARIABLES, date),
    fc.option(fc.record({ rating: fc.integer(), labels: fc.array(text) }), { nil: undefined }),
  )
  .map(([type, ...groups]) => {
    const [texts, numbers, names, dates, custom] = groups;
    return { type, ...texts, ...numbers, ...names, ...dates, ...(custom ? { custom } : {}) };
  });

const references = fc
  .array(validItem, { maxLength: 5 })
  .map((items): Reference[] => items.map((csl, n) => ({ id: `key${n}`, csl })));

describe('CSL-JSON', () => {
  it('read back is what was written, with nothing lost', () => {
    fc.assert(
      fc.property(references, (works) => {
        const written = cslJson.write(works);
        expect(written.lost).toEqual([]);
        expect(cslJson.parse(written.text)).toEqual({ references: works, failed: [] });
      }),
    );
  });

  it('holds only what the schema admits; the rest goes to custom or is reported', () => {
    const csl: CslItem = {
      type: 'tweet',
      title: 'T',
      id: 'old',
      likes: 3,
      volume: { from: 1 },
      PMID: 12345,
      author: [{ family: 'Doe', orcid: '0000' }],
      custom: { rating: 5 },
    };
    const { text: json, lost } = cslJson.write([{ id: 'doe', csl }]);
    expect(JSON.parse(json)).toEqual([
      {
        id: 'doe',
        type: 'document',
        title: 'T',
        PMID: '12345',
        author: [{ family: 'Doe' }],
        custom: { rating: 5, type: 'tweet', likes: 3, volume: { from: 1 } },
      },
    ]);
    expect(lost.map(({ id, field }) => `${id} ${field}`)).toEqual(['doe type', 'doe author']);
  });

  it('sets broken items apart, by line and reason, and reads the others', () => {
    const json = `[
  { "id": "a", "type": "book", "title": "[, {" },
  { "id": "b", "type": "book", "title": oops },
  { "type": "book" },
  { "id": 7, "type": "webpage", "issued": { "date-parts": [[null]] }, "accessed": "2024-05" },
  "text",
  { "id": "c", "type": "book", "title": ["T"] },
  { "id": "d", "type": "boo`;
    const { references: read, failed } = cslJson.parse(json);
    expect(read).toEqual([
      { id: 'a', csl: { type: 'book', title: '[, {' } },
      { id: '7', csl: { type: 'webpage', accessed: { raw: '2024-05' } } },
    ]);
    expect(failed.map(({ line }) => line)).toEqual([3, 4, 6, 7, 8]);
    expect(failed.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('not JSON'),
      expect.stringContaining('no id'),
      expect.stringContaining('not an item'),
      expect.stringContaining('title'),
      expect.stringContaining('ends in the middle'),
    ]);
  });

  it('reads a single item, an empty list, and never throws', () => {
    expect(cslJson.parse('{"id":"a","type":"book"}').references).toHaveLength(1);
    expect(cslJson.parse(' [ ] ')).toEqual({ references: [], failed: [] });
    expect(cslJson.parse('')).toEqual({ references: [], failed: [] });
    fc.assert(fc.property(fc.string(), (any) => void cslJson.parse(any)));
    fc.assert(fc.property(fc.json(), (any) => void cslJson.parse(any)));
  });
});
