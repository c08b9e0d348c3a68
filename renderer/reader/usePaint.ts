import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { assignLanes } from './lanes';
import { Painter, type Paint } from './painter';
import type { PlacedHighlight, Sorted } from './placed';
import type { PlacedStatement } from './statements';
import type { Suggestion } from './suggestions';
import type { TextMap } from './textMap';
import { rangeOf, type Passage } from './textRange';

/** Everything that is painted over the text. */
export interface Painted {
  readonly sorted: Pick<Sorted, 'placed' | 'proposed'>;
  readonly focused: PlacedHighlight | undefined;
  /** The selected words while the focus, and so the browser's own selection, is elsewhere. */
  readonly passage: Passage | undefined;
  readonly found: readonly Range[];
  readonly currentFound: Range | undefined;
  readonly arrived: Passage | undefined;
  readonly statements: readonly PlacedStatement[];
  readonly focusedStatement: PlacedStatement | undefined;
  /** Suggested statements: what is said, with its gaps, and of the focused one the words of saying, too. */
  readonly suggested: readonly Suggestion[];
  readonly suggestedFocus: Suggestion | undefined;
}

const PRIORITY = { passage: 10, focused: 11, found: 12, current: 13, arrived: 9 };

/** Keeps what is painted equal to what is wanted. Highlights, which are many, are worked out apart from the rest. */
export function usePaint(map: TextMap<Node> | undefined, painted: Painted): void {
  const { sorted, focused, passage, found, currentFound, arrived, suggested, suggestedFocus } = painted;
  const { statements, focusedStatement } = painted;
  const ranges = useMemo(() => map && rangesOf(map), [map]);
  usePaints(() => (ranges ? highlightPaints(ranges, sorted) : new Map()), [ranges, sorted]);
  usePaints(() => {
    const paints = new Map<string, Paint>();
    const add = (name: string, priority: number, range: Range | undefined, key = name) => {
      if (range) paints.set(key, { name, priority, range });
    };
    if (!map) return paints;
    add('passage', PRIORITY.passage, passage && rangeOf(map, passage));
    add('focused', PRIORITY.focused, focused && rangeOf(map, focused));
    add('arrived', PRIORITY.arrived, arrived && rangeOf(map, arrived));
    found.forEach((range, index) => add('found', PRIORITY.found, range, `found ${index}`));
    add('found-current', PRIORITY.current, currentFound);
    for (const { shown } of statements) {
      const isFocused = shown.statement.id === focusedStatement?.shown.statement.id;
      shown.parts.forEach((part, index) =>
        add(
          isFocused ? 'said-focused' : 'said',
          isFocused ? PRIORITY.focused : 0,
          rangeOf(map, part),
          `${shown.statement.id} ${index}`,
        ),
      );
    }
    for (const { id, statement } of suggested) {
      const isFocused = id === suggestedFocus?.id;
      statement.content.forEach((part, index) =>
        add(
          isFocused ? 'suggested-focused' : 'suggested',
          isFocused ? PRIORITY.focused : 0,
          rangeOf(map, part),
          `${id} ${index}`,
        ),
      );
      if (isFocused && statement.cue) add('suggested-cue', PRIORITY.focused, rangeOf(map, statement.cue));
    }
    return paints;
  }, [map, passage, focused, found, currentFound, arrived, statements, focusedStatement, suggested, suggestedFocus]);
}

type RangeOfHighlight = (highlight: PlacedHighlight) => Range | undefined;

/** The range of each highlight, made once while its passage stays the same: one more highlight costs one more range. */
function rangesOf(map: TextMap<Node>): RangeOfHighlight {
  const known = new Map<string, Passage & { range: Range | undefined }>();
  return ({ shown, start, end }) => {
    const { id } = shown.highlight;
    const before = known.get(id);
    if (before?.start === start && before.end === end) return before.range;
    const range = rangeOf(map, { start, end });
    known.set(id, { start, end, range });
    return range;
  };
}

function highlightPaints(
  rangeOfHighlight: RangeOfHighlight,
  { placed, proposed }: Painted['sorted'],
): Map<string, Paint> {
  const paints = new Map<string, Paint>();
  const lanes = assignLanes(placed);
  placed.forEach((each, index) => {
    const { id, color } = each.shown.highlight;
    const lane = lanes[index] ?? 0;
    const range = rangeOfHighlight(each);
    if (range) paints.set(id, { name: `mark-${color}-${lane}`, priority: lane, range });
  });
  for (const each of proposed) {
    const { id, color } = each.shown.highlight;
    const range = rangeOfHighlight(each);
    if (range) paints.set(id, { name: `proposed-${color}`, priority: 0, range });
  }
  return paints;
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
