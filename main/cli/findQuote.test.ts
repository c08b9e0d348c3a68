import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleLibrary } from '../../shared/sample';
import { findQuote } from './findQuote';

const none = { prefix: '', suffix: '' };
const text = 'She said “no”. He said “no”. Then — after a pause —\nshe said: “No 🙂, and that’s that.”';

/** The words found, or the code of the refusal. */
function found(quote: string, context: Partial<typeof none> = {}): string {
  const range = findQuote(text, quote, { ...none, ...context });
  return range.ok ? text.slice(range.value.start, range.value.end) : range.error.code;
}

describe('findQuote', () => {
  it.each([
    ['letter by letter', 'after a pause', {}, 'after a pause'],
    ['with straight quotation marks for curly ones', 'that\'s that."', {}, 'that’s that.”'],
    ['with other white space', 'a pause - she', {}, 'a pause —\nshe'],
    ['beyond an emoji', 'and that’s', {}, 'and that’s'],
    ['by what stands before', '“no”', { prefix: 'He said' }, '“no”'],
    ['by what stands before, with its space', '“no”', { prefix: 'He said ' }, '“no”'],
    ['by what stands after', '“no”', { suffix: '. Then' }, '“no”'],
    ['not when it stands twice', '“no”', {}, 'ambiguous'],
    ['not when it stands twice otherwise written', '"no"', {}, 'ambiguous'],
    ['not in another place than the context says', '“no”', { prefix: 'They said' }, 'not-found'],
    ['not when letters differ', 'after a cause', {}, 'not-found'],
    ['not when case differs', 'After a pause', {}, 'not-found'],
    ['not when it is empty', '  ', {}, 'invalid'],
  ])('finds a quote %s', (_how, quote, context, expected) => {
    expect(found(quote, context)).toBe(expected);
  });

  it('says in how many places an ambiguous quote stands', () => {
    const refused = findQuote(text, '“no”', none);
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining('2 places') } });
  });

  it('finds any passage by its words and its surroundings', () => {
    const texts = sampleLibrary(() => '0'.repeat(64)).texts;
    const passage = fc
      .constantFrom(...texts)
      .chain((whole) => fc.tuple(fc.constant(whole), fc.nat(whole.length - 60), fc.integer({ min: 20, max: 60 })));
    fc.assert(
      fc.property(passage, ([whole, start, length]) => {
        const end = start + length;
        const context = { prefix: whole.slice(Math.max(0, start - 200), start), suffix: whole.slice(end, end + 200) };
        expect(findQuote(whole, whole.slice(start, end), context)).toEqual({ ok: true, value: { start, end } });
      }),
    );
  });
});
