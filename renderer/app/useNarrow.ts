import { useSyncExternalStore } from 'react';

/** Below this, places, list and text do not fit side by side: the list becomes a drawer. */
const NARROW = '(max-width: 899px)';

/** Below this, places do not fit beside anything: they become a drawer, too. So it is at a zoom of 300 %. */
const TINY = '(max-width: 559px)';

function widthQuery(query: string) {
  const media = window.matchMedia(query);
  const subscribe = (listener: () => void): (() => void) => {
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  };
  return (): boolean => useSyncExternalStore(subscribe, () => media.matches);
}

export const useNarrow = widthQuery(NARROW);
export const useTiny = widthQuery(TINY);
