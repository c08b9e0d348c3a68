import type { Highlight } from '../../../shared/model/records';
import { createStore } from '../../state/store';

/** A passage that is to be put into a cell of an evidence table. Whoever shows it asks; the tables' picker answers. */
export interface FillRequest {
  readonly highlight: Highlight;
  /** The highlight is not in the library yet: it is added in the same step. */
  readonly isNew: boolean;
  /** The passage is in the cell, on disk. */
  readonly onFilled?: () => void;
}

export const fillRequest = createStore<FillRequest | undefined>(undefined);
