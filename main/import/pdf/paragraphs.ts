import type { Draft, DraftNode, PrintedPage } from '../rich/draft';
import type { Line, PdfPage } from './document';

interface PlacedLine extends Line {
  /** Where this line is the first of its page. */
  readonly page?: PrintedPage | undefined;
  readonly column: Column;
}

/** The lines of one column of one page, as wide as its widest. */
interface Column {
  left: number;
  right: number;
}

/**
 * The pages as blocks: running heads and page numbers taken out, lines joined to paragraphs across columns and pages,
 * larger type taken for headings. Where a page begins is kept.
 */
export function pageBlocks(pages: readonly PdfPage[]): Draft[] {
  const lines = placedLines(withoutRunningHeads(pages));
  const body = commonSize(lines);
  const words = wordsIn(lines);
  const blocks: Draft[] = [];
  let group: PlacedLine[] = [];
  const end = () => {
    if (group.length > 0) blocks.push(block(group, body, words));
    group = [];
  };
  for (const line of lines) {
    const last = group.at(-1);
    if (last && begins(last, line, body)) end();
    group.push(line);
  }
  end();
  return blocks;
}

/** The share of a page, at its head and foot, in which running heads stand. */
const EDGE = 0.12;

/** Lines at the edges that come back on other pages, page numbers aside; and lines there that are page numbers alone. */
function withoutRunningHeads(pages: readonly PdfPage[]): PdfPage[] {
  const folded = ({ text }: Line) => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
  const atEdge = ({ y }: Line, { height }: PdfPage) => y < height * EDGE || y > height * (1 - EDGE);
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.lines.filter((line) => atEdge(line, page)).map(folded)))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  const often = Math.max(2, Math.min(4, pages.length / 3));
  const isRunning = (line: Line, page: PdfPage): boolean =>
    atEdge(line, page) &&
    (/^[-–— ]*(?:\d{1,4}|[ivxlc]{1,7})[-–— ]*$/i.test(line.text) || (seen.get(folded(line)) ?? 0) >= often);
  return pages.map((page) => {
    const fromTop = page.lines.toSorted((a, b) => b.y - a.y);
    // Running lines are the outermost: what stands within other lines belongs to these.
    const running = new Set([...runningFirst(fromTop), ...runningFirst(fromTop.toReversed())]);
    return { ...page, lines: page.lines.filter((line) => !running.has(line)) };

    function runningFirst(lines: readonly Line[]): Line[] {
      const other = lines.findIndex((line) => !isRunning(line, page));
      return lines.slice(0, other === -1 ? lines.length : other);
    }
  });
}

function placedLines(pages: readonly PdfPage[]): PlacedLine[] {
  return pages.flatMap(({ lines, label, index: place }) => {
    let column: Column = { left: Infinity, right: -Infinity };
    let above: Line | undefined;
    return lines.map((line, index) => {
      const isNewColumn = !above || line.y > above.y + above.size || line.left > column.right;
      if (isNewColumn) column = { left: line.left, right: line.right };
      column.left = Math.min(column.left, line.left);
      column.right = Math.max(column.right, line.right);
      above = line;
      return { ...line, column, ...(index === 0 && { page: { label, index: place } }) };
    });
  });
}

/** The size of type of most characters. */
function commonSize(lines: readonly Line[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

/** A heading is set at least so much larger than the text. */
const LARGER = 1.12;
const SENTENCE_END = /[.!?:;。！？…]["'”’»)\]]*\d{0,3}$/;
const ITEM = /^(?:[•‣◦▪–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/;

/** Whether a line begins another paragraph than the line before it. */
function begins(last: PlacedLine, line: PlacedLine, body: number): boolean {
  if (Math.abs(last.size - line.size) > body * 0.12) return !isSmallSign(last, line);
  const isBelow = line.y < last.y && last.column === line.column;
  const isHeading = line.size > body * LARGER;
  if (!isBelow) return isHeading || SENTENCE_END.test(last.text) || /^\p{Lu}/u.test(line.text);
  if (last.y - line.y > Math.max(line.size, last.size) * 1.75) return true;
  if (isHeading) return false;
  if (ITEM.test(line.text)) return true;
  const width = line.column.right - line.column.left;
  const isShort = last.right < last.column.right - width * 0.12;
  const isIndented = line.left > line.column.left + body * 0.7 && last.left < line.left - body * 0.5;
  return (isShort && SENTENCE_END.test(last.text)) || (isIndented && SENTENCE_END.test(last.text));
}

/** A line that is only a raised number or the like does not end its paragraph. */
const isSmallSign = (last: Line, line: Line): boolean =>
  Math.min(last.text.length, line.text.length) <= 3 && Math.abs(last.y - line.y) < last.size;

function wordsIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []));
}

function block(lines: readonly PlacedLine[], body: number, words: ReadonlySet<string>): Draft {
  const [first] = lines;
  const text = lines.reduce((length, line) => length + line.text.length, 0);
  const size = first?.size ?? body;
  const tag = size <= body * LARGER || text > 200 ? 'p' : size > body * 1.5 ? 'h1' : size > body * 1.25 ? 'h2' : 'h3';
  return { tag, children: joined(lines, words) };
}

/** The words of the lines, words that were divided at a line's end made whole. */
function joined(lines: readonly PlacedLine[], words: ReadonlySet<string>): DraftNode[] {
  const children: DraftNode[] = [];
  let text = '';
  for (const [index, line] of lines.entries()) {
    if (line.page !== undefined) {
      children.push(text, { tag: 'a', children: [], page: line.page });
      text = '';
    }
    const next = lines[index + 1];
    text += next ? withoutHyphen(line.text, next.text, words) : line.text;
  }
  return [...children, text];
}

/**
 * A line that ends in a hyphen: the hyphen goes, unless the document elsewhere writes the word with it, or what follows is
 * a number or a capital.
 */
function withoutHyphen(line: string, next: string, words: ReadonlySet<string>): string {
  const before = /(\p{L}+)[-\u00ad\u2010]$/u.exec(line)?.[1];
  const after = /^\p{Ll}+/u.exec(next)?.[0];
  if (before === undefined) return `${line} `;
  if (after === undefined) return line;
  const isCompound = words.has(`${before}-${after}`.toLowerCase()) && !words.has(`${before}${after}`.toLowerCase());
  return isCompound ? line : line.slice(0, -1);
}
