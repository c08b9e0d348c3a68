import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyUnits, anyWord } from './testing/documents';
import { forEachWord, LONGEST_WORD, wordsOf } from './words';

const folded = (text: string) => wordsOf(text).map(({ word }) => word);

it.each([
  ['Putin’s “peace plan”', ['putin', 's', 'peace', 'plan']],
  ['NAÏVE naïve nai\u0308ve', ['naive', 'naive', 'naive']],
  ['Łódź Ørsted İstanbul ırmak', ['lodz', 'orsted', 'istanbul', 'irmak']],
  ['Straße œuvre Æsir ﬁsh', ['strasse', 'oeuvre', 'aesir', 'fish']],
  ['Ёлка Йод ΆΛΦΑ λόγος', ['елка', 'иод', 'αλφα', 'λογοσ']],
  ['co-author B12 2,014 wnt_3', ['co', 'author', 'b12', '2', '014', 'wnt', '3']],
  ['soft\u00adware zero\u200bwidth', ['software', 'zerowidth']],
  ['ｆｕｌｌ ｗｉｄｔｈ', ['full', 'width']],
  ['हिन्दी العَرَبية', ['हिन्दी', 'العَرَبية']],
  ['🚢 –… 𝔘 \ud83d', ['𝔘']],
  ['', []],
])('takes %j apart into %j', (text, words) => {
  expect(folded(text)).toEqual(words);
});

it('finds words where they are written without spaces', () => {
  expect(folded('東京都の人口。')).toContain('人口');
  expect(folded('ภาษาไทยง่าย').length).toBeGreaterThan(1);
  expect(folded('東京2020大会')).toContain('2020');
});

it('folds a text without spaces of any length in pieces', () => {
  expect(folded('東京の人口'.repeat(200)).join('')).toBe('東京の人口'.repeat(200));
});

it('reads the same words however accents are encoded and letters cased', () => {
  fc.assert(
    fc.property(fc.array(anyWord), (words) => {
      const text = words.join(' ');
      expect(folded(text.normalize('NFD'))).toEqual(folded(text));
      expect(folded(text.toUpperCase())).toEqual(folded(text));
    }),
  );
});

it('says where each word stands, one after another', () => {
  fc.assert(
    fc.property(anyUnits, (text) => {
      let before = 0;
      forEachWord(text, (units, length, start, end) => {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(LONGEST_WORD);
        before = end;
      });
    }),
    { numRuns: 500 },
  );
});

it('knows every unit of a script at its first word, whatever was read before', () => {
  for (const text of ['Ελλάδα', 'Ⅻ Ａｂ', 'Ḁẞ', 'Ꞁꞁ', 'ﷺ', 'ﬄ', 'がｶﾞ']) {
    const before = folded(text);
    expect(before.join('')).not.toBe('');
    expect(folded(text)).toEqual(before);
  }
});
