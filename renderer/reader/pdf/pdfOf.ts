import type { ArticlePage } from '../../../shared/api';

/** The hash of the PDF whose text is shown; undefined when it came from another kind of file, or none is kept. */
export function pdfOf({ article, text }: ArticlePage): string | undefined {
  const version = article.texts.findLast(({ hash }) => hash === text?.hash);
  return version?.original?.extension === 'pdf' ? version.original.hash : undefined;
}
