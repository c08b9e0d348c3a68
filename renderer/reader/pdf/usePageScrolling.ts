import { useEffect, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { ArticleId } from '../../../shared/model/ids';
import type { TextMap } from '../textMap';
import type { Scrolling } from '../useScrolling';
import { createPageScrolling, type PlacesOfPages } from './pageScrolling';

/** Goes to passages of pages, drawn or not, and knows what is in sight. */
export function usePageScrolling(
  id: ArticleId,
  scroller: RefObject<HTMLElement | null>,
  map: TextMap<Node>,
  places: PlacesOfPages,
): {
  readonly scrolling: Scrolling;
  /** The page that one looks at, counted from 0. */
  readonly current: number;
  /** Puts what was in sight back into it, after pages have changed their size. */
  readonly keep: () => void;
} {
  const [current, setCurrent] = useState(0);
  const pages = useMemo(() => createPageScrolling(id, scroller, setCurrent), [id, scroller]);
  useLayoutEffect(() => pages.update(places, map));
  useEffect(() => pages.listen(), [pages]);
  // Words that were not drawn yet may be there now, and pages may have another size.
  useEffect(() => pages.goOn(), [pages, map]);
  return { scrolling: pages.scrolling, current, keep: pages.keep };
}
