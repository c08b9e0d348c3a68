import type { PDFDocumentProxy } from 'pdfjs-dist';

/** An entry of an outline, as pdf.js gives it. */
export type Entry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** The page that an entry of an outline leads to, and how far down on it, 0 to 1; undefined when it leads nowhere. */
export async function placeOfEntry(
  document: PDFDocumentProxy,
  { dest }: Pick<Entry, 'dest'>,
): Promise<{ index: number; share: number } | undefined> {
  try {
    const named = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const [page, kind, left, top] = (named ?? []) as readonly unknown[];
    const index = typeof page === 'number' ? page : await document.getPageIndex(page as never); // a reference, or it throws
    const height = (kind as { name?: string } | undefined)?.name === 'XYZ' ? top : left; // as FitH has it
    if (typeof height !== 'number') return { index, share: 0 };
    const viewport = (await document.getPage(index + 1)).getViewport({ scale: 1 });
    const [, down] = viewport.convertToViewportPoint(0, height) as [number, number];
    return { index, share: Math.max(0, Math.min(1, down / viewport.height)) };
  } catch {
    return undefined; // it names a page that the file does not have
  }
}
