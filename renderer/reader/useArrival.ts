import { useEffect, useRef, useState } from 'react';
import type { Place } from '../app/target';
import type { ArticleTarget } from './articleTarget';
import type { PlacedHighlight } from './placed';
import type { PlacedStatement } from './statements';
import type { TextMap } from './textMap';
import type { Passage } from './textRange';

/** The passage one came to, and what of it is marked. */
export interface Arrived extends Passage {
  readonly marks: readonly Passage[];
}

/** How long the passage one arrived at stays marked: long enough to find it on the screen. */
const MARKED_FOR = 2500;

/**
 * Goes to the passage that the target names, once for each time it is opened; without one, to where the text was left.
 * Gives the passage, with the parts of it to mark for a moment.
 */
export function useArrival(
  target: ArticleTarget,
  map: TextMap<Node> | undefined,
  marks: readonly (PlacedHighlight | PlacedStatement)[],
  go: {
    readonly toMark: (mark: PlacedHighlight | PlacedStatement) => void;
    readonly toPassage: (passage: Passage) => void;
  },
  restore: () => void,
): Arrived | undefined {
  const [arrived, setArrived] = useState<Arrived>();
  const latest = useRef({ marks, go, restore });
  useEffect(() => {
    latest.current = { marks, go, restore };
  });
  const seen = useRef<unknown>(undefined);
  useEffect(() => {
    if (!map || seen.current === target) return;
    seen.current = target;
    const mark = latest.current.marks.find(({ shown }) =>
      'highlight' in shown ? shown.highlight.id === target.highlightId : shown.statement.id === target.statementId,
    );
    const passage: Place | undefined = target.at ?? mark;
    if (!passage) return latest.current.restore();
    if (mark) latest.current.go.toMark(mark);
    else latest.current.go.toPassage(passage);
    const { start, end, marks = [[start, end]] } = passage;
    setArrived({ start, end, marks: marks.map(([start, end]) => ({ start, end })) });
  }, [map, target]);
  useEffect(() => {
    if (!arrived) return;
    const timer = setTimeout(() => setArrived(undefined), MARKED_FOR);
    return () => clearTimeout(timer);
  }, [arrived]);
  return arrived;
}
