import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../shared/model/records';
import { detailsOf, furtherFields, laidOver, withDetails } from './details';

const csl: CslItem = {
  type: 'article-newspaper',
  title: 'Council delays vote on harbour levy',
  author: [{ family: 'Beauvoir', given: 'Simone', 'non-dropping-particle': 'de' }],
  issued: { 'date-parts': [['2024', 5, 3]], season: 'spring' },
  publisher: 'Eastshore Post',
  'archive-place': 'kept by an older program',
};

describe('withDetails', () => {
  it('changes nothing when nothing was touched', () => {
    expect(withDetails(csl, detailsOf({ csl }))).toEqual(csl);
  });

  it('asks for what the kind of work has, and shows whatever the record has', () => {
    const filled = detailsOf({ csl: { ...csl, type: 'webpage', edition: 2, ISBN: '978-0-306-40615-7' } });
    expect(furtherFields('webpage', filled)).toEqual(['edition', 'isbn']);
    expect(furtherFields('article-journal', detailsOf({ csl }))).toEqual(['volume', 'issue', 'page', 'issn']);
  });

  it('sets volumes, pages, editors and days, and leaves a number that nobody touched a number', () => {
    const book: CslItem = { type: 'book', title: 'Quays', edition: 2, editor: [{ family: 'Lind', given: 'Per' }] };
    const edited = withDetails(book, {
      ...detailsOf({ csl: book }),
      editor: 'Lind, Per; Holm, Ada',
      page: ' 33-47 ',
      accessed: '2024-05-04',
    });
    expect(edited).toEqual({
      ...book,
      editor: [
        { family: 'Lind', given: 'Per' },
        { family: 'Holm', given: 'Ada' },
      ],
      page: '33-47',
      accessed: { 'date-parts': [[2024, 5, 4]] },
    });
  });

  it('shows words without markup, and keeps the markup of those that stay', () => {
    const marked = { ...csl, title: 'Growth of <i>E. coli</i>', 'container-title': '<i>Nature</i>' };
    const details = detailsOf({ csl: marked });
    expect(details).toMatchObject({ title: 'Growth of E. coli', container: 'Nature' });
    expect(withDetails(marked, details)).toEqual(marked);
    expect(withDetails(marked, { ...details, title: 'The growth of E. coli ' }).title).toBe(
      'The growth of <i>E. coli</i>',
    );
  });

  it('sets what was typed and removes what was emptied', () => {
    const edited = withDetails(csl, {
      ...detailsOf({ csl }),
      publisher: '',
      issued: '2024-05',
      url: ' https://e.example/a ',
    });
    expect(edited).not.toHaveProperty('publisher');
    expect(edited.issued).toEqual({ 'date-parts': [[2024, 5]] });
    expect(edited.URL).toBe('https://e.example/a');
    expect(edited['archive-place']).toBe('kept by an older program');
  });
});

describe('laidOver', () => {
  it('keeps what another window has changed meanwhile', () => {
    const mine = { ...csl, title: 'Council votes' };
    const theirs = { ...csl, DOI: '10.1000/x' };
    expect(laidOver(csl, mine, theirs)).toEqual({ csl: { ...csl, title: 'Council votes', DOI: '10.1000/x' } });
  });

  it('removes what was emptied, and what the other window has removed stays away', () => {
    const { publisher: _, ...mine } = csl;
    const { author: __, ...theirs } = csl;
    const { author: ___, ...neither } = mine;
    expect(laidOver(csl, mine, theirs)).toEqual({ csl: neither });
  });

  it('names what both have changed, each in its own way', () => {
    expect(laidOver(csl, { ...csl, title: 'A' }, { ...csl, title: 'B' })).toEqual({ both: ['title'] });
    expect(laidOver(csl, { ...csl, title: 'A' }, { ...csl, title: 'A' })).toEqual({ csl: { ...csl, title: 'A' } });
  });
});

it('shows that a record has others whom it does not name, keeps it, and lets it be said and taken back', () => {
  const csl: CslItem = {
    type: 'book',
    author: [{ family: 'Lind', given: 'Maja' }],
    custom: { x: '1', 'and-others': 'author' },
  };
  const shown = detailsOf({ csl });
  expect(shown.author).toBe('Lind, Maja; and others');
  expect(withDetails(csl, { ...shown, title: 'T' })['custom']).toEqual(csl['custom']);
  const all = withDetails(csl, { ...shown, author: 'Lind, Maja; Osei, Kofi' });
  expect([all.author?.length, all['custom']]).toEqual([2, { x: '1' }]);
  const again = withDetails(all, { ...detailsOf({ csl: all }), author: 'Lind, Maja; et al.' });
  expect(again).toMatchObject({ author: csl.author, custom: csl['custom'] });
});
