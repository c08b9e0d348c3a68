import { useEffect, useMemo } from 'react';
import type { ArticlePage } from '../../shared/api';
import { notYetIn } from './pendingHighlights';
import { inTextOrder, sortByPlace } from './placed';
import { placedStatements, stopsOf } from './statements';
import { usePending } from './useMarking';

export type Marks = ReturnType<typeof useMarks>;

/** What is marked in one text, by how certain its place is, and in the order in which one walks through it. */
export function useMarks({ highlights, statements: said }: ArticlePage, textHash: string) {
  const { pending, whilePending, arrived } = usePending();
  useEffect(() => arrived((id) => highlights.some(({ highlight }) => highlight.id === id)), [highlights]); // eslint-disable-line react-hooks/exhaustive-deps -- only a new page can show them
  const sorted = useMemo(
    () => sortByPlace([...highlights, ...notYetIn(highlights, pending)], textHash),
    [highlights, pending, textHash],
  );
  const walked = useMemo(() => inTextOrder(sorted), [sorted]);
  const statements = useMemo(() => placedStatements(said), [said]);
  const stops = useMemo(() => stopsOf(walked, statements), [walked, statements]);
  return {
    sorted,
    /** Highlights that stand somewhere, certainly or perhaps. */
    walked,
    statements,
    stops,
    whilePending,
  };
}
