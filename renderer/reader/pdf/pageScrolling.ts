import type { RefObject } from 'react';
import type { ArticleId } from '../../../shared/model/ids';
import type { PageOfText } from '../../../shared/pdf/pages';
import { keepReadingPlace, readingPlace } from '../readingPlaces';
import { TextMap } from '../textMap';
import { rangeOf, type Passage } from '../textRange';
import type { Scrolling } from '../useScrolling';

/** What is shown stands this far below the edge of the scroller, in pixels. */
const EDGE = 48;

/** Where pages and lines stand in the scrolled content, in pixels. */
export interface PlacesOfPages {
  readonly parts: readonly (PageOfText | undefined)[];
  readonly lineOf: (passage: Passage) => number;
  readonly topOf: (index: number) => number;
  readonly heightOf: (index: number) => number;
}

/** Scrolling over pages of which only those in sight are drawn. */
export function createPageScrolling(
  id: ArticleId,
  scroller: RefObject<HTMLElement | null>,
  onCurrent: (index: number) => void,
) {
  let places: PlacesOfPages = { parts: [], lineOf: () => 0, topOf: () => 0, heightOf: () => 1 };
  let map = new TextMap<Node>([]);
  /** Where one was going when the words there were not drawn yet. */
  let goal: Passage | undefined;
  let inSight = { index: 0, share: 0 };

  const offsetInSight = (): number => {
    const part = places.parts[inSight.index];
    const share = Math.max(0, Math.min(1, inSight.share));
    return part ? Math.round(part.start + share * (part.end - part.start)) : 0;
  };
  const scrollTo = (top: number) => scroller.current?.scrollTo({ top });

  const showRange = (range: Range) => {
    const outer = scroller.current;
    if (!outer) return;
    const rect = range.getBoundingClientRect();
    const frame = outer.getBoundingClientRect();
    const isInSight = rect.top >= frame.top + EDGE && rect.bottom <= frame.bottom - EDGE;
    if (!isInSight) outer.scrollBy({ top: rect.top - frame.top - frame.height / 3 });
    const isBeside = rect.left < frame.left || rect.right > frame.right;
    if (isBeside) outer.scrollBy({ left: rect.left - frame.left - EDGE });
  };
  const show = (passage: Passage) => {
    const isDrawn = rangeOf(map, { start: passage.start, end: passage.start + 1 }) !== undefined;
    const range = isDrawn ? rangeOf(map, passage) : undefined;
    goal = range ? undefined : passage;
    if (range) showRange(range);
    else scrollTo(places.lineOf(passage) - (scroller.current?.clientHeight ?? 0) / 3);
  };
  const scrolling: Scrolling = {
    show,
    showRange,
    firstOffset: offsetInSight,
    restore: () => {
      const offset = readingPlace(id);
      if (offset > 0) scrollTo(places.lineOf({ start: offset, end: offset + 1 }) - EDGE);
    },
  };

  const look = (outer: HTMLElement) => {
    const { topOf, heightOf, parts } = places;
    const line = outer.scrollTop + EDGE;
    const index = pageAtLine(topOf, parts.length, line);
    inSight = { index, share: (line - topOf(index)) / Math.max(1, heightOf(index)) };
    onCurrent(pageAtLine(topOf, parts.length, outer.scrollTop + outer.clientHeight / 2));
  };

  return {
    scrolling,
    update: (nowAt: PlacesOfPages, nowDrawn: TextMap<Node>): void => {
      places = nowAt;
      map = nowDrawn;
    },
    goOn: () => {
      if (goal) show(goal);
      if (scroller.current) look(scroller.current);
    },
    keep: () => {
      const { topOf, heightOf } = places;
      const { index, share } = inSight;
      if ((scroller.current?.scrollTop ?? 0) > 0) scrollTo(topOf(index) + share * heightOf(index) - EDGE);
    },
    listen: () => {
      const outer = scroller.current;
      if (!outer) return () => {};
      const onScroll = () => look(outer);
      const onEnd = () => keepReadingPlace(id, outer.scrollTop < EDGE ? 0 : offsetInSight());
      const onWheel = () => (goal = undefined); // whoever turns the wheel goes elsewhere
      onScroll();
      outer.addEventListener('scroll', onScroll, { passive: true });
      outer.addEventListener('scrollend', onEnd);
      outer.addEventListener('wheel', onWheel, { passive: true });
      return () => {
        outer.removeEventListener('scroll', onScroll);
        outer.removeEventListener('scrollend', onEnd);
        outer.removeEventListener('wheel', onWheel);
      };
    },
  };
}

/** The last page that begins at or above a line. */
function pageAtLine(topOf: (index: number) => number, count: number, line: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (topOf(middle) <= line) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
