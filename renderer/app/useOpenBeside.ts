import { useContext } from 'react';
import { PaneContext } from './commands';
import { open } from './navigation';
import type { ItemTarget } from './target';
import { useNarrow } from './useNarrow';

/**
 * Opens a record where it can be read together with the one at hand: beside it, or, from the pane beside, in a tab of
 * the main one. A narrow window has room for one, so that it gets a tab there too.
 */
export function useOpenBeside(): (target: ItemTarget) => void {
  const pane = useContext(PaneContext);
  const isNarrow = useNarrow();
  const beside = pane !== 'beside' && !isNarrow;
  return (target) => open(target, beside ? { split: true } : { newTab: true });
}
