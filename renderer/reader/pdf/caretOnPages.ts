import type { CaretMove } from '../caretKeys';
import type { Passage } from '../textRange';

/** Words of a page in one line, and where they are drawn, in pixels. */
export interface Piece extends Passage {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Line = readonly [Piece, ...Piece[]];

/** Where the caret goes, and the column in which it goes on up and down, in pixels. */
export interface Moved {
  readonly at: number;
  readonly column: number | undefined;
}

/** How far around the caret the ends of words are looked for, in UTF-16 units. */
const AROUND = 200;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * Moves a caret over the pages of a PDF. Their words stand each where it is drawn, so that a browser's own caret loses its
 * way between them: here it follows the extracted text, and lines are what is drawn side by side. `pieces` are those of
 * the drawn pages in the order of the text; beyond them it goes on to what is not drawn yet.
 */
export function movedOnPages(
  text: string,
  pieces: readonly Piece[],
  at: number,
  { direction, granularity, times }: CaretMove,
  column?: number,
): Moved {
  const isForward = direction === 'forward' || direction === 'right';
  if (granularity === 'line') return byLines(text, linesOf(pieces), at, isForward ? times : -times, column);
  const to = {
    character: () =>
      shown(pieces, isForward ? nextEnd(graphemes, text, at) : lastStart(graphemes, text, at), isForward),
    word: () => shown(pieces, isForward ? nextEnd(words, text, at) : lastStart(words, text, at), isForward),
    lineboundary: () => boundaryOf(linesOf(pieces), at, isForward),
    paragraph: () => (isForward ? nextParagraph(text, at) : lastParagraph(text, at)),
    documentboundary: () => (isForward ? text.length : 0),
  }[granularity]();
  return { at: to, column: undefined };
}

/** Pieces that follow each other from left to right at one height. */
function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: [Piece, ...Piece[]][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const middle = (piece.top + piece.bottom) / 2;
    if (line && last && middle > last.top && middle < last.bottom && piece.left >= last.left) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

const endOf = (line: Line): number => line.at(-1)?.end ?? line[0].end;

/** The line on which an offset stands, or the next one. */
const indexOfLine = (lines: readonly Line[], at: number): number => {
  const index = lines.findIndex(
    (line) => at < endOf(line) || (at === endOf(line) && !lines.some(([next]) => next.start === at)),
  );
  return index < 0 ? lines.length - 1 : index;
};

function byLines(text: string, lines: readonly Line[], at: number, by: number, column: number | undefined): Moved {
  const now = indexOfLine(lines, at);
  const line = lines[now];
  if (!line) return { at, column };
  const x = column ?? columnAt(line, at);
  const target = lines[now + by];
  if (target) return { at: offsetAt(text, target, x), column: x };
  const [first, last] = [lines[0], lines.at(-1)];
  if (by > 0) return { at: Math.min(text.length, last ? endOf(last) + 1 : at), column: x };
  return { at: Math.max(0, (first?.[0].start ?? at) - 1), column: x };
}

const boundaryOf = (lines: readonly Line[], at: number, isEnd: boolean): number => {
  const line = lines[indexOfLine(lines, at)];
  return line ? (isEnd ? endOf(line) : line[0].start) : at;
};

function columnAt(line: Line, at: number): number {
  const piece = line.find(({ end }) => at <= end) ?? line[0];
  const share = Math.max(0, Math.min(1, (at - piece.start) / Math.max(1, piece.end - piece.start)));
  return piece.left + share * (piece.right - piece.left);
}

function offsetAt(text: string, line: Line, x: number): number {
  const piece = line.find(({ right }) => x <= right) ?? line.at(-1) ?? line[0];
  const share = Math.max(0, Math.min(1, (x - piece.left) / Math.max(1, piece.right - piece.left)));
  const at = piece.start + Math.round(share * (piece.end - piece.start));
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at; // never between the halves of a character
}

/** An offset between pieces, as at the end of a line, moves on to the words that are shown. */
function shown(pieces: readonly Piece[], at: number, isForward: boolean): number {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || at < first.start || at > last.end) return at; // not drawn yet
  if (pieces.some(({ start, end }) => at >= start && at <= end)) return at;
  const next = isForward ? pieces.find(({ start }) => start > at)?.start : pieces.findLast(({ end }) => end < at)?.end;
  return next ?? at;
}

function nextEnd(segmenter: Intl.Segmenter, text: string, at: number): number {
  const ahead = text.slice(at, at + AROUND);
  for (const { segment, index } of segmenter.segment(ahead))
    if (segmenter !== words || /[\p{L}\p{N}]/u.test(segment)) return at + index + segment.length;
  return Math.min(text.length, at + ahead.length);
}

function lastStart(segmenter: Intl.Segmenter, text: string, at: number): number {
  const from = Math.max(0, at - AROUND);
  const before = [...segmenter.segment(text.slice(from, at))];
  const last = before.findLast(({ segment }) => segmenter !== words || /[\p{L}\p{N}]/u.test(segment));
  return last ? from + last.index : from;
}

function nextParagraph(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end + (/^\n+/.exec(text.slice(end))?.[0].length ?? 0);
}

function lastParagraph(text: string, at: number): number {
  const before = text.slice(0, at).replace(/\n+$/, '');
  return before.lastIndexOf('\n') + 1;
}
