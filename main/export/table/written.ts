import {
  answersOf,
  cellIndex,
  levelOf,
  passagesOf,
  SHAPES,
  stateOf,
  type CellState,
} from '../../../shared/review/table/cells';
import type { CellPassage, TableColumn, TableContent, TableRow } from '../../../shared/review/table/content';
import type { Level } from '../../../shared/model/tableRecords';
import { localDay } from '../../../shared/localDay';

/** A table and, when it is one, the time and hash of a frozen state. */
export interface TableToWrite {
  readonly content: TableContent;
  readonly frozen?: { readonly at: string; readonly hash: string } | undefined;
}

/** A cell as documents write it. */
export interface WrittenCell {
  readonly column: TableColumn;
  readonly state: CellState;
  /** Empty when it is missing. */
  readonly answer: string;
  /** The same, a judgement with its mark before it. */
  readonly text: string;
  /** Of a judgement that stands alone. */
  readonly level?: Level;
  readonly passages: readonly CellPassage[];
  readonly comments: readonly string[];
}

export interface WrittenRow extends TableRow {
  readonly cells: readonly WrittenCell[];
}

/** Between answers that cannot all be right, and between those that can. */
const AGAINST = ' ≠ ';
const BESIDE = '; ';

export function writtenRows(content: TableContent): WrittenRow[] {
  const cellOf = cellIndex(content);
  return content.rows.map((row) => ({
    ...row,
    cells: content.columns.map((column): WrittenCell => {
      const values = cellOf(row.articleId, column.id)?.values ?? [];
      const state = stateOf(column, values);
      const answers = answersOf(column, values);
      const [only] = answers.length === 1 ? values : [];
      const level = only && levelOf(column, only);
      const answer = answers.join(state === 'conflicting' ? AGAINST : BESIDE);
      return {
        ...{ column, state, answer },
        text: level ? `${SHAPES[level]} ${answer}` : answer,
        ...(level && { level }),
        passages: passagesOf(values),
        comments: values.flatMap(({ comment }) => comment ?? []),
      };
    }),
  }));
}

export const headOf = ({ name, type, unit }: TableColumn): string =>
  unit === undefined || type !== 'number' ? name : `${name} (${unit})`;

export const quoted = ({ quote, locator }: CellPassage): string =>
  `“${quote.replace(/\s+/g, ' ').trim()}”${locator === undefined ? '' : ` (${locator})`}`;

export const LEGEND = `An empty cell was not looked at yet. “Not reported” was looked for and is not in the source. ${AGAINST.trim()} stands between answers that contradict each other.`;

export const frozenLine = ({ frozen }: TableToWrite): string | undefined =>
  frozen && `Frozen on ${localDay(frozen.at)}. SHA-256 ${frozen.hash}.`;
