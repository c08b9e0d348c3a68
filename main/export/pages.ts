import type { Highlight } from '../../shared/model/records';
import { locatorInFile, locatorInText, pageAt } from '../../shared/pdf/pages';
import type { Losses } from './source';
import type { ExportSource } from './types';

/** A page on which a highlight stands. */
export interface PageOfHighlight {
  /** Counted from 0; absent where the text knows only what is printed on its pages. */
  readonly index?: number | undefined;
  /** What is printed as its number. */
  readonly label: string;
  /** Left, bottom, right, top of each line: points, y upwards. Absent when it was marked in the text, not on the page. */
  readonly boxes?: Boxes;
}

type Boxes = NonNullable<Highlight['inFile']>['pages'][number]['boxes'];

/** The pages of a highlight in order: those of the file that it was made on, else those of its text. */
export function pagesOfHighlight(
  { pagesOf }: Pick<ExportSource, 'pagesOf'>,
  { inFile, textHash, anchor }: Highlight,
): readonly PageOfHighlight[] {
  if (inFile) return inFile.pages;
  const pages = pagesOf(textHash) ?? [];
  const first = pageAt(pages, anchor.start);
  return first < 0 ? [] : pages.slice(first, pageAt(pages, anchor.end - 1) + 1);
}

/** The pages of a highlight as a citation says them. */
export const locatorOfHighlight = ({ pagesOf }: ExportSource, highlight: Highlight): string | undefined =>
  locatorInFile(highlight) ?? locatorInText(highlight, pagesOf(highlight.textHash), highlight.anchor);

/** A W3C FragmentSelector for each page of a PDF; the model names RFC 3778 for fragments of PDFs, which count from 1. */
export const pageSelectors = (source: ExportSource, highlight: Highlight): object[] =>
  pagesOfHighlight(source, highlight).flatMap(({ index, label, boxes }) =>
    index === undefined
      ? []
      : [
          {
            type: 'FragmentSelector',
            conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
            value: `page=${index + 1}`,
            pageLabel: label,
            ...(boxes && { boxes }),
          },
        ],
  );

/** Where a highlight is on its page, for forms that can only name the page. */
export const pageBoxLosses = ({ id, inFile }: Highlight): Losses =>
  inFile ? [{ id, field: 'boxes', reason: 'Only the page is written, not where on the page.' }] : [];
