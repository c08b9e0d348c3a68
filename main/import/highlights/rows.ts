import Papa from 'papaparse';

/** A table as lines of named cells; heads are compared in small letters. */
export interface Rows {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
  readonly failed: readonly { readonly where: string; readonly reason: string }[];
}

/** Reads a table (RFC 4180, any common separator). A broken row is named by its number, the head being row 1. */
export function rowsOf(text: string): Rows {
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (head) => head.trim().toLowerCase(),
  });
  const broken = new Set(errors.map(({ row }) => row));
  return {
    heads: meta.fields ?? [],
    rows: data.flatMap((cells, index) => (broken.has(index) ? [] : [{ line: index + 2, cells }])),
    failed: errors.map(({ row, message }) => ({ where: `row ${(row ?? 0) + 2}`, reason: message })),
  };
}

/** A cell without the sign that keeps it from running as a formula. */
export const unguarded = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r])/, '');
