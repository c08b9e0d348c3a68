import type { ShownStatement } from '../../shared/api';
import type { PlacedHighlight } from './placed';
import type { Passage } from './textRange';

/** An accepted statement with its place: from the first to the last of its words. */
export interface PlacedStatement extends Passage {
  readonly shown: ShownStatement;
}

/** Those that surely stand in the shown text, in its order. */
export const placedStatements = (statements: readonly ShownStatement[]): PlacedStatement[] =>
  statements
    .flatMap((shown): PlacedStatement[] => {
      const [first, last] = [shown.parts[0], shown.parts.at(-1)];
      return first && last ? [{ shown, start: first.start, end: last.end }] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);

/** Who said it, as the user left it or as the text has it. */
export const speakerOf = ({ speaker, statement }: ShownStatement): string =>
  speaker?.name ?? statement.speaker?.quote ?? 'Nobody named';

/** The stop after or before one, round and round; without one, the first from where the reader is. */
export function stepStop<T extends Passage & { readonly id: string }>(
  stops: readonly T[],
  focusedId: string | undefined,
  by: 1 | -1,
  fromOffset: number,
): T | undefined {
  const now = stops.findIndex(({ id }) => id === focusedId);
  if (now >= 0) return stops[(now + by + stops.length) % stops.length];
  if (by === 1) return stops.find(({ start }) => start >= fromOffset) ?? stops[0];
  return stops.findLast(({ start }) => start < fromOffset) ?? stops.at(-1);
}

/** What J and K walk: highlights and accepted statements, in text order. */
export type Stop = Passage & { readonly id: string } & (
    | { readonly focus: 'highlight'; readonly placed: PlacedHighlight }
    | { readonly focus: 'statement'; readonly placed: PlacedStatement }
  );

export const stopsOf = (highlights: readonly PlacedHighlight[], statements: readonly PlacedStatement[]): Stop[] =>
  [
    ...highlights.map((placed): Stop => ({
      focus: 'highlight',
      id: placed.shown.highlight.id,
      start: placed.start,
      end: placed.end,
      placed,
    })),
    ...statements.map((placed): Stop => ({
      focus: 'statement',
      id: placed.shown.statement.id,
      start: placed.start,
      end: placed.end,
      placed,
    })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
