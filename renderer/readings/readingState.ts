import { createStore, useStore } from '../state/store';

/** Who reads, and what was said already; kept while the window is open. */
interface ReadingState {
  readonly reader: string;
  readonly part: 'read' | 'readers';
}

const store = createStore<ReadingState>({ reader: '', part: 'read' });

export const useReadingState = (): ReadingState => useStore(store);

export const setReadingState = (change: Partial<ReadingState>): void => store.set((now) => ({ ...now, ...change }));
