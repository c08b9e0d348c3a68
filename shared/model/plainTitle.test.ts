import { expect, it } from 'vitest';
import { newArticle } from './actions';
import { makeCitationKey } from './citationKey';
import { createLibrary } from './library';
import { plainTitle } from './plainTitle';
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
