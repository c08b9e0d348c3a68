import type { Level } from '../../model/tableRecords';
import type { CellPassage, CellValue, TableCell, TableColumn, TableContent } from './content';

/**
 * What a cell is: `missing` was not looked at yet, `not-reported` was looked for and is not in the source, `conflicting`
 * holds answers that cannot all be right, `answered` holds one, or several that agree.
 */
export type CellState = 'missing' | 'not-reported' | 'conflicting' | 'answered';

export function stateOf(column: Pick<TableColumn, 'type' | 'many'>, values: readonly CellValue[]): CellState {
  if (values.length === 0) return 'missing';
  const answers = values.filter(({ notReported }) => !notReported);
  if (answers.length === 0) return 'not-reported';
  if (answers.length < values.length) return 'conflicting';
  const different = new Set(answers.map(({ content }) => comparable(content)));
  if (column.type === 'claim')
    return different.has('supports') && different.has('disputes') ? 'conflicting' : 'answered';
  return different.size > 1 && !column.many ? 'conflicting' : 'answered';
}

/** Letter case and spaces make no other answer. */
const comparable = (content: string | number | undefined): string =>
  String(content ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** What a value says, as people read it: an option by its name; a number without the unit, which heads the column. */
export function answerOf({ options }: TableColumn, { content, notReported }: CellValue): string {
  if (notReported) return 'Not reported';
  return options?.find(({ key }) => key === content)?.name ?? String(content ?? '');
}

/** How a judgement is drawn; undefined for what is none. */
export const levelOf = ({ options }: TableColumn, { content }: CellValue): Level | undefined =>
  options?.find(({ key }) => key === content)?.level;

/** Each answer once, in the order in which they were given. */
export const answersOf = (column: TableColumn, values: readonly CellValue[]): string[] => [
  ...new Map(
    values.map((value) => [value.notReported ? '' : comparable(value.content), answerOf(column, value)]),
  ).values(),
];

/** What answers rest on, each passage once. */
export const passagesOf = (values: readonly CellValue[]): CellPassage[] => [
  ...new Map(values.flatMap(({ passages }) => passages).map((passage) => [passage.id, passage])).values(),
];

/** The cells of a table by row and column. */
export function cellIndex({
  cells,
}: Pick<TableContent, 'cells'>): (articleId: string, columnId: string) => TableCell | undefined {
  const index = new Map(cells.map((cell) => [`${cell.articleId} ${cell.columnId}`, cell]));
  return (articleId, columnId) => index.get(`${articleId} ${columnId}`);
}

export const SHAPES: Readonly<Record<Level, string>> = { low: '+', some: '−', high: '✕', unclear: '?' };
