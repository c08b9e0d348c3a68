import type { TableColumn } from '../../shared/review/table/content';
import type { FillRequest } from '../app/table/fillRequest';
import { createStore } from '../state/store';

/** The cell that was chosen for a passage. */
export interface ChosenCell {
  readonly request: FillRequest;
  readonly column: TableColumn;
  /** Of the source. */
  readonly title: string;
}

export const chosenCell = createStore<ChosenCell | undefined>(undefined);
