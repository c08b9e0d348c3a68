import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { ArticleId } from '../../shared/model/ids';
import { keepReadingPlace, readingPlace } from './readingPlaces';
import type { TextMap } from './textMap';
import { offsetAtPoint, rangeOf, type Passage } from './textRange';

export interface Scrolling {
  /** Brings a passage to the upper third, unless it is well in sight already. */
  readonly show: (passage: Passage) => void;
  readonly showRange: (range: Range) => void;
  /** Offset in the stored text of the first line in sight. */
  readonly firstOffset: () => number;
  /** Goes to where this text was left in this session. */
  readonly restore: () => void;
}

/** Text begins this far from the edge of the scroller, in pixels. */
const EDGE = 48;
/** So much room is left under the first line of a passage for its card in the margin, in pixels. */
const CARD = 200;

export function useScrolling(
  scroller: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  map: TextMap<Node> | undefined,
  id: ArticleId,
): Scrolling {
  const scrolling = useMemo(() => createScrolling(scroller, column, map, id), [scroller, column, map, id]);

  useEffect(() => {
    const outer = scroller.current;
    if (!outer) return;
    const keep = () => keepReadingPlace(id, outer.scrollTop < EDGE ? 0 : scrolling.firstOffset());
    outer.addEventListener('scrollend', keep);
    return () => outer.removeEventListener('scrollend', keep);
  }, [scroller, scrolling, id]);

  return scrolling;
}

/** Leaves the first line in sight where it is when the text gets another width (0: not measured yet) or cards fold into it. */
export function useKeptPlace({ restore }: Scrolling, width: number, hasMargin: boolean): void {
  const last = useRef({ width, hasMargin });
  useLayoutEffect(() => {
    const was = last.current;
    last.current = { width, hasMargin };
    if (was.width !== 0 && width !== 0) restore();
  }, [restore, width, hasMargin]);
}

function createScrolling(
  scroller: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  map: TextMap<Node> | undefined,
  id: ArticleId,
): Scrolling {
  const firstOffset = () => {
    const frame = scroller.current?.getBoundingClientRect();
    const text = column.current?.getBoundingClientRect();
    if (!map || !frame || !text) return 0;
    for (let y = frame.top + EDGE / 2; y < frame.bottom; y += EDGE / 2) {
      const offset = offsetAtPoint(map, text.left + EDGE, y);
      if (offset !== undefined) return offset;
    }
    return 0;
  };
  const showRange = (range: Range) => {
    const outer = scroller.current;
    if (!outer) return;
    const rect = range.getBoundingClientRect();
    const frame = outer.getBoundingClientRect();
    const isInSight = rect.top >= frame.top + EDGE && rect.bottom <= frame.bottom - EDGE;
    if (isInSight && rect.top <= frame.bottom - CARD) return;
    outer.scrollBy({ top: rect.top - frame.top - frame.height / 3 });
  };
  const show = (passage: Passage) => {
    const range = map && rangeOf(map, passage);
    if (range) showRange(range);
  };
  return {
    show,
    showRange,
    firstOffset,
    restore: () => {
      const offset = readingPlace(id);
      const range = offset > 0 && map ? rangeOf(map, { start: offset, end: offset + 1 }) : undefined;
      const outer = scroller.current;
      if (range && outer) {
        outer.scrollBy({ top: range.getBoundingClientRect().top - outer.getBoundingClientRect().top - EDGE / 2 });
      }
    },
  };
}
