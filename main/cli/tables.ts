import type { ExportedNotes, NotebookClient, TablePage } from '../../shared/api';
import { answersOf, stateOf } from '../../shared/review/table/cells';
import type { CellValue, TableColumn, TableContent, TableRow } from '../../shared/review/table/content';
import { err, ok, type Result } from '../../shared/result';
import type { Answer } from './command';
import type { Io } from './io';
import { tellLosses } from './losses';
import { plural } from './rows';
import { writeTo } from './writeTo';

/** The option that names an evidence table; a library with one needs none. */
export const tableOption = {
  table: { value: 'TABLE', says: 'The evidence table, by id or title; not needed where there is only one.' },
} as const;

/** The evidence table that a command is about. */
export async function chooseTable(client: NotebookClient, wanted: string | undefined): Promise<Result<TablePage>> {
  const tables = await client.tables({});
  if (!tables.ok) return tables;
  const fitting = tables.value.filter(({ id, title }) => wanted === undefined || id === wanted || title === wanted);
  const [table, other] = fitting;
  if (!table)
    return err(
      'not-found',
      wanted === undefined
        ? 'There is no evidence table in this library. Begin one with commonplace review table add.'
        : `There is no evidence table “${wanted}” in this library.`,
    );
  if (other)
    return err(
      'ambiguous',
      `There are ${fitting.length} such tables here. Say which with --table, as --table ${table.id}.`,
    );
  return client.table({ id: table.id });
}

/** The column of this id or name. */
export function chooseColumn({ content }: TablePage, wanted: string): Result<TableColumn> {
  const plain = wanted.trim().toLowerCase();
  const fitting = content.columns.filter(({ id, name }) => id === wanted || name.toLowerCase() === plain);
  const [column, other] = fitting;
  if (column && !other) return ok(column);
  if (other)
    return err('ambiguous', `There are ${fitting.length} columns “${wanted}”. Say which by its id, as ${other.id}.`);
  const names = content.columns.map(({ name }) => `“${name}”`).join(', ');
  return err(
    'not-found',
    `The table has no column “${wanted}”. It has ${names === '' ? 'none yet' : names}. Nothing was changed.`,
  );
}

/** The row of an article, by id or citation key. */
export function chooseRow({ content }: { content: TableContent }, wanted: string): Result<TableRow> {
  const row = content.rows.find(({ articleId, citationKey }) => articleId === wanted || citationKey === wanted);
  return row
    ? ok(row)
    : err(
        'not-found',
        `“${wanted}” is not a row of the table: rows are the sources that the review includes. Nothing was changed.`,
      );
}

/** The cells of a row or column as a script reads them. */
export const shownCell = (column: TableColumn, row: TableRow, values: readonly CellValue[]) => ({
  articleId: row.articleId,
  citationKey: row.citationKey,
  columnId: column.id,
  column: column.name,
  state: stateOf(column, values),
  answers: answersOf(column, values),
  values,
});

/** Writes the files of an export, or prints the one that is made of letters. */
export async function writeOut(
  io: Io,
  { files, report }: ExportedNotes,
  out: string | undefined,
): Promise<Result<Answer>> {
  const [file] = files;
  if (!file) return err('internal', 'Nothing was written.');
  tellLosses(io, report);
  const bytes = Buffer.from(file.base64, 'base64');
  const isText = file.mediaType.startsWith('text/');
  if (out === undefined) {
    if (!isText) return err('bad-request', 'A Word document cannot be printed here. Name a file with --out.');
    const text = bytes.toString('utf8');
    return ok({ json: { written: [], report, text }, text: text.trimEnd() });
  }
  const path = await writeTo(io, out, bytes);
  if (!path.ok) return path;
  return ok({
    json: { written: [path.value], report },
    text: `Wrote ${plural(report.written, 'row')} to ${path.value}.`,
  });
}
