import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { HEAD, isSeenSame, seenOf, type MatrixLayout, type Seen } from '../../shared/pictures/matrix';
import { CellDetails } from './CellDetails';
import { matrixParts } from './matrixParts';
import { Quadrants } from './Quadrants';
import { useCells } from './useCells';

/** The matrix on the screen: of its rows and columns only those in sight are drawn, and what the chosen cell holds is said below. */
export function MatrixGrid({ layout, side }: { layout: MatrixLayout; side: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useSeen(scroller, side);
  const cells = useCells(layout);
  const { at } = cells;
  const parts = useMemo(() => matrixParts(layout, side, { seen, at }), [layout, side, seen, at]);
  return (
    <>
      <Quadrants
        side={side}
        head={HEAD}
        width={layout.width}
        height={layout.height}
        scroller={scroller}
        parts={{
          corner: parts.corner,
          head: (
            <>
              {cells.headBand}
              {parts.head}
            </>
          ),
          side: (
            <>
              {cells.sideBand}
              {parts.side}
            </>
          ),
          body: (
            <>
              {parts.body}
              {cells.marker}
            </>
          ),
        }}
        body={cells.grid}
      />
      <CellDetails layout={layout} at={at} />
    </>
  );
}

/** Which rows and columns are in sight, in steps, so that not every pixel of scrolling draws anew. */
function useSeen(scroller: RefObject<HTMLDivElement | null>, side: number): Seen {
  const [seen, setSeen] = useState(() => seenOf({ left: 0, top: 0, width: 0, height: 0 }));
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = element;
      const next = seenOf({ left, top, width: clientWidth - side, height: clientHeight - HEAD });
      setSeen((now) => (isSeenSame(now, next) ? now : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, side]);
  return seen;
}
