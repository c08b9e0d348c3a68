import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseCitations } from '../../shared/model/pandocCitations';
import { renderBibliography, renderCitations } from '.';
import { renderDocument } from './document';
import { builtStyles } from './testing/builtStyles';
import { printed, walls } from './testing/withOthers';

let shelf: Awaited<ReturnType<typeof builtStyles>>;
beforeAll(async () => {
  shelf = await builtStyles();
}, 60_000);
afterAll(() => shelf.remove());

it.each([
  ['apa', 2, 'Kim, A., Lind, A., et al. (2015). Sea walls. Quay Press.'],
  ['apa', 1, 'Kim, A., et al. (2015). Sea walls. Quay Press.'],
  ['modern-language-association', 1, 'Kim, Ann, et al. Sea Walls. Quay Press, 2015.'],
  ['modern-language-association', 2, 'Kim, Ann, et al. Sea Walls. Quay Press, 2015.'],
  ['chicago-author-date', 2, 'Kim, Ann, Ann Lind, et al. 2015. Sea Walls. Quay Press.'],
  ['ieee', 2, '[1] A. Kim, A. Lind, et al., Sea walls. Quay Press, 2015.'],
  ['vancouver', 2, '1. Kim A, Lind A, et al. Sea walls. Quay Press; 2015.'],
  ['nature', 1, '1. Kim, A. et al. Sea Walls. (Quay Press, 2015).'],
])('in %s a list of %i names that has others ends in et al.', (style, authors, line) => {
  expect(printed(shelf, renderBibliography, walls(authors), style, 'text')).toBe(line);
});

it('says so in the language, and of editors too', () => {
  expect(printed(shelf, renderBibliography, walls(2), 'apa', 'text', 'de-DE')).toContain(
    'Kim, A., Lind, A., et al. (2015)',
  );
  expect(printed(shelf, renderBibliography, walls(2, 'editor'), 'apa', 'text')).toContain(
    'Kim, A., Lind, A., et al. (Eds.).',
  );
});

it.each([
  ['html', 'Kim, A., Lind, A., et al. (2015). <i>Sea walls</i>. Quay Press.'],
  ['markdown', 'Kim, A., Lind, A., et al. (2015). *Sea walls*. Quay Press.'],
  ['rtf', 'Kim, A., Lind, A., et al. (2015). {\\i Sea walls}. Quay Press.'],
] as const)('as %s', (format, line) => {
  expect(printed(shelf, renderBibliography, walls(2), 'apa', format)).toBe(line);
});

it('counts the others where the text cites the work', () => {
  const made = renderDocument(shelf, {
    items: [{ id: 'w', csl: walls(1) }],
    citations: parseCitations('As shown [@w]. And @w too.'),
    style: 'apa',
    locale: 'en-GB',
    format: 'text',
  });
  expect(made.ok && made.value.citations.map(({ text }) => text)).toEqual(['(Kim et al., 2015)', 'Kim et al. (2015)']);
  expect(printed(shelf, renderCitations, walls(2), 'apa', 'text')).toBe('(Kim et al., 2015)');
});
