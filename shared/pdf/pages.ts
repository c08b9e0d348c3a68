import type { PageStart } from '../layout';
import type { Highlight } from '../model/records';

/** The page on which an offset of the text stands, as an index into `pages`; -1 before the first. */
export function pageAt(pages: readonly PageStart[], offset: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where a passage is, as a citation says it: `p. 3`, `pp. 3–4`; undefined before the first page and where there are none. */
export function locatorOf(pages: readonly PageStart[] | undefined, start: number, end: number): string | undefined {
  if (!pages) return undefined;
  return asLocator(pages[pageAt(pages, start)]?.label, pages[pageAt(pages, Math.max(start, end - 1))]?.label);
}

/**
 * Where a highlight is, as a citation says it, from the text in which it was found: by the pages of that text, else by
 * what the program said that it came from.
 */
export const locatorInText = (
  highlight: Highlight,
  pages: readonly PageStart[] | undefined,
  { start, end }: { readonly start: number; readonly end: number },
): string | undefined => locatorOf(pages, start, end) ?? locatorSaid(highlight);

/** The page that another program gave with a highlight; undefined for places that are no pages. */
function locatorSaid({ locator }: Highlight): string | undefined {
  const [, pages, page] = (typeof locator === 'string' && /^(?:(pp\. .+)|(?:p\. ?|page )(.+))$/i.exec(locator)) || [];
  return pages ?? (page === undefined ? undefined : `p. ${page}`);
}

/** Where a highlight was on the file on which it was made. */
export const locatorInFile = ({ inFile }: Pick<Highlight, 'inFile'>): string | undefined =>
  asLocator(inFile?.pages[0]?.label, inFile?.pages.at(-1)?.label);

function asLocator(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined) return undefined;
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`;
}

/** The part of the text that stands on one page of the file. */
export interface PageOfText {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a text on each page of its file; undefined for pages without words. Texts that were extracted before the
 * layout counted pages have only what is printed on them, in order.
 */
export function textOnPages(
  pages: readonly PageStart[],
  labels: readonly string[],
  length: number,
): (PageOfText | undefined)[] {
  const found = new Array<PageOfText | undefined>(labels.length).fill(undefined);
  let next = 0;
  for (const [position, { start, label, index }] of pages.entries()) {
    const place = index ?? labels.indexOf(label, next);
    if (place < 0 || place >= labels.length) continue;
    found[place] = { start, end: pages[position + 1]?.start ?? length };
    next = place + 1;
  }
  return found;
}
