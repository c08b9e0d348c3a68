import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle } from './actions';
import { makeCitationKey } from './citationKey';
import { createLibrary } from './library';
import { plainOutlet, plainTitle, plainWords, withMarkupOf } from './plainTitle';
import { titleOf } from './queries';

const title =
  '<span class="nocase">pH</span> of <i>E. coli</i> in H<sub>2</sub>O, <span style="font-variant: small-caps;">iv</span>';
const plain = 'pH of E. coli in H2O, iv';

it('has the words and none of the markup of CSL', () => {
  expect(plainTitle({ title })).toBe(plain);
  expect(plainTitle({ title: 'a < b <br> 1 > 0' })).toBe('a < b <br> 1 > 0');
  expect(plainTitle({})).toBeUndefined();
});

it('names the record in lists and in its citation key', () => {
  const maker = { unique: () => '1', now: () => '2026-01-01T00:00:00.000Z' };
  const record = newArticle(maker, { citationKey: 'ph', csl: { type: 'book', title } });
  expect(titleOf(createLibrary(), record)).toBe(plain);
  expect(makeCitationKey({ type: 'book', title }, () => false)).toBe('ph');
  const unsigned = { type: 'article', title: 'Tides', 'container-title': '<span class="nocase">NATURE</span>' };
  expect(makeCitationKey(unsigned, () => false)).toBe('naturetides');
});

describe('withMarkupOf', () => {
  it.each([
    ['nothing changed', plain, title],
    ['a word at the end', `${plain}, again`, `${title}, again`],
    ['a word at the beginning', `On ${plain}`, `On ${title}`],
    ['a letter within marked words', plain.replace('coli', 'cola'), title.replace('coli', 'cola')],
    ['marked words replaced', plain.replace('E. coli', 'yeast'), title.replace('<i>E. coli</i>', 'yeast')],
    ['typed right behind marked words', plain.replace('coli', 'coli!'), title.replace('coli</i>', 'coli</i>!')],
    ['all replaced', 'Tides', 'Tides'],
    ['emptied', '', ''],
    ['markup typed', 'Of <i>tides</i>', 'Of <i>tides</i>'],
  ])('%s', (_, words, expected) => expect(withMarkupOf(title, words)).toBe(expected));

  it('gives the words that were written, and what was there when nothing was', () => {
    const tags = fc.constantFrom('<i>', '</i>', '<sub>', '</sub>', '<span class="nocase">', '</span>', 'a', 'b ', 'c');
    const marked = fc.array(tags, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(marked, fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'x'), maxLength: 8 }), (before, words) => {
        expect(plainWords(withMarkupOf(before, words))).toBe(words);
        const whole = withMarkupOf(before, plainWords(before));
        expect(withMarkupOf(whole, plainWords(whole))).toBe(whole);
      }),
    );
  });
});

it('says the outlet in words', () => {
  expect(plainOutlet({ 'container-title': '<i>Nature</i>', publisher: 'Springer' })).toBe('Nature');
  expect(plainOutlet({ publisher: 'Springer' })).toBe('Springer');
  expect(plainOutlet({})).toBeUndefined();
});
