import { useContext } from 'react';
import { PaneContext } from './commands';
import type { NoteId } from '../../shared/model/ids';
import { open } from './navigation';
import { focusPaneAfterDialog } from './panes';
import type { ItemTarget } from './target';
import { useNarrow } from './useNarrow';

/**
 * Opens a record where it can be read together with the one at hand: beside it, or, from the pane beside, in a tab of
 * the main one. A narrow window has room for one, so that it gets a tab there too.
 */
export function useOpenBeside(): (target: ItemTarget) => void {
  const { where } = usePlaceBeside();
  return (target) => open(target, where);
}

/** As `useOpenBeside`, with the focus, even while what it is written in is still being fetched: what one types is the note's. */
export function useWriteBeside(): (id: NoteId) => void {
  const { where, pane } = usePlaceBeside();
  return (id) => {
    open({ view: 'note', id }, where);
    requestAnimationFrame(() => focusPaneAfterDialog(pane));
  };
}

function usePlaceBeside() {
  const pane = useContext(PaneContext);
  const isNarrow = useNarrow();
  return pane !== 'beside' && !isNarrow
    ? ({ where: { split: true }, pane: 'beside' } as const)
    : ({ where: { newTab: true }, pane: 'main' } as const);
}
