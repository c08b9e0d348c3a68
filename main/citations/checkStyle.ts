import type { StyleInfo } from '../../shared/api';
import type { CslItem } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import { renderBibliography, renderCitations } from './render';
import type { StyleShelf } from './styles';

/** Works of several kinds, which a style that can be used prints without failing. */
const TRIALS: readonly CslItem[] = [
  {
    type: 'article-journal',
    title: 'A levy on moorings',
    author: [
      { family: 'Holm', given: 'Ada' },
      { family: 'Lind', given: 'Per' },
    ],
    issued: { 'date-parts': [[2019, 5, 4]] },
    'container-title': 'Journal of Harbour Studies',
    volume: '12',
    page: '201-219',
    DOI: '10.1000/jhs.201',
  },
  { type: 'book', title: 'Tides', editor: [{ family: 'Osei', given: 'Kofi' }], publisher: 'Quay' },
  { type: 'webpage', title: 'Port notices', author: [{ literal: 'Harbour Office' }], URL: 'https://example.org/' },
];

/** Reads a CSL file and prints some works with it; fails as `invalid` with what is wrong. */
export function checkStyle(shelf: StyleShelf, text: string): Result<StyleInfo> {
  const style = shelf.ofText(text);
  if (!style.ok) return style;
  const items = TRIALS.map((csl, at) => ({ id: `trial${at}`, csl }));
  for (const print of [renderCitations, renderBibliography]) {
    const printed = print(shelf, { items, style: text, locale: 'en-GB', format: 'text' });
    if (!printed.ok) return printed;
    const failed = printed.value.problems.find((problem) => problem.includes('could not be rendered'));
    if (failed !== undefined) return err('invalid', `The style ${style.value.id} cannot be used: ${failed}`);
  }
  return ok({ id: style.value.id, title: style.value.title });
}
