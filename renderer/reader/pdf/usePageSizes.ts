import { useCallback, useEffect, useMemo, useState } from 'react';
import type { OpenPdf } from './openPdf';
import { sizeToFit, type PageSize } from './zoom';

/** A4; only until the first page has said how large it is. */
const USUAL: PageSize = { width: 595, height: 842 };
/** So many pages are asked at once, while nobody waits. */
const AT_ONCE = 50;

export interface PageSizes {
  readonly of: (index: number) => PageSize;
  /** What fits when pages are fitted; see `sizeToFit`. */
  readonly fitted: PageSize;
  readonly set: (index: number, size: PageSize) => void;
}

/** The sizes of the pages in points. Pages are taken to be like the first until they have been asked. */
export function usePageSizes(pdf: OpenPdf | undefined): PageSizes {
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const set = useCallback(
    (index: number, size: PageSize) =>
      setSizes((now) => (isSame(now.get(index), size) ? now : new Map(now).set(index, size))),
    [],
  );

  useEffect(() => {
    if (!pdf) return;
    let isGone = false;
    const ask = async (index: number): Promise<readonly [number, PageSize] | undefined> => {
      try {
        const { width, height } = (await pdf.document.getPage(index + 1)).getViewport({ scale: 1 });
        return [index, { width, height }];
      } catch {
        return undefined; // a damaged page keeps the size of the first
      }
    };
    const askAll = async () => {
      for (let first = 0; first < pdf.labels.length && !isGone; first += AT_ONCE) {
        const some = pdf.labels.slice(first, first + AT_ONCE).map((_, offset) => ask(first + offset));
        const known = (await Promise.all(some)).filter((each) => each !== undefined);
        if (!isGone) setSizes((now) => merged(now, known));
      }
    };
    void askAll();
    return () => {
      isGone = true;
    };
  }, [pdf]);

  const first = sizes.get(0) ?? USUAL;
  const fitted = useMemo(() => sizeToFit([first, ...sizes.values()]), [first, sizes]);
  return { of: (index) => sizes.get(index) ?? first, fitted, set };
}

const isSame = (a: PageSize | undefined, b: PageSize): boolean => a?.width === b.width && a.height === b.height;

/** The same map when nothing in it would change. */
function merged(
  now: ReadonlyMap<number, PageSize>,
  more: readonly (readonly [number, PageSize])[],
): ReadonlyMap<number, PageSize> {
  const fresh = more.filter(([index, size]) => !isSame(now.get(index), size));
  return fresh.length === 0 ? now : new Map([...now, ...fresh]);
}
