import Papa from 'papaparse';
import { err, ok, type Result } from '../../shared/result';
import { splitNames, type Work } from './work';

/** The columns that are read, by the names that exports give them, in lower case. */
const COLUMNS = {
  id: ['id', 'record_id', 'key'],
  title: ['title'],
  authors: ['author', 'authors'],
  year: ['year', 'publication year', 'date'],
  container: ['journal', 'container', 'container-title', 'booktitle', 'source title'],
  volume: ['volume'],
  issue: ['number', 'issue'],
  pages: ['pages', 'page'],
  doi: ['doi'],
  isbn: ['isbn'],
  pmid: ['pmid'],
  abstract: ['abstract'],
} as const;
type Column = keyof typeof COLUMNS;

/** The works of a table, one a line below a line of column names. Fails as `invalid` without a title column. */
export function readCsvWorks(text: string): Result<Work[]> {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const columns = new Map<Column, string>();
  for (const [column, names] of Object.entries(COLUMNS)) {
    const name = names.find((candidate) => meta.fields?.includes(candidate));
    if (name !== undefined) columns.set(column as Column, name); // a key of the table itself
  }
  if (!columns.has('title'))
    return err('invalid', 'The table has no column “title”. Its first line must name the columns.');
  return ok(data.map((row, at) => readRow((column) => row[columns.get(column) ?? '']?.trim() ?? '', at)));
}

function readRow(cell: (column: Column) => string, at: number): Work {
  const year = /\d{4}/.exec(cell('year'))?.[0];
  return {
    id: cell('id') || String(at + 1),
    title: cell('title'),
    authors: splitNames(cell('authors')),
    ...(year !== undefined && { year: Number(year) }),
    container: cell('container'),
    volume: cell('volume'),
    issue: cell('issue'),
    pages: cell('pages'),
    doi: cell('doi'),
    isbn: cell('isbn'),
    pmid: cell('pmid'),
    abstract: cell('abstract'),
  };
}
