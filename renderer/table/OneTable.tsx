import { useState, type KeyboardEvent } from 'react';
import type { ReviewRow, TableInfo } from '../../shared/api';
import type { TableId } from '../../shared/model/ids';
import { cellIndex, stateOf } from '../../shared/review/table/cells';
import { cellNow } from '../../shared/review/table/cellNow';
import { canonical } from '../../shared/review/table/changes';
import { editCell, EMPTY_DRAFT } from '../../shared/review/table/edit';
import { BY_SOURCE, shownRows } from '../../shared/review/table/view';
import { CommandButton } from '../app/CommandButton';
import { open } from '../app/navigation';
import { useFooterFact } from '../app/status';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Late } from '../ui/Late';
import { CellDetails } from './CellDetails';
import { CellDialog, CHANGED_NOW } from './CellDialog';
import { ColumnDialog } from './ColumnDialog';
import type { GridPlace } from './gridKeys';
import { TableGrid } from './TableGrid';
import { TableHead } from './TableHead';
import styles from './TablePage.module.css';
import { setTableState, useTableState } from '../app/table/tableState';
import { TableTools } from './TableTools';

interface OneTableProps {
  id: TableId;
  tables: readonly TableInfo[];
  reviews: readonly ReviewRow[];
}

/** A table with what can be done to it. */
export function OneTable({ id, tables, reviews }: OneTableProps) {
  const { data: page, failure } = useCall('table', { id }, { keepPrevious: true });
  const { at: chosen = {}, sort, words, show } = useTableState();
  const [editing, setEditing] = useState<'cell' | 'column'>();
  const rows = page ? shownRows(page.content, { sort, words, show }) : [];
  useFooterFact(page && `${rows.length} of ${page.content.rows.length} sources`);
  if (failure) return <p>{failure.message}</p>;
  if (!page) return <Late>Opening the table…</Late>;
  const { content, columns } = page;

  const at: GridPlace = {
    row: rows.findIndex(({ articleId }) => articleId === chosen.articleId),
    column: content.columns.findIndex((column) => column.id === chosen.columnId),
  };
  const row = rows[at.row];
  const column = content.columns[at.column];
  const values = (row && column && cellIndex(content)(row.articleId, column.id)?.values) ?? [];
  const place = row && column && { column, articleId: row.articleId, title: row.title };

  const moveTo = (to: GridPlace) => {
    const [nextRow, nextColumn] = [rows[to.row], content.columns[to.column]];
    setTableState({
      at: { ...(nextRow && { articleId: nextRow.articleId }), ...(nextColumn && { columnId: nextColumn.id }) },
    });
  };
  const openPlace = (to: GridPlace) => {
    const source = rows[to.row];
    if (to.row >= 0 && to.column >= 0) setEditing('cell');
    else if (to.column >= 0) setEditing('column');
    else if (source) open({ view: 'article', id: source.articleId });
    else
      setTableState({
        sort:
          sort?.by === BY_SOURCE && sort.descending ? undefined : { by: BY_SOURCE, descending: sort?.by === BY_SOURCE },
      });
  };
  /** A cell of a claim holds evidence, which is not cleared in passing. */
  const put = async (drafts: readonly (typeof EMPTY_DRAFT)[], says: string) => {
    if (!place) return;
    const now = await cellNow(client, place.articleId, place.column.id);
    if (!now.ok) return sayProblem(now.error.message);
    if (canonical(now.value.values) !== canonical(values)) return sayProblem(CHANGED_NOW);
    const edited = editCell(maker, place, values, drafts, now.value.bases);
    if (edited.ok && edited.value && (await apply(edited.value))) sayUndoable(says);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (!place || event.ctrlKey) return false;
    const isEvidence = column.type === 'claim' && values.some(({ notReported }) => !notReported);
    if (event.key.toLowerCase() === 'n') {
      if (stateOf(column, values) === 'missing') void put([{ ...EMPTY_DRAFT, isNotReported: true }], 'Not reported.');
      return true;
    }
    if (event.key !== 'Delete' && event.key !== 'Backspace') return false;
    if (isEvidence) setEditing('cell');
    else if (values.length > 0) void put([], 'Cell cleared.');
    return true;
  };
  return (
    <div className={styles.frame}>
      <TableHead {...{ page, tables, reviews }} />
      <TableTools content={content} shown={rows.length} />
      {content.columns.length === 0 || content.rows.length === 0 ? (
        <Nothing hasRows={content.rows.length > 0} hasColumns={content.columns.length > 0} />
      ) : rows.length === 0 ? (
        <EmptyState
          title="No source fits."
          actions={<Button onPress={() => setTableState({ words: '', show: 'all' })}>Show all sources</Button>}
        >
          Other words, or cells in another state, show more.
        </EmptyState>
      ) : (
        <>
          <TableGrid {...{ content, rows, sort, at, onKey }} onMove={moveTo} onOpen={openPlace} />
          <CellDetails row={row} column={column} values={values} />
        </>
      )}
      {editing === 'cell' && place && (
        <CellDialog
          key={`${place.articleId} ${column.id}`}
          {...{ place, values }}
          onClose={() => setEditing(undefined)}
        />
      )}
      {editing === 'column' && column && (
        <ColumnDialog
          {...{ page }}
          column={columns.find((each) => each.id === column.id)}
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  );
}

function Nothing({ hasRows, hasColumns }: { hasRows: boolean; hasColumns: boolean }) {
  if (hasRows)
    return (
      <EmptyState title="What do you want to know of each source?">
        Add a column for each question: a number, a choice, a judgement of the risk of bias, or a claim.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No source is included yet."
      actions={<CommandButton id="go.review">Screen records</CommandButton>}
    >
      {hasColumns ? 'The columns wait. ' : ''}Each source that the review includes at its last stage becomes a row.
    </EmptyState>
  );
}
