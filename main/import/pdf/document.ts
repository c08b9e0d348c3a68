import { fileURLToPath } from 'node:url';
import type { PDFPageProxy } from 'pdfjs-dist';
import { standInForDrawing } from './drawing';
import { err, ok, type Result } from '../../../shared/result';
import { baseOf, isTurned, leftOf, sizeOf, type Item } from './items';
import { marksOf, type MarkedPage } from './marks';

/** A line as it is set: one baseline, one column. Lengths in points; y grows upwards from the foot of the page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of the type. */
  readonly size: number;
}

export interface PdfPage {
  /** What is printed as its number, as the file says: `iv`, `12`. */
  readonly label: string;
  readonly index: number;
  readonly height: number;
  /** In the order in which the file draws them, which is that of reading in all but a few files. */
  readonly lines: readonly Line[];
}

/** What the file says of itself: its information dictionary and XMP, by lower-case name. */
export type About = ReadonlyMap<string, string>;

/** Longer documents exist (laws, dumps of data), but nobody reads them as an article, and each page takes memory. */
const MOST_PAGES = 5000;

/** What a PDF holds, as plain data. */
export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly about: About;
  /** The pages on which somebody marked something with another program. */
  readonly marked: readonly MarkedPage[];
}

/** Reads a PDF in this thread. `progress` hears how much of it is read, from 0 to 1. */
export async function readPdf(
  bytes: Uint8Array,
  progress: (share: number) => void = () => {},
): Promise<Result<ReadPdf>> {
  const pdfjs = await load();
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes), // its own copy: pdf.js takes what it is given away from its owner
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    cMapUrl: CMAPS,
    cMapPacked: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES)
      return err('too-large', `It has ${document.numPages} pages; up to ${MOST_PAGES} can be brought in.`);
    const labels = await document.getPageLabels();
    const pages: PdfPage[] = [];
    const marked: MarkedPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items: drawn } = await page.getTextContent();
      const items = drawn.flatMap((item) => ('str' in item ? [item] : []));
      const [, bottom = 0, , top = 0] = page.view;
      pages.push({
        index: number - 1,
        label: labels?.[number - 1] || String(number),
        height: top - bottom,
        lines: linesOf(items),
      });
      const marks = marksOf(await annotationsOf(page), items);
      if (marks.length > 0) marked.push({ index: number - 1, items: items.map(({ str }) => str), marks });
      page.cleanup();
      progress(number / document.numPages);
    }
    return ok({ pages, about: aboutOf(await document.getMetadata()), marked });
  } catch (error) {
    return refusalOf(error);
  } finally {
    await task.destroy();
  }
}

/** Damaged annotations cost only themselves. */
async function annotationsOf(page: PDFPageProxy): Promise<unknown[]> {
  try {
    return (await page.getAnnotations()) as unknown[]; // pdf.js types it no closer
  } catch {
    return []; // the page itself can still be read
  }
}

/** pdf.js looks for its worker under this name before it would start one from a file, which a bundle does not have. */
async function load() {
  standInForDrawing();
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= worker;
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Tables for the character sets of East Asian fonts; the build puts them where the window finds them, too. */
const CMAPS = fileURLToPath(new URL('../renderer/pdfjs/cmaps/', import.meta.url));

function refusalOf(error: unknown): Result<never> {
  if (!(error instanceof Error)) throw error;
  const { name } = error;
  if (name === 'PasswordException')
    return err(
      'unreadable',
      'It is locked with a password. Open it in a PDF reader, save a copy without the password, and bring that in.',
    );
  // Whatever else pdf.js throws, it throws at what the file holds.
  const what = name === 'InvalidPDFException' ? '' : ` (${name})`; // every reader of it would say as much
  return err('damaged', `It is damaged and cannot be read${what}. Get it again from where it came.`);
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let run: Item[] = [];
  const end = () => {
    const line = lineOf(run);
    if (line) lines.push(line);
    run = [];
  };
  for (const item of items) {
    if (isTurned(item)) continue;
    const [first] = run;
    if (first && item.str !== '' && !onOneLine(first, run.at(-1) ?? first, item)) end();
    run.push(item);
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

/** Raised and lowered signs stay in their line; what begins far to the left or right of its end is in another column. */
function onOneLine(first: Item, last: Item, next: Item): boolean {
  const size = Math.max(sizeOf(first), sizeOf(next));
  if (Math.abs(baseOf(first) - baseOf(next)) > size * 0.6) return false;
  const gap = leftOf(next) - (leftOf(last) + last.width);
  return gap > -size && gap < size * 4;
}

function lineOf(items: readonly Item[]): Line | undefined {
  const shown = items.filter(({ str }) => str.trim() !== '');
  const [first] = shown;
  if (!first) return undefined;
  let text = '';
  let previous: Item | undefined;
  for (const item of items) {
    const apart =
      previous && item.str !== '' && leftOf(item) - (leftOf(previous) + previous.width) > sizeOf(item) * 0.15;
    if (apart && !text.endsWith(' ') && !item.str.startsWith(' ')) text += ' ';
    text += item.str;
    if (item.str !== '') previous = item;
  }
  const longest = shown.reduce((best, item) => (item.str.length > best.str.length ? item : best), first);
  return {
    text: text.normalize('NFC').replace(/\s+/g, ' ').trim(),
    left: Math.min(...shown.map(leftOf)),
    right: Math.max(...shown.map((item) => leftOf(item) + item.width)),
    y: baseOf(longest),
    size: sizeOf(longest),
  };
}

function aboutOf({ info, metadata }: { info: object; metadata: unknown }): About {
  const about = new Map<string, string>();
  const add = (name: string, value: unknown) => {
    const text = (Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : '').trim();
    if (text !== '' && !about.has(name.toLowerCase())) about.set(name.toLowerCase(), text);
  };
  const xmp = metadata as Iterable<[string, unknown]> | null; // pdf.js types it no closer
  if (xmp) for (const [name, value] of xmp) add(name, value);
  for (const [name, value] of Object.entries(info)) add(name, value);
  return about;
}
