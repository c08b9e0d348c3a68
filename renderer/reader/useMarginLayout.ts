import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { layoutMargin } from './marginLayout';
import type { TextMap } from './textMap';
import { rangeOf, type Passage } from './textRange';

const GAP = 16;
/** A card of a claim and a line of comment; corrected before the card is painted. */
const ESTIMATED_HEIGHT = 72;
/** Cards this far out of sight, in pixels, are drawn too; scrolling redraws in steps of half of it. */
const AROUND = 600;

/** What stands in the margin, beside the passage it is about. */
export interface MarginItem extends Passage {
  readonly id: string;
}

export interface MarginLayout<T extends MarginItem> {
  /** The cards near what is in sight, each with its top. */
  readonly drawn: readonly { readonly card: T; readonly top: number }[];
  readonly bottom: number;
  /** Ref for each drawn card, which carries its id in `data-card`. */
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
}

/** What is drawn of the text; of what is not, where it would be. */
interface ShownText {
  readonly map: TextMap<Node> | undefined;
  readonly lineOf: ((passage: Passage) => number) | undefined;
}

/** Where each card stands beside its line. Only cards near the visible part are drawn, however many there are. */
export function useMarginLayout<T extends MarginItem>(
  scroller: RefObject<HTMLElement | null>,
  text: ShownText,
  cards: readonly T[],
  focusedId: string | undefined,
  headHeight: number,
  width: number,
): MarginLayout<T> {
  const lines = useLines(scroller, text, cards, width, headHeight);
  const { heights, measure } = useHeights();
  const sight = useSight(scroller);

  const tops = useMemo(() => {
    const boxes = cards.map((card, index) => ({
      id: card.id,
      line: lines[index] ?? 0,
      height: heights.get(card.id) ?? ESTIMATED_HEIGHT,
    }));
    return layoutMargin(boxes, GAP, headHeight, focusedId);
  }, [cards, lines, heights, headHeight, focusedId]);

  const lastId = cards.at(-1)?.id ?? '';
  return {
    drawn: cards.flatMap((card, index) => {
      const top = tops[index] ?? 0;
      const isNear = top < sight.bottom + AROUND && top > sight.top - AROUND;
      return isNear || card.id === focusedId ? [{ card, top }] : [];
    }),
    bottom: (tops.at(-1) ?? 0) + (heights.get(lastId) ?? ESTIMATED_HEIGHT),
    measure,
  };
}

/** Top of the first line of each card's passage, in the coordinates of the scrolled content. */
function useLines(
  scroller: RefObject<HTMLElement | null>,
  { map, lineOf }: ShownText,
  cards: readonly Passage[],
  width: number,
  headHeight: number,
): readonly number[] {
  const [lines, setLines] = useState<readonly number[]>([]);
  useLayoutEffect(() => {
    const outer = scroller.current;
    if (!map || !outer) return;
    const origin = outer.getBoundingClientRect().top - outer.scrollTop;
    const next = cards.map((card) => {
      const rect = rangeOf(map, card)?.getClientRects()[0];
      return Math.round(rect ? rect.top - origin : (lineOf?.(card) ?? 0));
    });
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the lines must be drawn to be measured
    setLines((now) => (now.length === next.length && now.every((line, i) => line === next[i]) ? now : next));
  }, [scroller, map, lineOf, cards, width, headHeight]);
  return lines;
}

/**
 * The height of each card that was ever drawn. It is known before the card is painted, and so is each change of it: cards
 * are never seen where another one is.
 */
function useHeights() {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const observer = useRef<ResizeObserver>(undefined);
  useEffect(() => () => observer.current?.disconnect(), []);
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    setHeights((now) => withHeightsOf(now, [element]));
    observer.current ??= new ResizeObserver((entries) => {
      const cards = entries.flatMap(({ target }) => (target instanceof HTMLElement ? [target] : []));
      flushSync(() => setHeights((now) => withHeightsOf(now, cards)));
    });
    observer.current.observe(element);
    return () => observer.current?.unobserve(element);
  }, []);
  return { heights, measure };
}

/** The same map when none has another height. */
function withHeightsOf(known: ReadonlyMap<string, number>, cards: readonly HTMLElement[]): ReadonlyMap<string, number> {
  const changed = cards
    .filter((card) => card.isConnected)
    .map((card) => [card.dataset['card'] ?? '', card.offsetHeight] as const)
    .filter(([id, height]) => known.get(id) !== height);
  return changed.length === 0 ? known : new Map([...known, ...changed]);
}

/** The visible part of the scrolled content, in coarse steps. */
function useSight(scroller: RefObject<HTMLElement | null>): { top: number; bottom: number } {
  const [sight, setSight] = useState({ top: 0, bottom: 1000 });
  useEffect(() => {
    const outer = scroller.current;
    if (!outer) return;
    const look = () => {
      const step = AROUND / 2;
      const top = Math.floor(outer.scrollTop / step) * step;
      const bottom = Math.ceil((outer.scrollTop + outer.clientHeight) / step) * step;
      setSight((now) => (now.top === top && now.bottom === bottom ? now : { top, bottom }));
    };
    look();
    outer.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(outer);
    return () => {
      outer.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller]);
  return sight;
}
