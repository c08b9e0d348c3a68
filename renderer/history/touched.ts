import type { TouchedRecord } from '../../shared/api';
import { isIdOf, type Kind } from '../../shared/model/ids';
import type { Target } from '../app/target';

/** Where a record of the history is seen now; undefined when it is there no more or has no view of its own. */
export function targetOf({ id, opens, title }: TouchedRecord): Target | undefined {
  if (opens === undefined) return undefined;
  if (isIdOf('note', opens)) return { view: 'note', id: opens };
  if (isIdOf('claim', opens)) return { view: 'claim', id: opens };
  if (isIdOf('tag', opens)) return { view: 'articles', tag: title };
  if (isIdOf('collection', opens)) return { view: 'articles', collection: title };
  if (!isIdOf('article', opens)) return undefined;
  return isIdOf('highlight', id) ? { view: 'article', id: opens, highlightId: id } : { view: 'article', id: opens };
}

const NAMES: Record<Kind, string> = {
  article: 'article',
  highlight: 'highlight',
  statement: 'statement',
  note: 'note',
  claim: 'claim',
  evidence: 'link',
  relation: 'relation',
  tag: 'tag',
  collection: 'collection',
  search: 'saved search',
  source: 'source',
  origin: 'origin',
  review: 'review',
  candidate: 'record of a review',
  decision: 'decision',
  table: 'table',
  column: 'column',
  value: 'value',
  freeze: 'frozen table',
  appraisal: 'reading',
};

/** As `note changed`, before its name. */
export const kindAndChange = ({ kind, what }: TouchedRecord): string => `${NAMES[kind]} ${what}`;
