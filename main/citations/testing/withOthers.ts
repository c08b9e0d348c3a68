import type { CslItem } from '../../../shared/model/records';
import type { OutputFormat, renderBibliography } from '..';
import type { StyleShelf } from '../styles';

/** A book of which so many names are given, and that has others. */
export const walls = (authors: number, variable = 'author'): CslItem => ({
  type: 'book',
  title: 'Sea walls',
  [variable]: ['Kim', 'Lind', 'Osei', 'Rao', 'Berg', 'Falk', 'Ito']
    .slice(0, authors)
    .map((family) => ({ family, given: 'Ann' })),
  publisher: 'Quay Press',
  issued: { 'date-parts': [[2015]] },
  custom: { 'and-others': variable },
});

/** How a style prints one work; what went wrong, where it does not. */
export function printed(
  shelf: StyleShelf,
  of: typeof renderBibliography,
  csl: CslItem,
  style: string,
  format: OutputFormat,
  locale = 'en-GB',
): string | undefined {
  const made = of(shelf, { items: [{ id: 'w', csl }], style, locale, format });
  return made.ok ? made.value.entries[0]?.text : made.error.message;
}
