import { useEffect, type RefObject } from 'react';

/** A picture comes a moment after its page: the focus that waits on the pane goes on to it. */
export function useArrival(picture: RefObject<SVGSVGElement | null>): void {
  useEffect(() => {
    const pane = picture.current?.closest('[data-pane]');
    if (pane && document.activeElement === pane) picture.current?.focus({ preventScroll: true });
  }, [picture]);
}
