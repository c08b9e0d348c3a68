import { useLayoutEffect, useRef, type FocusEvent } from 'react';
import { dispatchNavigation } from './navigation';
import { focusPaneById } from './panes';

/**
 * Keeps the keyboard in what is shown of the list and what is read: where only one of them fits, the one that has the
 * focus stays, and what goes gives the focus on. Returns what hears of the focus in both.
 */
export function useFocusInSight(shows: 'both' | 'list' | 'main'): (event: FocusEvent) => void {
  const last = useRef<Element>(undefined);
  useLayoutEffect(() => {
    const at = document.activeElement;
    const isLost = at === document.body ? last.current?.isConnected === false : at === last.current;
    if (isLost && !last.current?.checkVisibility()) focusPaneById(shows === 'list' ? 'list' : 'main');
  }, [shows]);
  return ({ target }) => {
    last.current = target;
    const pane = target.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
    if (shows === 'both' && pane) dispatchNavigation({ type: 'front', front: pane === 'list' ? 'list' : 'tabs' });
  };
}
