import type { HighlightId } from '../model/ids';
import { citationOf, highlightLink } from './parse';

/**
 * A highlight as a block quotation with its citation, linked to it, to be put into a note. `locator` says the pages, as
 * `p. 3`.
 */
export function quotationOf(quote: string, citationKey: string, id: HighlightId, locator?: string): string {
  const lines = quote
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`));
  return `${lines.join('\n')}\n>\n> ${citationOf(citationKey, locator)} ${highlightLink(id)}\n`;
}
