import type { TableInfo } from '../../shared/api';
import { addAll } from '../../shared/model/actions';
import type { ReviewId } from '../../shared/model/ids';
import { newTable } from '../../shared/review/table/build';
import { apply, maker } from '../state/transact';
import { setTableState } from '../app/table/tableState';

/** Begins a table for a review and shows it. */
export async function beginTable(reviewId: ReviewId, tables: readonly TableInfo[]): Promise<void> {
  const title = tables.length === 0 ? 'Evidence' : `Evidence ${tables.length + 1}`;
  const table = newTable(maker, reviewId, title);
  if (await apply(addAll(maker, [table], `Begin the table “${title}”`)))
    setTableState({ tableId: table.id, at: {}, words: '', show: 'all', sort: undefined });
}
