import type { ClaimMatrix, MatrixLink, PicturedClaim } from '../api';
import { STANCES, type Stance } from '../model/records';
import { columnOf, orderMatrix, type ArticleOrder, type ClaimOrder, type Column } from './order';
import { fitText } from './words';

/** Sizes in pixels. A cell takes a mark that can be told from others at a glance, and four small ones. */
export const CELL = 26;
export const HEAD = 208;
const DATE = 64;
const TYPE = 12.5;

export interface Mark {
  readonly stance: Stance;
  readonly count: number;
  /** Middle within the cell, and half the size. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly marks: readonly Mark[];
  readonly links: readonly MatrixLink[];
}

export interface MatrixLayout {
  readonly rows: readonly { readonly claim: PicturedClaim; readonly y: number; readonly label: string }[];
  readonly columns: readonly {
    readonly column: Column;
    readonly x: number;
    readonly label: string;
    readonly date: string;
  }[];
  /** Those with evidence, row by row. */
  readonly cells: readonly MatrixCell[];
  readonly width: number;
  readonly height: number;
}

/** Claims down, articles across, and in each crossing a mark a stance. `side` is the width of the claims' words. */
export function matrixLayout(
  matrix: ClaimMatrix,
  orders: { readonly claims: ClaimOrder; readonly articles: ArticleOrder },
  side: number,
): MatrixLayout {
  const { rows, columns } = orderMatrix(matrix, orders);
  const rowOf = new Map(rows.map(({ id }, index) => [id as string, index]));
  const placeOf = new Map(columns.map(({ id }, index) => [id as string, index]));
  const cells = new Map<string, { row: number; column: number; links: MatrixLink[] }>();
  for (const link of matrix.links) {
    const row = rowOf.get(link.claimId);
    const column = placeOf.get(columnOf(link));
    if (row === undefined || column === undefined) continue;
    const key = `${row} ${column}`;
    const cell = cells.get(key) ?? { row, column, links: [] };
    cell.links.push(link);
    cells.set(key, cell);
  }
  return {
    rows: rows.map((claim, index) => ({ claim, y: index * CELL, label: fitText(claim.text, side - 28, TYPE) })),
    columns: columns.map((column, index) => ({
      column,
      x: index * CELL,
      label: fitText(column.title, HEAD - DATE - 16, TYPE),
      date: fitText(column.issued, DATE, TYPE - 2),
    })),
    cells: [...cells.values()]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, column, links }) => ({
        row,
        column,
        links,
        x: column * CELL,
        y: row * CELL,
        marks: marksOf(links),
      })),
    width: columns.length * CELL,
    height: rows.length * CELL,
  };
}

/** Rows and columns from the first to before the last. */
export interface Seen {
  readonly rows: { readonly from: number; readonly to: number };
  readonly columns: { readonly from: number; readonly to: number };
}

/** Cells are drawn so many at a time, and so many beyond what is in sight: a screen scrolls some steps before any is missing. */
const STEP = 12;

/** The rows and columns that a part of the matrix shows, in pixels, and some around them. */
export function seenOf({
  left,
  top,
  width,
  height,
}: {
  left: number;
  top: number;
  width: number;
  height: number;
}): Seen {
  const range = (start: number, length: number) => ({
    from: Math.max(0, (Math.floor(start / CELL / STEP) - 1) * STEP),
    to: (Math.ceil((start + Math.max(0, length)) / CELL / STEP) + 1) * STEP,
  });
  return { rows: range(top, height), columns: range(left, width) };
}

export const isSeenSame = (one: Seen, other: Seen): boolean =>
  one.rows.from === other.rows.from &&
  one.rows.to === other.rows.to &&
  one.columns.from === other.columns.from &&
  one.columns.to === other.columns.to;

/** What of a matrix is seen; its places and sizes stay. The cell at `at` is always there. */
export function seenPart(
  layout: MatrixLayout,
  { rows, columns }: Seen,
  at: { readonly row: number; readonly column: number } | undefined,
): MatrixLayout {
  const isIn = (index: number, { from, to }: Seen['rows']): boolean => index >= from && index < to;
  return {
    ...layout,
    rows: layout.rows.slice(rows.from, rows.to),
    columns: layout.columns.slice(columns.from, columns.to),
    cells: layout.cells.filter(
      ({ row, column }) => (isIn(row, rows) && isIn(column, columns)) || (row === at?.row && column === at.column),
    ),
  };
}

/** One in the middle; two beside each other; more in the quarters, in the order of the stances. */
function marksOf(links: readonly MatrixLink[]): Mark[] {
  const counts = STANCES.map((stance) => ({ stance, count: links.filter((link) => link.stance === stance).length }));
  const there = counts.filter(({ count }) => count > 0);
  const [near, far, mid] = [CELL * 0.28, CELL * 0.72, CELL / 2];
  return there.map((mark, index) => {
    if (there.length === 1) return { ...mark, x: mid, y: mid, r: 6.5 };
    if (there.length === 2) return { ...mark, x: index === 0 ? near : far, y: mid, r: 5 };
    return { ...mark, x: index % 2 === 0 ? near : far, y: index < 2 ? near : far, r: 4.5 };
  });
}

/** The cell that a key leads to from another; undefined for keys that lead nowhere. Ctrl goes to the next with evidence. */
export function cellAfter(
  { rows, columns, cells }: MatrixLayout,
  at: { readonly row: number; readonly column: number },
  key: string,
  isFar: boolean,
): { row: number; column: number } | undefined {
  const last = { row: rows.length - 1, column: columns.length - 1 };
  const within = (place: { row: number; column: number }) => ({
    row: Math.min(last.row, Math.max(0, place.row)),
    column: Math.min(last.column, Math.max(0, place.column)),
  });
  switch (key) {
    case 'Home':
      return within(isFar ? { row: 0, column: 0 } : { ...at, column: 0 });
    case 'End':
      return within(isFar ? last : { ...at, column: last.column });
    case 'PageUp':
      return within({ ...at, row: at.row - 10 });
    case 'PageDown':
      return within({ ...at, row: at.row + 10 });
    case 'ArrowUp':
      return isFar
        ? (cells.findLast((cell) => cell.column === at.column && cell.row < at.row) ?? at)
        : within({ ...at, row: at.row - 1 });
    case 'ArrowDown':
      return isFar
        ? (cells.find((cell) => cell.column === at.column && cell.row > at.row) ?? at)
        : within({ ...at, row: at.row + 1 });
    case 'ArrowLeft':
      return isFar
        ? (cells.findLast((cell) => cell.row === at.row && cell.column < at.column) ?? at)
        : within({ ...at, column: at.column - 1 });
    case 'ArrowRight':
      return isFar
        ? (cells.find((cell) => cell.row === at.row && cell.column > at.column) ?? at)
        : within({ ...at, column: at.column + 1 });
    default:
      return undefined;
  }
}
