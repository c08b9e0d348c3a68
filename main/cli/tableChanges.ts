import { answersOf, stateOf } from '../../shared/review/table/cells';
import type { CellValue, TableColumn } from '../../shared/review/table/content';
import type { TableChanges } from '../../shared/review/table/changes';
import { shorten } from './rows';

/** Changes of a table, a line each. */
export function tableChangesInWords({ isSame, columns, rows, cells }: TableChanges): string {
  if (isSame) return 'Nothing has changed.';
  return [
    ...columns.added.map(({ name }) => `column added: ${name}`),
    ...columns.gone.map(({ name }) => `column gone: ${name}`),
    ...columns.changed.map(({ before, after }) => `column changed: ${before.name} → ${after.name}`),
    ...rows.added.map(({ title }) => `row added: ${title}`),
    ...rows.gone.map(({ title }) => `row gone: ${title}`),
    ...rows.changed.map(({ before, after }) => `row changed: ${before.title} → ${after.title}`),
    ...cells.map(
      ({ row, column, before, after }) =>
        `cell: ${shorten(row.title, 40)}, ${column.name}: ${inWords(column, before)} → ${inWords(column, after)}`,
    ),
  ].join('\n');
}

function inWords(column: TableColumn, values: readonly CellValue[]): string {
  const state = stateOf(column, values);
  if (state === 'missing') return 'not looked at';
  const passages = values.flatMap((value) => value.passages).length;
  const answers = answersOf(column, values).join(state === 'conflicting' ? ' ≠ ' : '; ');
  return `${answers} (${passages} ${passages === 1 ? 'passage' : 'passages'})`;
}
