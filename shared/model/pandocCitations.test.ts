import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedKeys, parseCitations, writtenKey } from './pandocCitations';

/** `(in text) prefix|-key|label locator|suffix` for each work, so that a case is a line. */
const shown = (markdown: string) =>
  parseCitations(markdown).map(
    ({ inText, cites }) =>
      (inText ? 'in text: ' : '') +
      cites
        .map(({ prefix, suppressAuthor, key, label, locator, suffix }) =>
          [prefix, `${suppressAuthor ? '-' : ''}${key}`, label === undefined ? '' : `${label} ${locator}`, suffix].join(
            '|',
          ),
        )
        .join('; '),
  );

describe('citations as pandoc reads them', () => {
  it.each([
    ['as said [@holm2019].', '|holm2019||'],
    ['[@holm2019, p. 33]', '|holm2019|page 33|'],
    ['[@holm2019 pp. 33-35, 38 and passim]', '|holm2019|page 33-35, 38|and passim'],
    ['[@holm2019, 33]', '|holm2019|page 33|'],
    ['[see @a, pp. 1-2; also -@b, ch. 3]', 'see|a|page 1-2|; also|-b|chapter 3|'],
    ['[@a, §4.2; @b, fol. 12r]', '|a|section 4.2|; |b|folio 12r|'],
    ['[@a, p. iv]', '|a|page iv|'],
    ['[@a, in 2019]', '|a||, in 2019'],
    ['[@a{ii, A, D-Z}, with a suffix]', '|a|page ii, A, D-Z|, with a suffix'],
    ['[@a, {pp. iv, (xv)} here]', '|a|page iv, (xv)|here'],
    ['[@a{}, 99 years later]', '|a||, 99 years later'],
    ['@holm2019 says', 'in text: |holm2019||'],
    ['@holm2019 [p. 33] says', 'in text: |holm2019|page 33|'],
    ['@a [p. 3; @b, p. 4]', 'in text: |a|page 3|; |b|page 4|'],
    ['@a [@b]', 'in text: |a||; |b||'],
    ['-@holm2019 says', '|-holm2019||'],
    ['[@{odd,key!}, p. 2] and @{https://x.example/a?b=1}.', '|odd,key!|page 2|'],
    ['[@doe:2019/a.b_c]', '|doe:2019/a.b_c||'],
    ['the end @a.', 'in text: |a||'],
  ])('%s', (markdown, expected) => {
    expect(shown(markdown)[0]).toBe(expected);
  });

  it.each(['me@example.org', String.raw`\@nobody`, '`[@code]`', '```\n[@code]\n```', '[no key]', '@ alone'])(
    'has none in %j',
    (markdown) => {
      expect(parseCitations(markdown)).toEqual([]);
    },
  );

  it('does not take the text of a link for a citation in brackets', () => {
    expect(shown('[as @a said](https://x.example)')).toEqual(['in text: |a||']);
  });

  it('names each key once, in order', () => {
    expect(citedKeys('@b and [@a; @b], then [-@{c d}] @c')).toEqual(['b', 'a', 'c']);
  });

  it('never throws, and every citation is where it says', () => {
    const pieces = fc.constantFrom(
      '[',
      ']',
      '@',
      '-@',
      'a',
      'b2',
      ';',
      ',',
      ' ',
      'p. 3',
      '{',
      '}',
      '`',
      '\n\n',
      '\\',
      '(',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const markdown = parts.join('');
        let last = 0;
        for (const { start, end, cites } of parseCitations(markdown)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          for (const cite of cites) {
            expect(markdown.slice(cite.start, cite.end)).toContain(cite.key);
            expect(cite.start).toBeGreaterThanOrEqual(start);
            expect(cite.end).toBeLessThanOrEqual(end);
          }
          last = end;
        }
      }),
    );
  });
});

it.each([
  ['holm2024', 'holm2024'],
  ['holm:2024-a', 'holm:2024-a'],
  ['holm2024.', '{holm2024.}'],
  ['a--b', '{a--b}'],
])('a key %s is written so that it is read back: %s', (key, written) => {
  expect(writtenKey(key)).toBe(written);
  expect(citedKeys(`[@${writtenKey(key)}]`)).toEqual([key]);
});

it('takes “constructor” after a key for a word, not for the name of a locator', () => {
  expect(parseCitations('[@holm, constructor 5]')[0]?.cites).toMatchObject([{ suffix: ', constructor 5' }]);
});
