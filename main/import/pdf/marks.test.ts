import { expect, it } from 'vitest';
import { valueOf } from '../../../shared/api/testing/helpers';
import { pdfOf } from '../testing/pdf';
import { readPdf } from './document';
import { foreignMarks } from './fileMarks';
import { pageBlocks } from './paragraphs';
import { layOut } from '../rich/toLayout';

const LINES: [number, number, string][] = [
  [11, 700, 'The small boats of the harbour landed two thirds of the whole catch'],
  [11, 685, 'before the summer, and paid a levy for every single day of it.'],
];

async function marksIn(...dictionaries: string[]) {
  const bytes = pdfOf({ pages: [LINES], annotations: dictionaries.map((dictionary) => ({ page: 0, dictionary })) });
  const { pages, marked } = valueOf(await readPdf(bytes));
  const { text, layout } = layOut(pageBlocks(pages), () => undefined);
  const of = { articleId: 'article-1', fileHash: 'f', textHash: 't', text, pages: layout.pages ?? [] };
  return foreignMarks(
    of,
    pages.map(({ label }) => label),
    marked,
  );
}

const quads = (...boxes: [number, number, number, number][]) =>
  `/Rect [0 0 9 9] /QuadPoints [${boxes.map(([l, b, r, t]) => `${l} ${t} ${r} ${t} ${l} ${b} ${r} ${b}`).join(' ')}]`;

it('a highlight is on the words below it, whole ones, with its comment under the name of whoever wrote it', async () => {
  const said = "/T (Ada Noor) /Contents (Compare with 1911.) /M (D:20240503101500+02'00') /C [0.2 0.8 0.3]";
  const { marks } = await marksIn(`<< /Subtype /Highlight ${quads([69, 697, 128, 709])} ${said} >>`);
  expect(marks).toMatchObject([
    {
      quote: 'small boats',
      place: { start: 4, end: 15, unit: 'utf16' },
      comment: 'Ada Noor: Compare with 1911.',
      createdAt: '2024-05-03T08:15:00.000Z',
      color: 2,
      locator: 'p. 1',
      kept: { kind: 'highlight', author: 'Ada Noor' },
      inFile: { hash: 'f', pages: [{ index: 0, label: '1', boxes: [[69, 697, 128, 709]] }] },
    },
  ]);
});

it('a mark over two lines is one passage', async () => {
  const { marks } = await marksIn(`<< /Subtype /Underline ${quads([330, 697, 420, 709], [50, 682, 142, 694])} >>`);
  expect(marks[0]?.quote).toMatch(/^whole catch before the summer,$/);
});

it('a note on a place is a note; links, empty notes and marks on no words are none', async () => {
  const { marks, failed } = await marksIn(
    '<< /Subtype /Text /Rect [10 700 20 710] /Contents (Whose boats?) >>',
    '<< /Subtype /Text /Rect [10 700 20 710] >>',
    '<< /Subtype /Link /Rect [50 700 90 710] >>',
    `<< /Subtype /Highlight ${quads([50, 300, 90, 320])} >>`,
  );
  expect(marks).toMatchObject([{ quote: '', comment: 'Whose boats?', title: 'In the PDF, p. 1' }]);
  expect(failed).toEqual([{ where: 'p. 1', reason: 'It marks no words of the text.' }]);
});

it('the same mark has the same id each time, another one another', async () => {
  const one = `<< /Subtype /Highlight ${quads([69, 697, 128, 709])} >>`;
  const other = `<< /Subtype /Highlight ${quads([69, 682, 128, 694])} >>`;
  const [first, second] = [await marksIn(one, other), await marksIn(one)];
  expect(first.marks[0]?.id).toBe(second.marks[0]?.id);
  expect(first.marks[1]?.id).not.toBe(first.marks[0]?.id);
});
