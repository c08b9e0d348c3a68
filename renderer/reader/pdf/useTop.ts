import { useLayoutEffect, useState, type RefObject } from 'react';

/** Where an element begins in the content of its scroller, in pixels; kept true while what stands above it changes. */
export function useTop(element: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const [inner, outer] = [element.current, scroller.current];
    if (!inner || !outer) return;
    const look = () =>
      setTop(Math.round(inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop));
    look();
    const observer = new ResizeObserver(look);
    for (let around = inner.parentElement; around && around !== outer; around = around.parentElement)
      observer.observe(around);
    return () => observer.disconnect();
  }, [element, scroller]);
  return top;
}
