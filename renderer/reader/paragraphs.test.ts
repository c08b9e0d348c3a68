import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from './paragraphs';

const shown = (text: string) => splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

const wrapped = `The owners of the eleven boats that still land at the old quay met on
Friday, and came out with one sentence, which the mayor's office has not
answered.`;

describe('splitParagraphs', () => {
  it('takes each long line as a paragraph', () => {
    const [first, second] = ['a long line '.repeat(20).trim(), 'another line '.repeat(20).trim()];
    expect(shown(`Heading\n${first}\n${second}\n`)).toEqual(['Heading', first, second]);
  });

  it('joins lines that were wrapped by hand', () => {
    expect(shown(`${wrapped}\n\n${wrapped}`)).toEqual([wrapped, wrapped]);
    expect(splitParagraphs(wrapped)).toEqual([{ start: 0, end: wrapped.length, keepsLines: false }]);
  });

  it('keeps the lines of verse and addresses', () => {
    const verse = 'Tyger Tyger, burning bright,\nIn the forests of the night;';
    expect(splitParagraphs(`\n${verse}\n`)).toEqual([{ start: 1, end: 1 + verse.length, keepsLines: true }]);
  });

  it('takes a line of spaces as blank', () => {
    expect(shown('one\n  \t\ntwo')).toEqual(['one', 'two']);
  });

  it('puts every visible character into exactly one paragraph, in order', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constant('word '.repeat(30)),
      fc.constant(''),
      fc.constant(' '),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const found = splitParagraphs(text);
        found.forEach(({ start, end }, i) => {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        });
        const visible = (part: string) => part.replace(/\s/g, '');
        expect(visible(found.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(visible(text));
      }),
    );
  });
});
