import type { ListTarget } from '../app/target';
import { createStore } from '../state/store';

export interface SearchState {
  readonly text: string;
  /** Where the caret stands in it; undefined at its end. */
  readonly caret?: number | undefined;
  /** Index of the hit that Enter opens. */
  readonly active: number;
  /** How many hits are asked for. */
  readonly limit: number;
  /** What the list showed before, to go back to. */
  readonly before: ListTarget;
}

export const searchState = createStore<SearchState>({ text: '', active: 0, limit: 50, before: { view: 'articles' } });

/** Whether the list of hits is on the screen: in a narrow window what was opened takes its place. */
export const isListed = createStore<boolean>(false);

/** Ids by which the box names the list and its active hit. */
export const RESULTS_ID = 'search-results';
export const hitId = (index: number): string => `${RESULTS_ID}-${index}`;

/** Hits of the first page, and how many more the user may ask for. */
export const SHOWN_HITS = 50;
export const MOST_HITS = 500;
/** Further down, what is alike shares a word or two by chance. */
export const MOST_ALIKE = 30;

/** What is completed, and what stands behind it; at a caret inside a word nothing is. */
export function splitAtCaret({ text, caret = text.length }: Pick<SearchState, 'text' | 'caret'>): {
  query: string;
  rest: string;
} {
  const [before, after] = [text.slice(0, caret), text.slice(caret)];
  return after === '' || /^\s/.test(after) ? { query: before, rest: after.trim() } : { query: '', rest: after };
}
