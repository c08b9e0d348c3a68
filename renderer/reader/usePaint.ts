import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { FoundNear } from './found';
import { HighlightPaint } from './highlightPaint';
import { Painter, type Paint } from '../app/painter';
import type { PlacedHighlight, Sorted } from './placed';
import type { PlacedStatement } from './statements';
import type { Suggestion } from './suggestions';
import type { TextMap } from './textMap';
import { rangesOf, type Passage } from './textRange';

/** Everything that is painted over the text. */
export interface Painted {
  readonly sorted: Pick<Sorted, 'placed' | 'proposed'>;
  readonly focused: PlacedHighlight | undefined;
  /** The selected words while the focus, and so the browser's own selection, is elsewhere. */
  readonly passage: Passage | undefined;
  readonly found: FoundNear;
  readonly currentFound: Range | undefined;
  /** What is marked of the passage one came to, for a moment. */
  readonly arrived: readonly Passage[] | undefined;
  readonly statements: readonly PlacedStatement[];
  readonly focusedStatement: PlacedStatement | undefined;
  /** Suggested statements: what is said, with its gaps, and of the focused one the words of saying, too. */
  readonly suggested: readonly Suggestion[];
  readonly suggestedFocus: Suggestion | undefined;
}

const PRIORITY = { passage: 10, focused: 11, current: 13, arrived: 9 };

/** Where a text is shown. */
export interface Shown {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly root: RefObject<HTMLElement | null>;
}

/** Keeps what is painted equal to what is wanted. Highlights and matches, which are many, are painted apart from the rest. */
export function usePaint(map: TextMap<Node> | undefined, painted: Painted, shown: Shown): void {
  const { sorted, focused, passage, found, currentFound, arrived, suggested, suggestedFocus } = painted;
  const { statements, focusedStatement } = painted;
  useHighlightPaint(map, sorted, found, shown);
  usePaints(() => {
    const paints = new Map<string, Paint>();
    if (!map) return paints;
    const add = (name: string, priority: number, part: Passage | undefined, key = name) => {
      for (const [index, range] of (part ? rangesOf(map, part) : []).entries())
        paints.set(`${key} ${index}`, { name, priority, range });
    };
    add('passage', PRIORITY.passage, passage);
    add('focused', PRIORITY.focused, focused);
    arrived?.forEach((part, index) => add('arrived', PRIORITY.arrived, part, `arrived ${index}`));
    if (currentFound)
      paints.set('found-current', { name: 'found-current', priority: PRIORITY.current, range: currentFound });
    for (const { shown } of statements) {
      const isFocused = shown.statement.id === focusedStatement?.shown.statement.id;
      const priority = isFocused ? PRIORITY.focused : 0;
      shown.parts.forEach((part, index) =>
        add(isFocused ? 'said-focused' : 'said', priority, part, `${shown.statement.id} ${index}`),
      );
    }
    for (const { id, statement } of suggested) {
      const isFocused = id === suggestedFocus?.id;
      const priority = isFocused ? PRIORITY.focused : 0;
      statement.content.forEach((part, index) =>
        add(isFocused ? 'suggested-focused' : 'suggested', priority, part, `${id} ${index}`),
      );
      if (isFocused && statement.cue) add('suggested-cue', PRIORITY.focused, statement.cue);
    }
    return paints;
  }, [map, passage, focused, currentFound, arrived, statements, focusedStatement, suggested, suggestedFocus]);
}

function useHighlightPaint(
  map: TextMap<Node> | undefined,
  { placed, proposed }: Painted['sorted'],
  found: FoundNear,
  { scroller, root }: Shown,
): void {
  const painting = useRef<HighlightPaint>(undefined);
  useLayoutEffect(() => {
    if (!map || !scroller.current || !root.current) return;
    const started = new HighlightPaint(map, scroller.current, root.current);
    painting.current = started;
    return () => {
      painting.current = undefined;
      started.stop();
    };
  }, [map, scroller, root]);
  useLayoutEffect(() => painting.current?.show({ placed, proposed, found }), [map, placed, proposed, found]);
}

function usePaints(wanted: () => ReadonlyMap<string, Paint>, dependencies: readonly unknown[]): void {
  const painter = useRef<Painter>(undefined);
  useLayoutEffect(() => {
    painter.current ??= new Painter();
    painter.current.paint(wanted());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what its paints depend on
  }, dependencies);
  useEffect(() => () => painter.current?.clear(), []);
}
