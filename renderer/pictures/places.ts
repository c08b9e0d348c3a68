import type { EvidencePlace, ShownEvidence, TimelineArticle, TimelineStatement } from '../../shared/api';
import { open } from '../app/navigation';
import type { ItemTarget } from '../app/target';

/** Where a piece of evidence is read. */
export function targetOfPlace(place: EvidencePlace): ItemTarget {
  switch (place.kind) {
    case 'highlight':
      return { view: 'article', id: place.articleId, highlightId: place.id };
    case 'statement':
      return { view: 'article', id: place.articleId, at: { start: place.start, end: place.end } };
    case 'note':
      return { view: 'note', id: place.id };
  }
}

export function targetOfEvidence({ from }: ShownEvidence): ItemTarget {
  if (from.kind === 'note') return { view: 'note', id: from.id };
  if (from.kind === 'highlight') return { view: 'article', id: from.articleId, highlightId: from.id };
  const [first] = from.content;
  return { view: 'article', id: from.articleId, ...(first && { at: { start: first.start, end: first.end } }) };
}

export const targetOfStatement = ({ id }: TimelineArticle, { start, end }: TimelineStatement): ItemTarget => ({
  view: 'article',
  id,
  at: { start, end },
});

/** A tab of its own: the picture stays what Back leads to. */
export const openTarget = (target: ItemTarget): void => open(target, { newTab: true });
