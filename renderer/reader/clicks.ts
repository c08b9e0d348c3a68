import type { MouseEvent } from 'react';
import { highlightsAt } from './placed';
import type { TextMap } from './textMap';
import { offsetAtPoint, type Passage } from './textRange';
import type { AtHand } from './useAtHand';
import type { Marks } from './useMarks';
import type { Review } from './useReview';

/** A click on marked words means what is marked there: again and again, the next of several. */
export function clicks(
  map: TextMap<Node> | undefined,
  { walked, statements }: Marks,
  atHand: AtHand,
  review: Review,
): (event: MouseEvent) => void {
  return ({ target, clientX, clientY }) => {
    if (!map || (target instanceof Element && target.closest('a'))) return;
    const offset = offsetAtPoint(map, clientX, clientY);
    const isHere = ({ start, end }: Passage) => offset !== undefined && start <= offset && offset < end;
    const suggested = review.suggestions.find(({ statement }) => statement.content.some(isHere));
    if (suggested) return review.focus(suggested);
    const said = statements.find(({ shown }) => shown.parts.some(isHere));
    const under = offset === undefined ? [] : highlightsAt(walked, offset);
    const next = under[(under.findIndex(({ shown }) => shown.highlight.id === atHand.focusedId) + 1) % under.length];
    if (next && !(said && next.shown.highlight.id === atHand.focusedId)) atHand.focus(next);
    else if (said) atHand.focusStatement(said);
    else atHand.focusById(undefined);
  };
}
