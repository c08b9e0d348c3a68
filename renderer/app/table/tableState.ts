import type { TableId } from '../../../shared/model/ids';
import type { TableView } from '../../../shared/review/table/view';
import { createStore, useStore } from '../../state/store';

/** How tables are looked at; kept while the window is open, so that coming back from a passage finds them as they were. */
interface TableState extends TableView {
  readonly tableId?: TableId;
  /** The cell that the keys are at; a column of none is the source itself, a row of none the head. */
  readonly at?: { readonly articleId?: string; readonly columnId?: string };
}

const store = createStore<TableState>({ words: '', show: 'all' });

export const useTableState = (): TableState => useStore(store);

export const setTableState = (change: Partial<TableState>): void => store.set((now) => ({ ...now, ...change }));
