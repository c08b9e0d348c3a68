import { open } from '../app/navigation';
import { focusPaneById } from '../app/panes';
import { useStore } from '../state/store';
import { useCall, type CallState } from '../state/useCall';
import type { SearchAnswer } from '../../shared/api';
import { targetOf, type Hit } from './hits';
import { searchState, SHOWN_HITS } from './searchState';

/** The hits for what is in the box. While the next answer comes the last one stays. */
export function useHits(): CallState<SearchAnswer> {
  const text = useStore(searchState, ({ text }) => text.trim());
  const limit = useStore(searchState, ({ limit }) => limit);
  return useCall('search', { query: text, limit }, { enabled: text !== '', keepPrevious: true });
}

/** Asks for something else, from its first page. */
export function lookFor(text: string): void {
  searchState.set((now) => ({ ...now, text, active: 0, limit: SHOWN_HITS }));
}

export function openHit(hit: Hit, how: { newTab: boolean; focus: boolean }): void {
  const target = targetOf(hit);
  if (!target) return;
  open(target, { newTab: how.newTab });
  if (how.focus) requestAnimationFrame(() => focusPaneById('id' in target ? 'main' : 'list'));
}

/** Moves the active hit; it never leaves the list. */
export function stepHit(by: 1 | -1, count: number): void {
  searchState.set((now) => ({ ...now, active: Math.max(0, Math.min(count - 1, now.active + by)) }));
}
