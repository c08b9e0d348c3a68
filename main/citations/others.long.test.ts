import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderBibliography, renderCitations } from '.';
import { builtStyles } from './testing/builtStyles';
import { printed, walls } from './testing/withOthers';

let shelf: Awaited<ReturnType<typeof builtStyles>>;
beforeAll(async () => {
  shelf = await builtStyles();
}, 60_000);
afterAll(() => shelf.remove());

it('in every style nothing stands in their place', () => {
  for (const { id } of shelf.list())
    for (const authors of [1, 2])
      for (const of of [renderBibliography, renderCitations]) {
        const text = printed(shelf, of, walls(authors), id, 'html') ?? '';
        expect(text, `${id} ${authors}`).not.toMatch(/AndOthers|(?:&|&amp;|\band|,,) et al/);
      }
}, 120_000);
