import { lookup } from '../../../shared/lookup';
import { itemBox, type Item } from './items';

/** What somebody marked in a PDF with another program, in the page's own space and in the items of its text. */
export interface PdfMark {
  readonly kind: 'highlight' | 'underline' | 'strikeout' | 'note';
  /** Left, bottom, right, top of each line, in points. */
  readonly boxes: readonly Box[];
  /** The letters below it: UTF-16 units of items of the page, end exclusive. */
  readonly pieces: readonly { readonly item: number; readonly from: number; readonly to: number }[];
  readonly comment?: string;
  readonly author?: string;
  /** ISO 8601, when the file says when. */
  readonly at?: string;
  /** Red, green and blue, 0 to 255. */
  readonly color?: readonly [number, number, number];
}
export type Box = [left: number, bottom: number, right: number, top: number];

/** A page on which somebody marked something, and the words of its items. */
export interface MarkedPage {
  readonly index: number;
  readonly items: readonly string[];
  readonly marks: readonly PdfMark[];
}

/** So many marks of one page are read: more were made by no reader. */
const MOST_ON_A_PAGE = 2000;
const LONGEST_COMMENT = 20_000;

const KINDS: Readonly<Record<string, PdfMark['kind']>> = {
  Highlight: 'highlight',
  Underline: 'underline',
  Squiggly: 'underline',
  StrikeOut: 'strikeout',
  Text: 'note',
  FreeText: 'note',
};

/** The marks of a page among its annotations, as pdf.js gives them. Links, forms and drawings are none. */
export function marksOf(annotations: readonly unknown[], items: readonly Item[]): PdfMark[] {
  const found: PdfMark[] = [];
  for (const annotation of annotations.slice(0, MOST_ON_A_PAGE)) {
    const said = annotation as Annotation; // read field by field below
    const kind = lookup(KINDS, String(said.subtype));
    if (!kind) continue;
    const comment = said.contentsObj?.str?.replace(/\r\n?/g, '\n').trim().slice(0, LONGEST_COMMENT);
    const boxes = kind === 'note' ? boxesOf(said.rect) : boxesOf(said.quadPoints, 8, said.rect);
    if (boxes.length === 0 || (kind === 'note' && !comment)) continue;
    const author = said.titleObj?.str?.trim().slice(0, 200);
    const at = isoOf(said.modificationDate) ?? isoOf(said.creationDate);
    found.push({
      kind,
      boxes,
      pieces: kind === 'note' ? [] : boxes.flatMap((box) => piecesIn(box, items)),
      ...(comment && { comment }),
      ...(author && { author }),
      ...(at !== undefined && { at }),
      ...colorOf(said.color),
    });
  }
  return found;
}

interface Annotation {
  readonly subtype?: unknown;
  readonly rect?: ArrayLike<number>;
  readonly quadPoints?: ArrayLike<number> | null;
  readonly contentsObj?: { readonly str?: string };
  readonly titleObj?: { readonly str?: string };
  readonly modificationDate?: string | null;
  readonly creationDate?: string | null;
  readonly color?: ArrayLike<number> | null;
}

/** Corners by twos, `size` numbers a box; of what has none, its rectangle. */
function boxesOf(corners: ArrayLike<number> | null | undefined, size = 4, rect?: ArrayLike<number>): Box[] {
  const numbers = Array.from(corners ?? []);
  const boxes: Box[] = [];
  for (let at = 0; at + size <= numbers.length; at += size) {
    const box = numbers.slice(at, at + size);
    const xs = box.filter((_, index) => index % 2 === 0);
    const ys = box.filter((_, index) => index % 2 === 1);
    if (box.every(Number.isFinite)) boxes.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  }
  return boxes.length === 0 && rect ? boxesOf(rect) : boxes;
}

/** The letters of a line that a box covers, whole words of them: how wide a letter is, is only known by its kind. */
function piecesIn([left, bottom, right, top]: Box, items: readonly Item[]): PdfMark['pieces'] {
  return items.flatMap((item, index) => {
    const box = itemBox(item);
    const middle = (box.bottom + box.top) / 2;
    if (middle < bottom || middle > top || box.right <= left || box.left >= right) return [];
    const from = letterAt(item.str, (left - box.left) / (box.right - box.left));
    const to = letterAt(item.str, (right - box.left) / (box.right - box.left));
    const piece = wholeWords(item.str, from, to);
    return piece.from < piece.to ? [{ item: index, ...piece }] : [];
  });
}

/** About how wide letters are, in a usual one: narrow, wide, capital. */
const widthOf = (letter: string): number =>
  /[iljtfrI.,;:'’!|()[\]/]/.test(letter)
    ? 0.55
    : /[mwMW@%—]/.test(letter)
      ? 1.5
      : /\s/.test(letter)
        ? 0.55
        : /\p{Lu}/u.test(letter)
          ? 1.25
          : 1;

/** The letter at a share of the width of a line, as an offset between letters. */
function letterAt(words: string, share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return words.length;
  const widths = Array.from({ length: words.length }, (_, index) => widthOf(words.charAt(index)));
  const wanted = share * widths.reduce((sum, width) => sum + width, 0);
  let before = 0;
  for (const [index, width] of widths.entries()) {
    if (before + width / 2 >= wanted) return index;
    before += width;
  }
  return words.length;
}

/** Words of which at least half lies inside. */
function wholeWords(words: string, from: number, to: number): { from: number; to: number } {
  const inside = [...words.matchAll(/\S+/g)].filter(({ index, 0: word }) => {
    const shared = Math.min(to, index + word.length) - Math.max(from, index);
    return shared > 0 && shared * 2 >= word.length;
  });
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? { from: first.index, to: last.index + last[0].length } : { from: 0, to: 0 };
}

/** `D:20240503101500+02'00'` as ISO 8601 in UTC; undefined when it is no date. */
function isoOf(date: string | null | undefined): string | undefined {
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone = 'Z'] =
    /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(Z|[+-]\d{2}'?\d{2})?/.exec(date ?? '') ?? [];
  if (year === undefined) return undefined;
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function colorOf(color: ArrayLike<number> | null | undefined): Pick<PdfMark, 'color'> {
  const [red, green, blue] = Array.from(color ?? []);
  return red === undefined || green === undefined || blue === undefined ? {} : { color: [red, green, blue] };
}
