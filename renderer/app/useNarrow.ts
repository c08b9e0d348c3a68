import { useSyncExternalStore } from 'react';

/** Below this, places, list and text do not fit side by side: the list becomes a drawer. */
const NARROW = '(max-width: 899px)';

const query = () => window.matchMedia(NARROW);

function subscribe(listener: () => void): () => void {
  const media = query();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
