import type { ShownHighlight } from '../../shared/api';
import type { Highlight } from '../../shared/model/records';

/** Highlights that were just made, as the page will show them. */
export const notYetIn = (highlights: readonly ShownHighlight[], pending: readonly Highlight[]): ShownHighlight[] =>
  pending
    .filter(({ id }) => !highlights.some(({ highlight }) => highlight.id === id))
    .map((highlight) => ({
      highlight,
      place: { found: 'exact', start: highlight.anchor.start, end: highlight.anchor.end },
      links: [],
      notes: [],
    }));

/** How many highlights there are and how many are not where they were, in words. */
export function footerFact(count: number, uncertain: string | undefined): string | undefined {
  if (count === 0) return undefined;
  return [`${count} ${count === 1 ? 'highlight' : 'highlights'}`, uncertain].filter(Boolean).join(' · ');
}
