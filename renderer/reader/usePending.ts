import { useEffect, useMemo, useRef, useState } from 'react';
import type { ShownHighlight } from '../../shared/api';
import type { HighlightId } from '../../shared/model/ids';
import type { Highlight } from '../../shared/model/records';
import { isIn, withPending, type Pending } from './pendingHighlights';

/** Does something to a highlight, and shows it `as` it will be from now on (undefined: gone); taken back when it is refused. */
export type WhilePending = (
  id: HighlightId,
  as: Highlight | undefined,
  act: () => Promise<boolean>,
) => Promise<boolean>;

/** The highlights of a page with what has been asked for and is not in the page yet. */
export function usePending(highlights: readonly ShownHighlight[]): {
  readonly shown: readonly ShownHighlight[];
  readonly whilePending: WhilePending;
} {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const latest = useRef(highlights);
  useEffect(() => {
    latest.current = highlights;
    setPending((now) => (now.some(({ isDone }) => isDone) ? now.filter(({ isDone }) => !isDone) : now)); // eslint-disable-line react-hooks/set-state-in-effect -- this page has them
  }, [highlights]);

  const whilePending: WhilePending = async (id, highlight, act) => {
    const asked: Pending = { id, highlight, isDone: false };
    const before = latest.current.find((shown) => shown.highlight.id === id)?.highlight;
    setPending((now) => [...now, asked]);
    const done = await act();
    const isOver = !done || isIn(latest.current, asked, before);
    setPending((now) => now.flatMap((each) => (each !== asked ? [each] : isOver ? [] : [{ ...asked, isDone: true }])));
    return done;
  };
  const shown = useMemo(() => withPending(highlights, pending), [highlights, pending]);
  return { shown, whilePending };
}
