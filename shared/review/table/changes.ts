import type { CellValue, TableColumn, TableContent, TableRow } from './content';
import { cellIndex } from './cells';

/** One cell that says something else than before, in a row and a column that were there before and still are. */
export interface CellChange {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly before: readonly CellValue[];
  readonly after: readonly CellValue[];
}

/** All that differs between two states of a table. */
export interface TableChanges {
  readonly columns: {
    readonly added: readonly TableColumn[];
    readonly gone: readonly TableColumn[];
    readonly changed: readonly { readonly before: TableColumn; readonly after: TableColumn }[];
  };
  readonly rows: {
    readonly added: readonly TableRow[];
    readonly gone: readonly TableRow[];
    readonly changed: readonly { readonly before: TableRow; readonly after: TableRow }[];
  };
  readonly cells: readonly CellChange[];
  /** Nothing differs, the order of rows and columns aside. */
  readonly isSame: boolean;
}

/** What has changed from one state of a table to another, in the order of the later one. */
export function changesBetween(before: TableContent, after: TableContent): TableChanges {
  const columns = differences(before.columns, after.columns, ({ id }) => id);
  const rows = differences(before.rows, after.rows, ({ articleId }) => articleId);
  const was = cellIndex(before);
  const is = cellIndex(after);
  const stays = new Set(before.columns.map(({ id }) => id));
  const kept = new Set(before.rows.map(({ articleId }) => articleId));
  const cells = after.rows
    .filter(({ articleId }) => kept.has(articleId))
    .flatMap((row) =>
      after.columns
        .filter(({ id }) => stays.has(id))
        .flatMap((column): CellChange[] => {
          const [old, now] = [was, is].map((cellOf) => cellOf(row.articleId, column.id)?.values ?? []);
          return same(old, now) ? [] : [{ row, column, before: old ?? [], after: now ?? [] }];
        }),
    );
  const all = [...Object.values(columns), ...Object.values(rows), cells];
  return { columns, rows, cells, isSame: all.every(({ length }) => length === 0) };
}

function differences<T extends object>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const [old, now] = [before, after].map((items) => new Map(items.map((item) => [keyOf(item), item])));
  return {
    added: after.filter((item) => !old?.has(keyOf(item))),
    gone: before.filter((item) => !now?.has(keyOf(item))),
    changed: after.flatMap((item) => {
      const earlier = old?.get(keyOf(item));
      return earlier && !same(earlier, item) ? [{ before: earlier, after: item }] : [];
    }),
  };
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** JSON with the fields of each object in order, so that equal data is equal text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
