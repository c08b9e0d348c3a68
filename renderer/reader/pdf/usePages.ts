import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ArticlePage } from '../../../shared/api';
import { pageAt, textOnPages } from '../../../shared/pdf/pages';
import { useCommand } from '../../app/commands';
import { setPreference, usePreference } from '../../state/preferences';
import type { Passage } from '../textRange';
import { useSize } from '../../ui/useSize';
import { mapOfPages, placeOnPages, type DrawnPage } from './drawnPages';
import type { OpenPdf } from './openPdf';
import { useFindInSource } from './useFindInSource';
import { useHeldPages } from './useHeldPages';
import { useTop } from './useTop';
import { usePageScrolling } from './usePageScrolling';
import { usePageSizes } from './usePageSizes';
import { scaleOf, scaleOfPage, stepZoom, type Zoom } from './zoom';

/** Between pages, in pixels. */
const GAP = 16;
/** Left and right of a page. */
const BESIDE = 4;
/** Pages before and after those in sight are drawn, too. */
const AROUND = 1;

export type Pages = ReturnType<typeof usePages>;

/** Which pages are drawn, where and how large; and where each passage of the text stands on them. */
export function usePages({
  opened,
  page,
  text,
  hash,
  scroller,
  root,
}: {
  opened: OpenPdf;
  page: ArticlePage;
  text: NonNullable<ArticlePage['text']>;
  hash: string;
  scroller: RefObject<HTMLDivElement | null>;
  root: RefObject<HTMLDivElement | null>;
}) {
  const { labels } = opened;
  const sizes = usePageSizes(opened);
  const parts = useMemo(() => textOnPages(text.layout?.pages ?? [], labels, text.content.length), [text, labels]);
  const zoom = usePreference('pdfZoom');
  const { width } = useSize(root);
  const { height } = useSize(scroller);
  const room = { width: width - BESIDE * 2, height: height - GAP * 2 };
  const scale = scaleOf(zoom, sizes.fitted, room);
  const scaleAt = (index: number): number => scaleOfPage(zoom, scale, sizes.of(index), room);

  const before = useTop(root, scroller);
  const virtual = useVirtualizer({
    count: labels.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => Math.ceil(sizes.of(index).height * scaleAt(index)) + GAP,
    overscan: AROUND,
    rangeExtractor: useHeldPages(root),
    scrollMargin: before,
  });
  const [drawn, setDrawn] = useState<ReadonlyMap<number, DrawnPage>>(new Map());
  const onDrawn = useCallback((index: number, now: DrawnPage | undefined) => {
    setDrawn((all) => {
      if (!now && !all.has(index)) return all;
      const next = new Map(all);
      if (now) next.set(index, now);
      else next.delete(index);
      return next;
    });
  }, []);
  // Another map for another scale: what is measured by it must be measured again.
  const map = useMemo(() => mapOfPages(drawn), [drawn, scale]); // eslint-disable-line react-hooks/exhaustive-deps -- see above

  const topOf = (index: number): number => virtual.measurementsCache[index]?.start ?? before;
  const heightOf = (index: number): number => sizes.of(index).height * scaleAt(index);
  const lineOf = ({ start }: Passage): number => {
    const index = indexOf(start);
    const part = parts[index];
    const share = part && part.end > part.start ? (start - part.start) / (part.end - part.start) : 0;
    return topOf(index) + share * heightOf(index);
  };
  const counted = useMemo(
    () => parts.flatMap((part, index) => (part ? [{ start: part.start, label: '', index }] : [])),
    [parts],
  );
  const indexOf = (offset: number): number => counted[pageAt(counted, offset)]?.index ?? 0;

  const lineNow = useRef(lineOf);
  useLayoutEffect(() => {
    lineNow.current = lineOf;
  });
  // The same function while lines stay where they are: who measures by it need not measure again.
  const steadyLineOf = useMemo(() => (passage: Passage) => lineNow.current(passage), [scale, before, sizes.fitted]); // eslint-disable-line react-hooks/exhaustive-deps -- see above
  const { scrolling, current, keep } = usePageScrolling(page.article.id, scroller, map, {
    parts,
    lineOf,
    topOf,
    heightOf,
  });
  const find = useFindInSource(map, text.content, scrolling.firstOffset, scrolling.show);

  // What one looks at stays in sight when pages become larger or smaller: as soon as they stand where they belong now.
  const total = virtual.getTotalSize();
  const shownScale = useRef(scale);
  const isMoved = useRef(false);
  useLayoutEffect(() => {
    if (shownScale.current === scale) return;
    shownScale.current = scale;
    isMoved.current = true;
    virtual.measure();
  }, [scale, virtual]);
  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    keep();
  }, [total, keep]);

  const setZoom = (next: Zoom) => void setPreference('pdfZoom', next);
  useCommand('pages.zoomIn', () => setZoom(stepZoom(scale, 1)));
  useCommand('pages.zoomOut', () => setZoom(stepZoom(scale, -1)));
  useCommand('pages.fitWidth', () => setZoom('width'));
  useCommand('pages.fitPage', () => setZoom('page'));

  const goToPage = (index: number, share = 0) => {
    const to = Math.max(0, Math.min(labels.length - 1, index));
    scroller.current?.scrollTo({ top: topOf(to) - GAP / 2 + share * heightOf(to) });
  };
  useEffect(() => {
    // The pages above may turn out to be of another size: what is shown stays where it is.
    virtual.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, instance) =>
      item.start < (instance.scrollOffset ?? 0);
  }, [virtual]);

  const items = virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start - before }));
  // Pages of a chosen size may be wider than the room: the margin stands beside them, not over them.
  const least = typeof zoom === 'number' ? Math.max(0, ...items.map(({ index }) => sizes.of(index).width * scale)) : 0;

  return {
    map,
    scrolling,
    find,
    drawn,
    current,
    parts,
    scale,
    scaleAt,
    zoom,
    lineOf: steadyLineOf,
    goToPage,
    onDrawn,
    onSize: sizes.set,
    sizeOf: sizes.of,
    measure: virtual.measureElement,
    total,
    /** The least width of all pages together, in pixels. */
    least,
    items,
    placeInFile: (passage: Passage) => placeOnPages(passage, drawn, parts, labels, hash),
  };
}
