import type { ShownHighlight } from '../../shared/api';
import type { Passage } from './textRange';

/** A highlight that stands on certain words of the shown text. */
export interface PlacedHighlight extends Passage {
  readonly shown: ShownHighlight;
}

/** Where the user has said that a proposed place is wrong. Kept with the highlight, so that it is not proposed again. */
interface Rejected extends Passage {
  readonly textHash: string;
}

const isRejected = (value: unknown): value is Rejected =>
  typeof value === 'object' && value !== null && 'textHash' in value && 'start' in value && 'end' in value;

/** Whether the proposed place has been rejected by the user: the highlight is then as good as lost. */
export function isRejectedPlace({ highlight, place }: ShownHighlight, textHash: string): boolean {
  const rejected = highlight['rejectedPlace'];
  return (
    place.found === 'approximate' &&
    isRejected(rejected) &&
    rejected.textHash === textHash &&
    rejected.start === place.start &&
    rejected.end === place.end
  );
}

export interface Sorted {
  /** Exact and moved, in text order. */
  readonly placed: readonly PlacedHighlight[];
  /** May be there; the user decides. */
  readonly proposed: readonly PlacedHighlight[];
  readonly lost: readonly ShownHighlight[];
  readonly moved: number;
}

/** Highlights by how certain their place is. */
export function sortByPlace(highlights: readonly ShownHighlight[], textHash: string): Sorted {
  const placed: PlacedHighlight[] = [];
  const proposed: PlacedHighlight[] = [];
  const lost: ShownHighlight[] = [];
  for (const shown of highlights) {
    const { place } = shown;
    if (place.found === 'lost' || isRejectedPlace(shown, textHash)) lost.push(shown);
    else (place.found === 'approximate' ? proposed : placed).push({ shown, start: place.start, end: place.end });
  }
  const byPlace = (a: Passage, b: Passage) => a.start - b.start || b.end - a.end;
  return {
    placed: placed.sort(byPlace),
    proposed: proposed.sort(byPlace),
    lost,
    moved: placed.filter(({ shown }) => shown.place.found === 'moved').length,
  };
}

/** All that stand somewhere, certainly or perhaps, in text order: what one walks through. */
export const inTextOrder = ({ placed, proposed }: Pick<Sorted, 'placed' | 'proposed'>): PlacedHighlight[] =>
  [...placed, ...proposed].sort((a, b) => a.start - b.start || b.end - a.end);

/** How many highlights are not where they were made, in words; undefined when all are. */
export function uncertainMarks({ moved, proposed, lost }: Sorted): string | undefined {
  const parts = [
    moved > 0 ? `${moved} moved` : '',
    proposed.length > 0 ? `${proposed.length} to be confirmed` : '',
    lost.length > 0 ? `${lost.length} lost` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** The highlights at an offset, the shortest first: the one that a click means. */
export function highlightsAt(placed: readonly PlacedHighlight[], offset: number): PlacedHighlight[] {
  return placed
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** The highlight after or before the focused one, round and round; without one, the first from where the reader is. */
export function stepHighlight(
  placed: readonly PlacedHighlight[],
  focusedId: string | undefined,
  by: 1 | -1,
  fromOffset: number,
): PlacedHighlight | undefined {
  if (placed.length === 0) return undefined;
  const now = placed.findIndex(({ shown }) => shown.highlight.id === focusedId);
  if (now !== -1) return placed[(now + by + placed.length) % placed.length];
  if (by === 1) return placed.find(({ start }) => start >= fromOffset) ?? placed[0];
  return placed.findLast(({ start }) => start < fromOffset) ?? placed.at(-1);
}
