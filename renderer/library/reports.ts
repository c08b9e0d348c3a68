import type { ImportedItem, ImportedMarks, ImportReport } from '../../shared/api';
import { isIdOf } from '../../shared/model/ids';
import { countLosses, lossName } from '../../shared/losses';

/** One report of several messages. `isWhole` when every file was sent. */
export const joinReports = (reports: readonly ImportReport[], isWhole: boolean): ImportReport =>
  reportOf(
    reports.flatMap(({ items }) => items),
    !isWhole || reports.some(({ cancelled }) => cancelled),
  );

export function reportOf(items: ImportedItem[], cancelled = false): ImportReport {
  const count = (status: ImportedItem['status']) => items.filter((item) => item.status === status).length;
  return {
    items,
    counts: { added: count('added'), duplicate: count('duplicate'), failed: count('failed') },
    cancelled,
  };
}

export const failedItem = (file: string, reason: string): ImportedItem => ({
  file,
  status: 'failed',
  kind: 'unknown',
  reason,
});

/** What did not come in as it was: failed, there already, or under another key. */
export const isToBeSeen = ({ status, keyInFile }: ImportedItem): boolean =>
  status !== 'added' || keyInFile !== undefined;

/** Items for a list: what is to be seen first, and no more of the others than one can read. */
export function listed(items: readonly ImportedItem[], most = 200): { shown: ImportedItem[]; more: number } {
  const ordered = [...items.filter(isToBeSeen), ...items.filter((item) => !isToBeSeen(item))];
  return { shown: ordered.slice(0, most), more: Math.max(0, ordered.length - most) };
}

/** One document that came in, or was there, needs no list. */
export const needsReport = ({ items, cancelled }: ImportReport): boolean =>
  cancelled || items.length > 1 || items[0]?.status === 'failed' || items[0]?.marks !== undefined;

/** A document that became the text of an article, as the file that a reference names. */
export const isAttached = ({ version }: ImportedItem): boolean => version !== undefined;

/** The articles that are new. */
export const addedArticles = ({ items }: ImportReport): string[] => [
  ...new Set(items.flatMap(({ status, id }) => (status === 'added' && id && isIdOf('article', id) ? [id] : []))),
];

/** The new articles that came as documents, no more than somebody would answer questions about; a reference says itself where it is from. */
export const addedDocuments = ({ items, ...report }: ImportReport, most = 100): string[] =>
  addedArticles({
    ...report,
    items: items.filter(({ citationKey, marks }) => citationKey === undefined && !marks),
  }).slice(0, most);

/** The report in one line: "3 added, 1 attached, 1 duplicate, 1 failed". */
export function summaryOf({ items, counts, cancelled }: ImportReport): string {
  const attached = items.filter(isAttached).length;
  const parts = [
    [counts.added - attached, 'added'],
    [attached, 'attached'],
    [counts.duplicate, counts.duplicate === 1 ? 'duplicate' : 'duplicates'],
    [counts.failed, 'failed'],
  ] as const;
  const said = parts.flatMap(([count, word]) => (count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${word}`]));
  return [said.join(', ') || 'Nothing was added', ...(cancelled ? ['stopped before the end'] : [])].join('; ');
}

/** A broken file may hold thousands; whoever sees so many knows enough. */
const MOST_FAILURES = 8;

/** What became of the highlights of a file, a line for each thing that a reader should know. */
export function marksInWords(marks: ImportedMarks): string[] {
  const counted: [number, string][] = [
    [marks.duplicate, 'here already'],
    [
      marks.articles,
      marks.articles === 1
        ? 'new article, made of what was marked in it'
        : 'new articles, made of what was marked in them',
    ],
    [marks.unplaced, 'not found in the text: their article lists them, to be placed by hand'],
  ];
  const unread = marks.failed
    .slice(0, MOST_FAILURES)
    .map(({ where, reason }) => `Could not be read, ${where}: ${reason}`);
  const more = marks.failed.length - unread.length;
  return [
    ...counted.flatMap(([count, says]) => (count === 0 ? [] : [`${count} ${says}`])),
    ...unread,
    ...(more > 0 ? [`${more} more could not be read`] : []),
    ...countLosses(marks.lost).map(({ field, reason, count }) => `${count} × ${lossName(field)}: ${reason}`),
  ];
}
