import { createStore, useStore } from '../state/store';
import { useNavigationState } from './navigation';

const kept = createStore({ list: '', words: '' });

/**
 * What the list in sight is filtered by. It outlives the list's drawing, as when its column is folded away or a drawer
 * shows it, but not its leaving.
 */
export function useListFilter(): [words: string, set: (words: string) => void] {
  const list = JSON.stringify(useNavigationState().list);
  const words = useStore(kept, (filter) => (filter.list === list ? filter.words : ''));
  return [words, (next) => kept.set({ list, words: next })];
}
