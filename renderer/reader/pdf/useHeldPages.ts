import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useEffect, useState, type RefObject } from 'react';

/** Of a longer selection only the pages at its ends stay: drawing hundreds would stop the window. */
const MOST = 40;

/**
 * Which pages are drawn: those in sight, and those that hold selected words. A browser forgets the words that are
 * selected when one of their ends goes from the document.
 */
export function useHeldPages(root: RefObject<HTMLElement | null>): (range: Range) => number[] {
  const [held, setHeld] = useState<{ readonly first: number; readonly last: number }>();
  useEffect(() => {
    const look = () => {
      const selection = getSelection();
      const isSelected = selection && !selection.isCollapsed;
      const ends = isSelected
        ? [selection.anchorNode, selection.focusNode].flatMap((at) => pageOf(root, at) ?? [])
        : [];
      const [first, last] = [Math.min(...ends), Math.max(...ends)];
      setHeld((now) => {
        if (ends.length === 0) return undefined;
        return now?.first === first && now.last === last ? now : { first, last };
      });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [root]);

  return (range) => {
    const inSight = defaultRangeExtractor(range);
    if (!held) return inSight;
    const { first, last } = held;
    const pages = last - first > MOST ? [first, last] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
    return [...new Set([...inSight, ...pages])].filter((index) => index < range.count).sort((a, b) => a - b);
  };
}

function pageOf(root: RefObject<HTMLElement | null>, node: Node | null): number | undefined {
  if (!node || !root.current?.contains(node)) return undefined;
  const element = node instanceof Element ? node : node.parentElement;
  const index = element?.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined ? undefined : Number(index);
}
