import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EXACT } from './expand';
import type { Occurrence } from './occurrences';
import { markdownMarks, markdownWholes } from './markdownMarks';
import { passageOf } from './passage';

const MARKDOWN = { marksOf: markdownMarks, wholesOf: markdownWholes };

/** Matched words stand in braces, a digit before the brace says which word of the query: `the {0harbour} was {1closed}`. */
function passage(marked: string) {
  const places: Occurrence[] = [];
  let text = '';
  let at = 0;
  for (const { index, 0: whole, 1: sought, 2: word = '' } of marked.matchAll(/\{(\d)([^}]*)\}/g)) {
    text += marked.slice(at, index);
    places.push({
      start: text.length,
      end: text.length + word.length,
      ordinal: text.split(' ').length,
      sought: Number(sought),
      tier: EXACT,
    });
    text += word;
    at = index + whole.length;
  }
  text += marked.slice(at);
  const { snippet, ranges, at: first } = passageOf(text, places);
  const shown = ranges.reduceRight(
    (out, [start, end]) => `${out.slice(0, start)}{${out.slice(start, end)}}${out.slice(end)}`,
    snippet,
  );
  return { shown, first: first && text.slice(first.start, first.end) };
}

it.each([
  ['One. The {0harbour} was closed. Three.', 'The {harbour} was closed.'],
  ['“Is it?” he asked. “The {0harbour} is closed.” And so on.', '“The {harbour} is closed.”'],
  ['Heading\nThe {0harbour}\nwas closed.', 'The {harbour}'],
  ['A {0harbour} here. Far off. The {0harbour} was {1closed}. End.', 'The {harbour} was {closed}.'],
  ['港は閉鎖。{0東京}の港。次。', '{東京}の港。'],
  ['{0Harbour}', '{Harbour}'],
  ['Before.\n12. The {0harbour} closed. After.', '12. The {harbour} closed.'],
  ['It was in 2024. The {0harbour} closed.', 'The {harbour} closed.'],
  ['no full stop at the {0end} of it  ', 'no full stop at the {end} of it'],
])('shows of %j %j', (marked, shown) => {
  expect(passage(marked).shown).toBe(shown);
});

it('marks in the text every matched word of the passage, those side by side as one', () => {
  const text = 'The old harbour levy rose. The levy fell.';
  const word = (found: string, sought: number, from = 0): Occurrence => {
    const start = text.indexOf(found, from);
    return { start, end: start + found.length, ordinal: text.slice(0, start).split(' ').length, sought, tier: EXACT };
  };
  const { at } = passageOf(text, [word('old', 2), word('harbour', 0), word('levy', 1), word('levy', 1, 24)]);
  expect(at?.marks.map((mark) => text.slice(...mark))).toEqual(['old harbour levy']);
  const far = passageOf(text, [word('harbour', 0), word('rose', 2), word('levy', 1, 24)]);
  expect(far.at?.marks.map((mark) => text.slice(...mark))).toEqual(['harbour', 'rose', 'levy']);
  expect(text.slice(far.at?.start, far.at?.end)).toBe('harbour');
});

it('cuts a long sentence at words and says so', () => {
  const long = 'word '.repeat(60);
  const { shown, first } = passage(`${long}{0harbour} ${long}`);
  expect(shown).toMatch(/^… (word )+\{harbour\}( word)+ …$/);
  expect(shown.length).toBeLessThan(240);
  expect(first).toBe('harbour');
});

it('shows the beginning of a text in which nothing matched', () => {
  expect(passageOf('First sentence. Second.', [])).toEqual({ snippet: 'First sentence.', ranges: [] });
  expect(passageOf('1. **11 March**: closed. Second.', []).snippet).toBe('1. **11 March**: closed.');
  expect(passageOf('', [])).toEqual({ snippet: '', ranges: [] });
});

it('cuts no citation and no link, wherever the words stand', () => {
  const part = fc.constantFrom(
    'quay ',
    'quay. ',
    '[see @lind2014, p. 3; @osei] ',
    '[a b](https://a.example/x_y) ',
    '\n| a | b |\n',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 80 }), fc.nat(), (parts, which) => {
      const text = parts.join('');
      const places = [...text.matchAll(/quay|lind2014|a b/g)];
      const place = places[which % Math.max(1, places.length)];
      if (!place) return;
      const found = {
        start: place.index,
        end: place.index + place[0].length,
        ordinal: 0,
        sought: 0,
        tier: EXACT,
      } as const;
      const { snippet, ranges } = passageOf(text, [found], MARKDOWN);
      expect(ranges.map(([start, end]) => snippet.slice(start, end))).toEqual([place[0]]);
      expect(snippet.replaceAll('[see @lind2014, p. 3; @osei]', '')).not.toMatch(/[[\]()@;|]|https|p\. 3/);
    }),
    { numRuns: 1000 },
  );
});

it('is shown without the marks of Markdown, words marked where they then stand', () => {
  const text = '## The **quay**\n> see [harbour rules](https://quay.example/a_b), 2 * 3 and snake_case';
  const words = ['quay', 'harbour', 'quay.example'].map((word, sought) => {
    const start = text.lastIndexOf(word === 'quay' ? 'quay*' : word);
    return { start, end: start + (sought === 2 ? 4 : word.length), ordinal: sought * 2, sought, tier: EXACT } as const;
  });
  const { snippet, ranges } = passageOf(text, words, MARKDOWN);
  expect(snippet.replace(/\s+/g, ' ')).toContain('The quay');
  expect(snippet).not.toMatch(/[#[\]>]|\*\*|https/);
  expect(ranges.map(([start, end]) => snippet.slice(start, end))).toEqual(['quay', 'harbour']);
});
