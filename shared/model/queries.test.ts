import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedKeys } from './pandocCitations';
import { firstLine, fullName, shortAuthors, shownDate, sortableDate } from './queries';

describe('citedKeys', () => {
  it.each<[string, string[]]>([
    ['As [@holm2024levy, p. 3] says', ['holm2024levy']],
    ['[see @a, pp. 1-2; -@b; @c]', ['a', 'b', 'c']],
    ['@doe99 wrote, and @doe99 again.', ['doe99']],
    ['keys may hold @foo:bar.baz-9, not the stop. @x.', ['foo:bar.baz-9', 'x']],
    ['odd ones stand in braces: [@{https://example.com/a_b(c)}]', ['https://example.com/a_b(c)']],
    ['mail to ida@example.org', []],
    ['`@code` and\n```\n@fence\n```\nbut @prose', ['prose']],
    ['', []],
  ])('%j cites %j', (markdown, keys) => {
    expect(citedKeys(markdown)).toEqual(keys);
  });

  it('finds every plain key it is given', () => {
    const key = fc.stringMatching(/^[a-z][a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1 }), (keys) => {
        expect(citedKeys(keys.map((one) => `Text [@${one}, p. 1].`).join('\n'))).toEqual(keys);
      }),
    );
  });
});

describe('what a row shows', () => {
  it.each([
    [[], ''],
    [[{ family: 'Holm', given: 'Ida' }], 'Holm'],
    [[{ family: 'Lind' }, { family: 'Osei' }], 'Lind & Osei'],
    [[{ family: 'Arendt' }, { literal: 'Staff' }, { family: 'Osei' }], 'Arendt and others'],
  ])('authors %j as %j', (names, shown) => {
    expect(shortAuthors(names)).toBe(shown);
  });

  it('names with particles and suffixes in reading order', () => {
    expect(fullName({ given: 'Maria', 'non-dropping-particle': 'van der', family: 'Berg', suffix: 'Jr.' })).toBe(
      'Maria van der Berg Jr.',
    );
  });

  it.each([
    [{ 'date-parts': [[2024, 5, 4]] }, '4 May 2024'],
    [{ 'date-parts': [[2024, 5]] }, 'May 2024'],
    [{ 'date-parts': [['2024']] }, '2024'],
    [{ raw: 'last spring' }, 'last spring'],
    [undefined, ''],
  ])('date %j as %j', (date, shown) => {
    expect(shownDate(date)).toBe(shown);
  });

  it('dates in the order of time', () => {
    const day = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    const time = ([y, m, d]: [number, number, number]) => y * 10_000 + m * 100 + d;
    fc.assert(
      fc.property(day, day, (a, b) => {
        const order = sortableDate({ 'date-parts': [a] }) < sortableDate({ 'date-parts': [b] });
        expect(order).toBe(time(a) < time(b));
      }),
    );
  });

  it.each([
    ['# The levy\n\nText', 'The levy'],
    ['\n\n> quoted first', 'quoted first'],
    ['   \n', ''],
    ['1. **11 March** – [the `letter`](https://example.org) *arrives*', '11 March – the letter arrives'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
    [`${'a'.repeat(198)}🚢🚢`, `${'a'.repeat(198)}…`],
  ])('the first line of %j as %j', (text, line) => {
    expect(firstLine(text)).toBe(line);
  });
});
