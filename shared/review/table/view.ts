import { answersOf, cellIndex, stateOf, type CellState } from './cells';
import type { CellValue, TableColumn, TableContent, TableRow } from './content';

/** By the title of the source, or by what stands in a column. */
export interface TableSort {
  readonly by: string;
  readonly descending: boolean;
}

export const BY_SOURCE = 'source';

export interface TableView {
  /** As they came in when left out. */
  readonly sort?: TableSort | undefined;
  /** Rows that hold all of these words, anywhere. */
  readonly words: string;
  /** Rows with a cell in this state. */
  readonly show: CellState | 'all';
}

/** The rows that fit, in the order that was asked for. Cells without an answer come last either way. */
export function shownRows(content: TableContent, { sort, words, show }: TableView): TableRow[] {
  const { columns, rows } = content;
  const cellOf = cellIndex(content);
  const valuesAt = (row: TableRow, column: TableColumn) => cellOf(row.articleId, column.id)?.values ?? [];
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const fits = (row: TableRow): boolean => {
    if (show !== 'all' && !columns.some((column) => stateOf(column, valuesAt(row, column)) === show)) return false;
    if (wanted.length === 0) return true;
    const said = columns.flatMap((column) => answersOf(column, valuesAt(row, column)));
    const text = folded([row.title, row.detail, row.citationKey, ...said].join(' '));
    return wanted.every((word) => text.includes(word));
  };
  const fitting = rows.filter(fits);
  if (!sort) return fitting;
  const column = columns.find(({ id }) => id === sort.by);
  const keyed = fitting.map((row) => ({ row, key: column ? keyOf(column, valuesAt(row, column)) : row.title }));
  const way = sort.descending ? -1 : 1;
  return keyed
    .sort(({ key: a }, { key: b }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return way * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
    })
    .map(({ row }) => row);
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Choices sort in the order in which the column has them. */
function keyOf(column: TableColumn, values: readonly CellValue[]): string | number | undefined {
  const first = values.find(({ notReported }) => !notReported);
  if (first?.content === undefined) return undefined;
  return column.options ? column.options.findIndex(({ key }) => key === first.content) : first.content;
}
