import type { SearchSort } from '../model/reviewRecords';
import { isFromDatabase } from './outcome';
import type { Project, Screened } from './project';

/** Excluded reports by reason, as `Wrong outcome, 3; No reason given, 1`. */
export type ReasonCounts = readonly { readonly reason: string; readonly n: number }[];

export const NO_REASON = 'No reason given';

/** A box of the diagram that counts records, by the key of the published template; `..._pending` keys are ours. */
export const BOXES = [
  'database_results',
  'register_results',
  'website_results',
  'organisation_results',
  'citations_results',
  'duplicates',
  'excluded_automatic',
  'excluded_other',
  'records_screened',
  'records_excluded',
  'records_pending',
  'dbr_sought_reports',
  'dbr_notretrieved_reports',
  'dbr_assessed',
  'dbr_excluded',
  'dbr_pending',
  'other_sought_reports',
  'other_notretrieved_reports',
  'other_assessed',
  'other_excluded',
  'other_pending',
  'new_studies',
] as const;
export type Box = (typeof BOXES)[number];

/** The numbers of PRISMA 2020, each a count of records that can be named. */
export interface PrismaCounts {
  readonly boxes: Readonly<Record<Box, number>>;
  /** Of the records, at the stages of titles and abstracts. */
  readonly recordReasons: ReasonCounts;
  readonly dbrReasons: ReasonCounts;
  readonly otherReasons: ReasonCounts;
  readonly previous: { readonly studies: number; readonly reports: number };
  /** Previous and new. */
  readonly total: { readonly studies: number; readonly reports: number };
}

const RESULTS: Readonly<Record<SearchSort, Box>> = {
  database: 'database_results',
  register: 'register_results',
  website: 'website_results',
  organisation: 'organisation_results',
  citations: 'citations_results',
};

/** The boxes that a record is counted in. */
function boxesOf(project: Project, { candidate, outcome }: Screened): Box[] {
  const { review } = project;
  const sort = review.searches.find(({ key }) => key === candidate.searchKey)?.sort ?? 'database';
  const isDatabase = isFromDatabase(review, candidate);
  const boxes: Box[] = [];
  // Other methods have no box for what is set apart: only what goes on is counted as found.
  if (isDatabase || outcome.state !== 'apart') boxes.push(RESULTS[sort]);
  if (outcome.state === 'apart') return isDatabase ? [...boxes, apartBox(candidate)] : boxes;
  if (isDatabase) boxes.push('records_screened');
  if (!outcome.isSought) return [...boxes, outcome.state === 'excluded' ? 'records_excluded' : 'records_pending'];
  boxes.push(isDatabase ? 'dbr_sought_reports' : 'other_sought_reports');
  const side = isDatabase ? 'dbr' : 'other';
  if (outcome.state === 'not-retrieved') return [...boxes, `${side}_notretrieved_reports`];
  boxes.push(`${side}_assessed`);
  if (outcome.state === 'included') return [...boxes, 'new_studies'];
  return [...boxes, outcome.state === 'excluded' ? `${side}_excluded` : `${side}_pending`];
}

const apartBox = ({ duplicateOfId, removed }: Screened['candidate']): Box =>
  duplicateOfId !== undefined ? 'duplicates' : removed === 'automation' ? 'excluded_automatic' : 'excluded_other';

/** The records that a number counts, in the order in which they came in. */
export const recordsIn = (project: Project, box: Box): Screened[] =>
  project.records.filter((record) => boxesOf(project, record).includes(box));

export function prismaCounts(project: Project): PrismaCounts {
  const boxes = Object.fromEntries(BOXES.map((box) => [box, 0])) as Record<Box, number>; // every box gets its zero
  const reasons = {
    records_excluded: new Map<string, number>(),
    dbr_excluded: new Map<string, number>(),
    other_excluded: new Map<string, number>(),
  };
  for (const record of project.records) {
    for (const box of boxesOf(project, record)) {
      boxes[box] += 1;
      if (box !== 'records_excluded' && box !== 'dbr_excluded' && box !== 'other_excluded') continue;
      const counts = reasons[box];
      const reason = record.outcome.reason ?? NO_REASON;
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  const previous = project.review.previous ?? { studies: 0, reports: 0 };
  const added = boxes.new_studies;
  return {
    boxes,
    recordReasons: inOrder(project, reasons.records_excluded),
    dbrReasons: inOrder(project, reasons.dbr_excluded),
    otherReasons: inOrder(project, reasons.other_excluded),
    previous: { studies: previous.studies, reports: previous.reports },
    total: { studies: previous.studies + added, reports: previous.reports + added },
  };
}

/** Most frequent first, then in the order of the review's list; what has no reason comes last. */
function inOrder({ review }: Project, counts: ReadonlyMap<string, number>): ReasonCounts {
  const place = (reason: string) => {
    const at = review.reasons.indexOf(reason);
    return reason === NO_REASON ? Number.MAX_SAFE_INTEGER : at < 0 ? review.reasons.length : at;
  };
  return [...counts]
    .map(([reason, n]) => ({ reason, n }))
    .sort((a, b) => b.n - a.n || place(a.reason) - place(b.reason) || (a.reason < b.reason ? -1 : 1));
}

export const reasonsInWords = (counts: ReasonCounts): string =>
  counts.map(({ reason, n }) => `${reason}, ${n}`).join('; ');
