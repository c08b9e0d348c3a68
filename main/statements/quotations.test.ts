import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, quotationsOf } from './quotations';

const quotes = (text: string): string[] =>
  paragraphsOf(text).flatMap((paragraph) =>
    quotationsOf(text, paragraph).map(({ inner }) => text.slice(inner.start, inner.end)),
  );

describe('quotations of a text', () => {
  it.each<[string, string, string[]]>([
    ['curly marks', 'He said “no” and “yes”.', ['no', 'yes']],
    ['straight marks', 'He said "no" and "yes".', ['no', 'yes']],
    ['two apostrophes', "''We lost,'' he said.", ['We lost,']],
    ['mixed marks', '“Mr. Paul Simon," she said.', ['Mr. Paul Simon,']],
    ['single marks', "Heckler: 'You're being ridiculous.'", ["You're being ridiculous."]],
    ['apostrophes', "The voters' choice isn't the party's.", []],
    ['a quotation in a quotation', '"He told me ‘go’ twice," she said.', ['He told me ‘go’ twice,']],
    ['a quotation that its paragraph does not close', '“One.\n\n“Two,” he said.', ['One.', 'Two,']],
  ])('reads %s', (_, text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });

  it('gives ordered, separate slices of any text', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      "''",
      '‘',
      '’',
      "'",
      ' ',
      '\n',
      'word',
      'Word',
      ',',
      '.',
      's',
      '«',
      '»',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let behind = 0;
        for (const paragraph of paragraphsOf(text)) {
          for (const { start, end, inner } of quotationsOf(text, paragraph)) {
            expect(start).toBeGreaterThanOrEqual(Math.max(behind, paragraph.start));
            expect(inner.start).toBeGreaterThan(start);
            expect(inner.end).toBeGreaterThanOrEqual(inner.start);
            expect(end).toBeGreaterThanOrEqual(inner.end);
            expect(end).toBeLessThanOrEqual(paragraph.end);
            behind = end;
          }
        }
      }),
    );
  });
});
