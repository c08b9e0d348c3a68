import type { CommandInfo } from './info';

const reason = <N extends number>(number: N) =>
  ({
    id: `review.reason${number}`,
    title: `Exclude with reason ${number}`,
    keywords: 'screening',
    shortcut: `${number}`,
    page: 'review',
  }) as const;

/** Screening; single keys that mean something else where texts are read. */
export const REVIEW_COMMANDS = [
  { id: 'review.include', title: 'Include', keywords: 'screening record', shortcut: 'I', page: 'review' },
  { id: 'review.exclude', title: 'Exclude', keywords: 'screening record', shortcut: 'E', page: 'review' },
  { id: 'review.maybe', title: 'Maybe', keywords: 'screening later record', shortcut: 'M', page: 'review' },
  { id: 'review.undo', title: 'Take back', keywords: 'screening undo decision', shortcut: 'U', page: 'review' },
  {
    id: 'review.text',
    title: 'Full text beside the record',
    keywords: 'screening report pdf read',
    shortcut: 'F',
    page: 'review',
  },
  { id: 'review.next', title: 'Next record', keywords: 'screening skip', shortcut: 'J', page: 'review' },
  { id: 'review.previous', title: 'Previous record', keywords: 'screening back', shortcut: 'K', page: 'review' },
  { id: 'review.note', title: 'Note on the decision', keywords: 'screening remark', shortcut: 'N', page: 'review' },
  { id: 'review.tags', title: 'Tags of the record', keywords: 'screening label', shortcut: 'T', page: 'review' },
  reason(1),
  reason(2),
  reason(3),
  reason(4),
  reason(5),
  reason(6),
  reason(7),
  reason(8),
  reason(9),
] as const satisfies readonly CommandInfo[];
