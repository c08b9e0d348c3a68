import { createHash } from 'node:crypto';
import type { PageStart } from '../../../shared/layout';
import type { HighlightColor } from '../../../shared/model/records';
import { alignItems, type Run } from '../../../shared/pdf/alignItems';
import { textOnPages } from '../../../shared/pdf/pages';
import type { ForeignMark } from '../highlights/types';
import type { MarkedPage, PdfMark } from './marks';

/** The text that was taken from a PDF, whose marks are to stand on it. */
export interface MarkedText {
  readonly articleId: string;
  readonly fileHash: string;
  readonly textHash: string;
  readonly text: string;
  readonly pages: readonly PageStart[];
}

/** A mark on no words of the text: on a picture, or on a running head. */
export interface UnreadMark {
  readonly where: string;
  readonly reason: string;
}

/** The marks of a PDF as marks on its extracted text. The same mark has the same id each time. */
export function foreignMarks(
  { articleId, fileHash, textHash, text, pages }: MarkedText,
  labels: readonly string[],
  marked: readonly MarkedPage[],
): { marks: ForeignMark[]; failed: UnreadMark[] } {
  const parts = textOnPages(pages, labels, text.length);
  const marks: ForeignMark[] = [];
  const failed: UnreadMark[] = [];
  for (const { index, items, marks: found } of marked) {
    const part = parts[index];
    const runs = part ? alignItems(items, text, part.start, part.end) : [];
    const label = labels[index] ?? String(index + 1);
    for (const mark of found) {
      const place = placeOf(mark, runs);
      if (!place && mark.kind !== 'note' && !mark.comment) {
        failed.push({ where: `p. ${label}`, reason: 'It marks no words of the text.' });
        continue;
      }
      marks.push({
        id: idOf(articleId, index, mark),
        source: { articleId },
        quote: place ? text.slice(place.start, place.end) : '',
        ...(place && { place: { ...place, unit: 'utf16' as const } }),
        textHash,
        locator: `p. ${label}`,
        ...commentOf(mark),
        ...(place === undefined && { title: `In the PDF, p. ${label}` }),
        tags: [],
        ...(mark.color && { color: nearestColor(mark.color) }),
        ...(mark.at !== undefined && { createdAt: mark.at }),
        kept: { kind: mark.kind, ...(mark.author !== undefined && { author: mark.author }) },
        inFile: { hash: fileHash, pages: [{ index, label, boxes: mark.boxes.map(rounded) }] },
      });
    }
  }
  return { marks, failed };
}

/** From the first to the last letter below a mark. */
function placeOf({ pieces }: PdfMark, runs: readonly Run[]): { start: number; end: number } | undefined {
  let [start, end] = [Infinity, -Infinity];
  for (const piece of pieces)
    for (const run of runs) {
      const from = Math.max(run.from, piece.from);
      const to = Math.min(run.to, piece.to);
      if (run.item !== piece.item || from >= to) continue;
      const isLinear = run.to - run.from === run.end - run.start;
      start = Math.min(start, isLinear ? run.start + from - run.from : run.start);
      end = Math.max(end, isLinear ? run.start + to - run.from : run.end);
    }
  return start < end ? { start, end } : undefined;
}

/** What another person wrote is never taken for the reader's own words. */
function commentOf({ comment, author }: PdfMark): { comment?: string } {
  if (comment === undefined) return {};
  return { comment: author === undefined ? comment : `${author}: ${comment}` };
}

function idOf(articleId: string, index: number, { kind, boxes, comment = '' }: PdfMark): string {
  const said = JSON.stringify([articleId, index, kind, boxes.map(rounded), comment]);
  return `pdf-${createHash('sha256').update(said).digest('hex').slice(0, 32)}`;
}

const rounded = (box: PdfMark['boxes'][number]): PdfMark['boxes'][number] =>
  box.map((value) => Math.round(value * 10) / 10) as PdfMark['boxes'][number]; // four in, four out

/** Our colours by their hue, in degrees; grey is what has none. */
const HUES: readonly (readonly [hue: number, color: HighlightColor])[] = [
  [52, 1],
  [125, 2],
  [210, 3],
  [0, 4],
  [360, 4],
  [275, 5],
  [320, 5],
  [30, 6],
  [175, 7],
];
const GREY: HighlightColor = 8;

function nearestColor([red, green, blue]: NonNullable<PdfMark['color']>): HighlightColor {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range < 24) return GREY;
  const sixth =
    most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  const hue = (sixth * 60 + 360) % 360;
  return HUES.reduce((best, each) => (Math.abs(each[0] - hue) < Math.abs(best[0] - hue) ? each : best))[1];
}
