import { open, useNavigationState } from '../app/navigation';
import { focusPaneById } from '../app/panes';
import { useStore } from '../state/store';
import { useCall, type CallState } from '../state/useCall';
import type { SearchAnswer } from '../../shared/api';
import { setReadingState } from '../app/readings/readingState';
import { chooseReview, movePlace } from '../app/review/place';
import { setTableState } from '../app/table/tableState';
import { isItem, isList, type Likened } from '../app/target';
import { targetOf, type Hit } from './hits';
import { MOST_ALIKE, searchState, SHOWN_HITS } from './searchState';

/** The record that the list is to show the like of. */
export function useLikened(): Likened | undefined {
  const { list } = useNavigationState();
  return list.view === 'search' ? list.like : undefined;
}

/** The hits for what is in the box, or what is like a record. While the next answer comes the last one stays. */
export function useHits(): CallState<SearchAnswer> {
  const text = useStore(searchState, ({ text }) => text.trim());
  const limit = useStore(searchState, ({ limit }) => limit);
  const like = useLikened();
  const found = useCall('search', { query: text, limit }, { enabled: text !== '' && !like, keepPrevious: true });
  const alike = useCall('similar', { id: like?.id ?? '', limit: MOST_ALIKE }, { enabled: like !== undefined });
  return like ? alike : found;
}

/** Asks for something else, from its first page. */
export function lookFor(text: string): void {
  searchState.set((now) => ({ ...now, text, caret: undefined, active: 0, limit: SHOWN_HITS }));
}

export function openHit(hit: Hit, how: { newTab: boolean; focus: boolean }): void {
  const target = targetOf(hit);
  if (!target) return;
  if (hit.cell) {
    const { tableId, columnId } = hit.cell;
    setTableState({
      tableId,
      at: { columnId, ...(hit.articleId && { articleId: hit.articleId }) },
      words: '',
      show: 'all',
    });
  }
  if (hit.decided) {
    const { reviewId, candidateId, stage, reader } = hit.decided;
    chooseReview(reviewId);
    movePlace(reviewId, () => ({
      part: 'screen',
      stage,
      reader,
      filter: 'all',
      seen: [candidateId],
      at: 0,
      remarkOf: candidateId,
      isTextShown: false,
    }));
  }
  if (hit.reading) {
    const { claimId, passageId, reader } = hit.reading;
    setReadingState({ part: 'read', reader, at: { claimId, passageId } });
  }
  open(target, { newTab: how.newTab });
  if (how.focus) requestAnimationFrame(() => focusPaneById(isItem(target) ? 'main' : isList(target) ? 'list' : 'page'));
}

/** Moves the active hit; it never leaves the list. */
export function stepHit(by: 1 | -1, count: number): void {
  searchState.set((now) => ({ ...now, active: Math.max(0, Math.min(count - 1, now.active + by)) }));
}
