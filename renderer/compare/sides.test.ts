import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differencesInLine, differencesInWords, pieces, whyAlike } from './sides';

const place = fc
  .tuple(fc.nat(20), fc.nat(8))
  .map(([start, length]) => ({ start, end: Math.min(20, start + length), kind: 'added' as const }));

it('cuts a text at its marks and loses no letter', () => {
  const text = 'abcdefghijklmnopqrst';
  fc.assert(
    fc.property(fc.array(place, { maxLength: 5 }), (marks) => {
      const cut = pieces(text, marks);
      expect(cut.map((piece) => piece.text).join('')).toBe(text);
      expect(cut.every((piece) => piece.text !== '')).toBe(true);
    }),
  );
});

it('names what differs, and nothing else', () => {
  expect(differencesInWords({})).toEqual([]);
  expect(differencesInWords({ negation: { a: false, b: true }, numbers: { a: ['14'], b: [] } })).toEqual([
    { what: 'Numbers', first: '14', second: 'none' },
    { what: 'Negation', first: 'none', second: 'a “not” or “no”' },
  ]);
});

it('says in a line why two statements are offered and in what they differ', () => {
  expect(whyAlike({ relation: 'maybe-same', score: 0.517, reasons: ['same speaker', '3 shared words'] })).toBe(
    'May be the same (52 %) · same speaker · 3 shared words',
  );
  expect(differencesInLine({})).toBe('');
  expect(differencesInLine({ numbers: { a: ['14'], b: ['15'] }, force: { a: 'warn', b: 'neutral' } })).toBe(
    ' · differ in numbers (14 | 15), force (warn | neutral)',
  );
});
