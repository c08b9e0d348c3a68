import type { ShownHighlight } from '../../shared/api';
import type { HighlightId } from '../../shared/model/ids';
import type { Highlight } from '../../shared/model/records';

/** What has been asked for of a highlight and is not in the page yet. */
export interface Pending {
  readonly id: HighlightId;
  /** As it will be; undefined when it goes. */
  readonly highlight: Highlight | undefined;
  /** On disk: the next page has it. */
  readonly isDone: boolean;
}

/** The highlights of a page as they will be; the same list when nothing is pending. */
export function withPending(
  highlights: readonly ShownHighlight[],
  pending: readonly Pending[],
): readonly ShownHighlight[] {
  return pending.reduce((now, { id, highlight }) => {
    if (!highlight) return now.filter((shown) => shown.highlight.id !== id);
    if (!now.some((shown) => shown.highlight.id === id)) return [...now, newlyShown(highlight)];
    return now.map((shown) => (shown.highlight.id === id ? { ...shown, highlight } : shown));
  }, highlights);
}

const newlyShown = (highlight: Highlight): ShownHighlight => ({
  highlight,
  place: { found: 'exact', start: highlight.anchor.start, end: highlight.anchor.end },
  links: [],
  notes: [],
});

/** Whether a page has what was asked for, or something later, rather than what was there before. */
export function isIn(
  highlights: readonly ShownHighlight[],
  { id, highlight }: Pick<Pending, 'id' | 'highlight'>,
  before: Highlight | undefined,
): boolean {
  const shown = highlights.find((each) => each.highlight.id === id)?.highlight;
  return highlight ? shown !== undefined && shown.updatedAt !== before?.updatedAt : shown === undefined;
}

/** How many highlights there are and how many are not where they were, in words. */
export function footerFact(count: number, uncertain: string | undefined): string | undefined {
  if (count === 0) return undefined;
  return [`${count} ${count === 1 ? 'highlight' : 'highlights'}`, uncertain].filter(Boolean).join(' · ');
}
