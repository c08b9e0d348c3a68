import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCitations } from '../../shared/model/pandocCitations';
import { renderDocument } from '.';
import { builtStyles } from './testing/builtStyles';

let shelf: Awaited<ReturnType<typeof builtStyles>>;
beforeAll(async () => {
  shelf = await builtStyles();
}, 60_000);
afterAll(() => shelf.remove());

const work = (id: string, family: string, title: string, year: number) => ({
  id,
  csl: {
    type: 'book',
    title,
    author: [{ family, given: 'Ada' }],
    issued: { 'date-parts': [[year]] },
    publisher: 'Quay',
  },
});
const items = [
  work('holm', 'Holm', 'Harbour dues', 2019),
  work('lind', 'Lind', 'Tides', 2020),
  work('un', 'Un', 'Unused', 1),
];

const cited = (markdown: string, style: string) => {
  const made = renderDocument(shelf, {
    items,
    citations: parseCitations(markdown),
    style,
    locale: 'en-GB',
    format: 'text',
  });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
};
const texts = (markdown: string, style: string) =>
  cited(markdown, style).citations.map(({ text, note }) => note ?? text);

describe('citations in a text', () => {
  it('have locators, prefixes, suffixes and no author where the style has author and date', () => {
    expect(texts('[see @holm, pp. 3-4 for more; @lind] @lind [p. 7] says [-@lind].', 'apa-6th-edition')).toEqual([
      '(see Holm, 2019, pp. 3–4 for more; Lind, 2020)',
      'Lind (2020, p. 7)',
      '(2020)',
    ]);
  });

  it('are footnotes with ibid in order where the style has notes', () => {
    const notes = texts('[@holm, p. 3] [@holm, p. 3] [@lind] [@holm, p. 9]', 'oscola');
    expect(notes[0]).toContain('Harbour Dues');
    expect(notes[1]).toMatch(/^ibid/i);
    expect(notes[3]).toContain('(n 1)');
    expect(cited('@holm says', 'oscola').citations[0]).toMatchObject({ text: 'Ada Holm' });
  });

  it('are numbered in the order of the text', () => {
    expect(texts('[@lind] [@holm] [@lind]', 'ieee')).toEqual(['[1]', '[2]', '[1]']);
  });

  it('list only what is cited, and name what is not known', () => {
    const { bibliography, unknown, citations } = cited('[@lind; @nobody] [@nobody]', 'apa-6th-edition');
    expect(bibliography.map(({ id }) => id)).toEqual(['lind']);
    expect(unknown).toEqual(['nobody']);
    expect(citations[1]?.text).toBe('@nobody?');
  });
});
