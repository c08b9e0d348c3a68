import { useLayoutEffect, useState, type RefObject } from 'react';
import type { TextMap } from './textMap';
import { rangeOf, type Passage } from './textRange';
import { placeToolbar, TOOLBAR_SIZE, type ToolbarPlace } from './toolbarPlace';

/** Where the toolbar of the selected words stands, in the coordinates of the scrolled content. */
export function useToolbarPlace(
  passage: Passage | undefined,
  map: TextMap<Node> | undefined,
  scroller: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
): ToolbarPlace | undefined {
  const [place, setPlace] = useState<ToolbarPlace>();
  useLayoutEffect(() => {
    const outer = scroller.current;
    const range = map && passage && rangeOf(map, passage);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the words must be drawn to be measured
    if (!range || !outer || !column.current) return setPlace(undefined);
    const frame = outer.getBoundingClientRect();
    const text = column.current.getBoundingClientRect();
    const lines = range.getClientRects();
    const style = getComputedStyle(column.current);
    const found = placeToolbar(range.getBoundingClientRect(), lines[lines.length - 1] ?? frame, TOOLBAR_SIZE, {
      left: text.left + parseFloat(style.paddingLeft),
      right: text.right - parseFloat(style.paddingRight),
      top: frame.top,
      bottom: frame.bottom,
    });
    if (found.at === 'dock') return setPlace(found);
    setPlace({ ...found, left: found.left - frame.left, top: found.top - frame.top + outer.scrollTop });
  }, [passage, map, scroller, column]);
  return place;
}
