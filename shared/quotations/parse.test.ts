import { expect, it } from 'vitest';
import { highlightLink, quotationsIn } from './parse';

const seen = (markdown: string) =>
  quotationsIn(markdown).map(({ quote, key, locator, cited, highlightId }) =>
    [quote, key ?? '-', locator, cited ? 'cited' : '', highlightId].filter(Boolean).join(' | '),
  );

it.each<[string, string[]]>([
  ['He said “the quay is closed” [@lind2024, p. 3].', ['the quay is closed | lind2024 | p. 3 | cited']],
  ['He said "the quay is closed," [see @lind2024].', ['the quay is closed, | lind2024 | cited']],
  ['@lind2024 says that “the quay is closed for now”.', ['the quay is closed for now | lind2024']],
  ['„Der Kai ist gesperrt“, heißt es dort [@lind2024].', ['Der Kai ist gesperrt | lind2024']],
  ['« le quai est fermé » [-@{odd/key}]', ['le quai est fermé | odd/key | cited']],
  ['The so-called “reform” cost more [@a2].', []],
  ['One word “closed” [@a2].', ['closed | a2 | cited']],
  ['Nobody cited “what stands here in quotes”.', ['what stands here in quotes | -']],
  [
    '“First words said here” [@a1] and “second words said there” [@b2].',
    ['First words said here | a1 | cited', 'second words said there | b2 | cited'],
  ],
  [
    '> The quay is *closed*\n> for now.\n>\n> [@lind2024, p. 3]',
    ['The quay is closed for now. | lind2024 | p. 3 | cited'],
  ],
  ['> “The quay is closed.” — @lind2024', ['The quay is closed. | lind2024 | cited']],
  ['> The quay is closed.\n\n[@lind2024]', ['The quay is closed. | lind2024 | cited']],
  ['As @lind2024 writes:\n\n> The quay is closed.\n\nNext.', ['The quay is closed. | lind2024']],
  ['> one\n>\n> two [@a1]', ['one two | a1 | cited']],
  ['`“no quotation in code at all”` [@a1]', []],
  ['```\n> no quotation in code at all\n```\n[@a1]', []],
  ['Mail “anna at example.org” is at x@example.org.', ['anna at example.org | -']],
])('reads %j', (markdown, expected) => {
  expect(seen(markdown)).toEqual(expected);
});

it('knows the highlight that a quotation was taken from, and the words to replace', () => {
  const link = highlightLink('highlight-1' as never);
  for (const [before, after] of [
    ['> ', `\n>\n> [@a1, p. 2] ${link}\n\nMore.`],
    ['He said “', `” [@a1] ${link}.`],
  ]) {
    const note = `${before}the quay\nis closed${after}`;
    const [quotation, ...others] = quotationsIn(note);
    expect(others).toEqual([]);
    expect(quotation).toMatchObject({ quote: 'the quay is closed', key: 'a1', highlightId: 'highlight-1' });
    expect(note.slice(quotation?.start, quotation?.end)).toBe('the quay\nis closed');
  }
});
