import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CslItem } from '../../shared/model/records';
import { renderBibliography, renderCitations, type OutputFormat } from '.';
import { builtStyles } from './testing/builtStyles';

let shelf: Awaited<ReturnType<typeof builtStyles>>;
beforeAll(async () => {
  shelf = await builtStyles();
}, 60_000);
afterAll(() => shelf.remove());

const walls = (authors: number, variable = 'author'): CslItem => ({
  type: 'book',
  title: 'Sea walls',
  [variable]: ['Kim', 'Lind', 'Osei', 'Rao', 'Berg', 'Falk', 'Ito']
    .slice(0, authors)
    .map((family) => ({ family, given: 'Ann' })),
  publisher: 'Quay Press',
  issued: { 'date-parts': [[2015]] },
  custom: { 'and-others': variable },
});

const first = (of: typeof renderBibliography, csl: CslItem, style: string, format: OutputFormat) => {
  const made = of(shelf, { items: [{ id: 'w', csl }], style, locale: 'en-GB', format });
  return made.ok ? made.value.entries[0]?.text : made.error.message;
};

it('in every style nothing stands in their place', () => {
  for (const { id } of shelf.list())
    for (const authors of [1, 2])
      for (const of of [renderBibliography, renderCitations]) {
        const text = first(of, walls(authors), id, 'html') ?? '';
        expect(text, `${id} ${authors}`).not.toMatch(/AndOthers|(?:&|&amp;|\band|,,) et al/);
      }
}, 120_000);
