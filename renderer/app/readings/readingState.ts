import type { ClaimId, HighlightId, StatementId } from '../../../shared/model/ids';
import { createStore, useStore } from '../../state/store';

/** Who reads, which passage is to be shown, and what was said already; kept while the window is open. */
interface ReadingState {
  readonly reader: string;
  readonly part: 'read' | 'readers';
  /** Until another one is gone to. */
  readonly at?: { readonly claimId: ClaimId; readonly passageId: HighlightId | StatementId } | undefined;
}

const store = createStore<ReadingState>({ reader: '', part: 'read' });

export const useReadingState = (): ReadingState => useStore(store);

export const setReadingState = (change: Partial<ReadingState>): void => store.set((now) => ({ ...now, ...change }));
