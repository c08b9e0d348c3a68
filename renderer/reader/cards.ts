import type { ShownHighlight } from '../../shared/api';
import type { PlacedHighlight, Sorted } from './placed';

/** A card of the margin, beside the passage it is about. */
export type Card = PlacedHighlight;

const saysSomething = ({ highlight, links, notes }: ShownHighlight): boolean =>
  Boolean(highlight.comment) || highlight.tagIds.length > 0 || links.length > 0 || notes.length > 0;

/**
 * The cards of a text, in its order: highlights that say something, proposals that wait for an answer, and the focused
 * highlight, which offers what can be done with it.
 */
export function cardsOf({ placed, proposed }: Pick<Sorted, 'placed' | 'proposed'>, focusedId?: string): Card[] {
  const shown = placed.filter((each) => saysSomething(each.shown) || each.shown.highlight.id === focusedId);
  return [...shown, ...proposed].sort((a, b) => a.start - b.start || b.end - a.end);
}
