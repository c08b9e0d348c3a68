import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from './read';
import { endnoteRecord, readAlike, xmlOf } from './write';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'ab &;#"\'\n\t\r,/-é東😀 <>', '&amp;', '&#10;', '&lt;'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  )
  .map((parts) => parts.join(''));
const tag = fc.constantFrom(
  'TI',
  'AU',
  'T2',
  'JF',
  'J2',
  'SP',
  'EP',
  'PY',
  'DA',
  'N1',
  'KW',
  'SN',
  'M1',
  'U1',
  'U2',
  'UR',
  'ID',
);
const type = fc.constantFrom('JOUR', 'BOOK', 'SLIDE', 'RPRT', 'GEN', 'SOUND');

it('finds without XML what reading the XML finds', () => {
  fc.assert(
    fc.property(type, fc.array(fc.tuple(tag, text), { maxLength: 8 }), (kind, tags) => {
      const record = endnoteRecord([['TY', kind], ...tags]);
      const alike = readAlike(record);
      if (alike) expect(parse(xmlOf(record)).references).toEqual([{ ...alike, line: 1 }]);
    }),
    { numRuns: 500 },
  );
});

it('leaves to the XML what has markup, and no more', () => {
  expect(readAlike(endnoteRecord([['TI', 'R&D “now”: 5 > 4\nagain']]))).toBeDefined();
  expect(readAlike(endnoteRecord([['TI', 'On <i>Limosa</i>']]))).toBeUndefined();
});
