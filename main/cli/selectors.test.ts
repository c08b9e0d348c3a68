import { describe, expect, it } from 'vitest';
import { resolveSelectors } from './selectors';

const text = '🙂 The pier is closed. The pier is open again.';
const quote = { type: 'TextQuoteSelector', exact: 'closed' };
const position = { type: 'TextPositionSelector', start: 14, end: 20 };
const place = { found: 'exact', start: 14, end: 20, utf16: { start: 15, end: 21 } };

describe('resolveSelectors', () => {
  it.each([
    ['a quote', quote, { ...place, found: 'moved' }],
    ['a position', position, place],
    ['both', [position, quote], place],
    ['an annotation', { type: 'Annotation', target: { source: 'x', selector: [quote, position] } }, place],
    ['an annotation with one target in a list', { target: [{ selector: quote }] }, { ...place, found: 'moved' }],
    ['a target', { source: 'x', selector: position }, place],
    ['selectors of other kinds beside one that is known', [{ type: 'CssSelector', value: 'p' }, position], place],
    ['a selector without its type', { exact: 'closed', start: 14, end: 20 }, place],
  ])('finds %s and counts code points', (_what, json, expected) => {
    expect(resolveSelectors(text, json)).toEqual({ ok: true, value: expected });
  });

  it('takes a position beyond the text, or words that are not there, as lost', () => {
    const lost = { found: 'lost', start: null, end: null, utf16: null };
    expect(resolveSelectors(text, { type: 'TextPositionSelector', start: 40, end: 400 })).toEqual({
      ok: true,
      value: lost,
    });
    expect(resolveSelectors(text, { type: 'TextQuoteSelector', exact: 'a bridge of iron' })).toEqual({
      ok: true,
      value: lost,
    });
  });

  it('does not choose between two places that nothing tells apart', () => {
    expect(resolveSelectors(text, { type: 'TextQuoteSelector', exact: 'The pier is' })).toMatchObject({
      value: { found: 'lost' },
    });
  });

  it('says how much is left of words that have changed', () => {
    const match = resolveSelectors(text, {
      type: 'TextQuoteSelector',
      exact: 'The pier is opened again',
      prefix: 'is closed. ',
    });
    expect(match).toMatchObject({ ok: true, value: { found: 'approximate', score: expect.closeTo(0.92, 1) } });
  });

  it.each([
    ['a selector of another kind', { type: 'CssSelector', value: 'p' }, 'unsupported'],
    ['a number', 7, 'invalid'],
    ['an annotation on two places', { target: [{ selector: quote }, { selector: position }] }, 'ambiguous'],
  ])('refuses %s', (_what, json, code) => {
    expect(resolveSelectors(text, json)).toMatchObject({ ok: false, error: { code } });
  });
});
