import { useLayoutEffect, useState, type RefObject } from 'react';

/** The width and height of an element, kept true; zero before it is drawn. */
export function useSize(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const look = () =>
      setSize((now) =>
        now.width === watched.offsetWidth && now.height === watched.offsetHeight
          ? now
          : { width: watched.offsetWidth, height: watched.offsetHeight },
      );
    look();
    const observer = new ResizeObserver(look);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
