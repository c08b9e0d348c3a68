import { useEffect, useRef, useState } from 'react';
import type { ArticleTarget } from './articleTarget';
import type { PlacedHighlight } from './placed';
import type { TextMap } from './textMap';
import type { Passage } from './textRange';

/** How long the passage one arrived at stays marked: long enough to find it on the screen. */
const MARKED_FOR = 2500;

/**
 * Goes to the passage that the target names, once for each time it is opened; without one, to where the text was left.
 * Gives the passage to mark for a moment.
 */
export function useArrival(
  target: ArticleTarget,
  map: TextMap<Node> | undefined,
  highlights: readonly PlacedHighlight[],
  go: { readonly toHighlight: (highlight: PlacedHighlight) => void; readonly toPassage: (passage: Passage) => void },
  restore: () => void,
): Passage | undefined {
  const [arrived, setArrived] = useState<Passage>();
  const latest = useRef({ highlights, go, restore });
  useEffect(() => {
    latest.current = { highlights, go, restore };
  });
  const seen = useRef<unknown>(undefined);
  useEffect(() => {
    if (!map || seen.current === target) return;
    seen.current = target;
    const highlight = latest.current.highlights.find(({ shown }) => shown.highlight.id === target.highlightId);
    const passage = target.at ?? highlight;
    if (!passage) return latest.current.restore();
    if (highlight) latest.current.go.toHighlight(highlight);
    else latest.current.go.toPassage(passage);
    setArrived({ start: passage.start, end: passage.end });
  }, [map, target]);
  useEffect(() => {
    if (!arrived) return;
    const timer = setTimeout(() => setArrived(undefined), MARKED_FOR);
    return () => clearTimeout(timer);
  }, [arrived]);
  return arrived;
}
