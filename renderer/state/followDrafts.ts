import type { Drafts } from './drafts';

/** Hears of drafts that other windows write, and asks before this window takes away what the browser did not keep. */
export function followDrafts(drafts: Drafts, window: Pick<Window, 'addEventListener'>): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  window.addEventListener('storage', () => drafts.recount(), { signal });
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (drafts.held.get() > 0) event.preventDefault();
    },
    { signal },
  );
  return () => ending.abort();
}
