import { useEffect, type RefObject } from 'react';

/** A picture comes a moment after its page: the focus that waits on the pane, or that went with what was left, goes to it. */
export function useArrival(picture: RefObject<SVGSVGElement | null>): void {
  useEffect(() => {
    const { activeElement, body } = document;
    const pane = picture.current?.closest('[data-pane]');
    if (activeElement === pane || activeElement === body) picture.current?.focus({ preventScroll: true });
  }, [picture]);
}
