import { Search } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { capsOf } from '../app/caps';
import { useCommand } from '../app/commands';
import { getNavigationState, open, useNavigationState } from '../app/navigation';
import { focusPaneById } from '../app/panes';
import { useTiny } from '../app/useNarrow';
import { useStore } from '../state/store';
import { Caps } from '../ui/Caps';
import { SearchField } from '../ui/SearchField';
import type { Hit } from './hits';
import { hitId, isListed, RESULTS_ID, searchState } from './searchState';
import { useCompletions } from './useCompletions';
import { lookFor, openHit, stepHit, useHits, useLikened } from './useHits';

/** The one box: what is typed is looked for everywhere, and the hits stand in the list. */
export function SearchBox() {
  const { text, active } = useStore(searchState);
  const { list, page } = useNavigationState();
  const { data, isWaiting } = useHits();
  const isShown = useStore(isListed);
  const isTiny = useTiny();
  const input = useRef<HTMLInputElement>(null);
  const hits = (list.view === 'search' && !page && text.trim() !== '' && data?.hits) || [];

  useCommand('search.everywhere', () => {
    input.current?.focus();
    input.current?.select();
    if (text.trim() !== '') showResults();
  });

  const change = (next: string) => {
    lookFor(next);
    if (next.trim() === '') leaveResults();
    else showResults();
  };
  const query = list.view === 'search' ? list.query : undefined;
  useEffect(() => {
    if (query !== undefined) lookFor(query);
  }, [query]);
  const like = useLikened();
  useEffect(() => {
    if (like) lookFor('');
  }, [like]);
  const {
    completions: [completion],
    isInValue,
  } = useCompletions();
  const enter = useEnter(hits[active], isWaiting);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') stepHit(1, hits.length);
    else if (event.key === 'ArrowUp') stepHit(-1, hits.length);
    else if (event.key === 'Tab' && !event.shiftKey && completion && isInValue) change(completion.query);
    else if (event.key === 'Enter') enter({ newTab: event.ctrlKey || event.metaKey });
    else if (event.key === 'Escape') {
      change('');
      // In the next frame: what is there now goes, and what comes is not there yet.
      requestAnimationFrame(() => focusPaneById(getNavigationState().tabs.length > 0 ? 'main' : 'list'));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search>
      <SearchField
        label="Find anything"
        placeholder="Find anything"
        icon={<Search size={15} aria-hidden />}
        hint={!isTiny && <Caps caps={capsOf('search.everywhere') ?? []} />}
        value={text}
        onChange={change}
        inputRef={input}
        onKeyDownCapture={onKeyDown}
        onCaret={(caret) => searchState.set((now) => (now.caret === caret ? now : { ...now, caret }))}
        suggestions={{
          listId: RESULTS_ID,
          isShown: isShown && hits.length > 0,
          activeId: isShown && hits[active] ? hitId(active) : undefined,
        }}
      />
    </search>
  );
}

/** Opens the active hit; when the hits still answer an earlier text, as soon as they answer this one. */
function useEnter(hit: Hit | undefined, isWaiting: boolean) {
  const asked = useRef<{ newTab: boolean }>(undefined);
  useEffect(() => {
    if (!asked.current || isWaiting) return;
    if (hit) openHit(hit, { ...asked.current, focus: true });
    asked.current = undefined;
  }, [hit, isWaiting]);
  return (how: { newTab: boolean }) => {
    if (isWaiting) asked.current = how;
    else if (hit) openHit(hit, { ...how, focus: true });
  };
}

function showResults(): void {
  const { list, page, front } = getNavigationState();
  if (list.view !== 'search') searchState.set((now) => ({ ...now, before: list }));
  const { text } = searchState.get();
  // Where only one fits, what was opened from the hits stands in front of them.
  if (list.view !== 'search' || page || front !== 'list' || list.like || (list.query ?? text) !== text)
    open({ view: 'search' });
}

function leaveResults(): void {
  if (getNavigationState().list.view === 'search') open(searchState.get().before);
}
