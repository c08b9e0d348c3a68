import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, foldText, matchFrom } from './find';

const search = (text: string, query: string) =>
  findAll(foldText(text), query).map(({ start, end }) => text.slice(start, end));

describe('find in text', () => {
  it('overlooks case, accents, quotation marks, dashes and line breaks', () => {
    expect(search('Café CAFE cafe\u0301 – “quay”', 'café')).toEqual(['Café', 'CAFE', 'cafe\u0301']);
    expect(search('It said “close\nthe quay” — then', '"close the quay" -')).toEqual(['“close\nthe quay” —']);
  });

  it('finds every word of a text at its place', () => {
    const word = fc.constantFrom('Ölpreis', 'straße', 'quay', '🐟🐟', 'ﬁsh', 'İzmir', 'levy');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), (words, pick) => {
        const text = words.join('  ');
        const query = words[pick % words.length] ?? '';
        const found = search(text, query);
        expect(found).toEqual(words.filter((other) => other === query));
      }),
    );
  });

  it('finds nothing for an empty query', () => {
    expect(search('words', ' ')).toEqual([]);
  });

  it('starts at the first match from where the reader is, and goes round', () => {
    const found = findAll(foldText('a b a b a'), 'a');
    expect([0, 1, 5, 9].map((offset) => matchFrom(found, offset))).toEqual([0, 1, 2, 0]);
  });
});

it('takes a run of white space for one, also around marks that are left out', () => {
  expect(foldText('ice \n\t and  \u0301  snow').folded).toBe('ice and snow');
});
