import { ok } from '../../shared/result';
import { readPdf } from './pdf/document';
import { pageBlocks } from './pdf/paragraphs';
import { recordOf } from './pdf/record';
import { withGiven } from './record';
import { count } from './rich/pictures';
import { layOut } from './rich/toLayout';
import type { DocumentKind } from './types';

/** A PDF: its words in reading order as paragraphs and headings, with the page on which each begins. */
export const pdf: DocumentKind = {
  kind: 'PDF',
  // Some programs write a few bytes in front; readers look for the mark in the first kilobyte.
  accepts: ({ bytes }) => Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-'),
  read: async ({ bytes, fields, name, progress }) => {
    const read = await readPdf(bytes, progress);
    if (!read.ok) return read;
    const { pages, about, marked } = read.value;
    const blocks = pageBlocks(pages);
    const { text, layout } = layOut(blocks, () => undefined);
    const csl = withGiven(recordOf(about, pages, blocks, name), fields);
    if (!csl.ok) return csl;
    const empty = pages.filter(({ lines }) => lines.length === 0).length;
    const leftOut = [
      ...(empty > 0
        ? [
            `the text of ${count(empty, 'page')} that ${empty === 1 ? 'is a picture' : 'are pictures'} without text (${HOW_TO_READ})`,
          ]
        : []),
      'pictures and drawings, which stay in the PDF itself',
    ];
    const marks = marked.reduce((sum, page) => sum + page.marks.length, 0);
    return ok({
      kind: 'PDF',
      csl: csl.value,
      text,
      mediaType: 'text/plain',
      layout,
      leftOut,
      ...(marks > 0 && { marks }),
    });
  },
};

const HOW_TO_READ = 'let a program recognise it, OCR, and bring the result in as a new version';
