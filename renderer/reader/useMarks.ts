import { useMemo } from 'react';
import type { ArticlePage } from '../../shared/api';
import { inTextOrder, sortByPlace } from './placed';
import { placedStatements, stopsOf } from './statements';
import { usePending } from './usePending';

export type Marks = ReturnType<typeof useMarks>;

/** What is marked in one text, by how certain its place is, and in the order in which one walks through it. */
export function useMarks({ highlights, statements: said }: ArticlePage, textHash: string) {
  const { shown, whilePending } = usePending(highlights);
  const sorted = useMemo(() => sortByPlace(shown, textHash), [shown, textHash]);
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
