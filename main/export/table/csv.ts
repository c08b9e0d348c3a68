import Papa from 'papaparse';
import { guarded } from '../csv';
import type { Losses } from '../source';
import { headOf, quoted, writtenRows, type TableToWrite } from './written';

/** The table as CSV: a row for each source, and for each column its answers (judgements without their marks, which begin
 * like formulas), its passages and its remarks. */
export function writeCsv({ content }: TableToWrite): { text: string; lost: Losses } {
  const lost: Losses = [];
  const rows = writtenRows(content);
  const withRemarks = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ column, comments }) => (comments.length > 0 ? [column.id] : []))),
  );
  const fields = [
    ...['source', 'citation key', 'published'],
    ...content.columns.flatMap((column) => {
      const head = headOf(column);
      return [head, `${head}: passages`, ...(withRemarks.has(column.id) ? [`${head}: remarks`] : [])];
    }),
  ];
  const data = rows.map(({ articleId, title, citationKey, detail, cells }) =>
    [
      ...[title, citationKey, detail],
      ...cells.flatMap(({ column, answer, passages, comments }) => [
        answer,
        passages.map(quoted).join('\n'),
        ...(withRemarks.has(column.id) ? [comments.join('\n')] : []),
      ]),
    ].map((cell, at) =>
      /^[-−]?\d+(?:\.\d+)?$/.test(cell)
        ? cell
        : guarded(cell, () =>
            lost.push({
              id: articleId,
              field: fields[at] ?? '',
              reason: 'It begins like a formula and has got a ’ in front.',
            }),
          ),
    ),
  );
  const heads = fields.map((field) =>
    guarded(field, () =>
      lost.push({ id: 'head', field, reason: 'It begins like a formula and has got a ’ in front.' }),
    ),
  );
  return { text: `${Papa.unparse([heads, ...data])}\r\n`, lost };
}
