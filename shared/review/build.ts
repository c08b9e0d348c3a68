import { fresh, transact, type Maker } from '../model/actions';
import { add, update, type Edit, type Transaction } from '../model/edits';
import type { ArticleId, CandidateId, ReviewId } from '../model/ids';
import type { Candidate, Decision, Review } from '../model/records';
import type { ReviewSearch, Verdict } from '../model/reviewRecords';

const TITLE_STAGE = 'title';
const TEXT_STAGE = 'fulltext';

/** Reasons to begin with: what questions of the PICO kind exclude for. The researcher changes them. */
const FIRST_REASONS = ['Wrong population', 'Wrong intervention', 'Wrong outcome', 'Wrong study design', 'Not a study'];

export type ReviewFields = Pick<Review, 'title'> &
  Partial<
    Pick<Review, 'question' | 'criteria' | 'searches' | 'stages' | 'readers' | 'reasons' | 'readings' | 'previous'>
  >;

export const newReview = (maker: Maker, fields: ReviewFields): Review => ({
  question: '',
  criteria: { include: [], exclude: [] },
  searches: [],
  stages: [
    { key: TITLE_STAGE, name: 'Title and abstract', of: 'records' },
    { key: TEXT_STAGE, name: 'Full text', of: 'reports' },
  ],
  readers: ['1'],
  reasons: FIRST_REASONS,
  readings: 1,
  ...fields,
  ...fresh(maker, 'review'),
});

export const newCandidate = (
  maker: Maker,
  fields: { reviewId: ReviewId; articleId: ArticleId; searchKey: string; duplicateOfId?: CandidateId },
): Candidate => ({ ...fields, ...fresh(maker, 'candidate') });

/** What a reader says of a record at a stage. */
export interface Reading {
  readonly stage: string;
  readonly reader: string;
  readonly verdict: Verdict;
  readonly reason?: string | undefined;
  /** Left out, the note of the earlier decision stays; empty, it goes. */
  readonly note?: string | undefined;
  readonly settles?: boolean | undefined;
}

/**
 * One step: the decision, in place of this reader's earlier one at that stage, and a reader or a reason that the review
 * does not know yet. `earlier` are the decisions on this record.
 */
export function decide(
  maker: Maker,
  review: Review,
  candidate: Candidate,
  earlier: readonly Decision[],
  reading: Reading,
  title: string,
): Transaction {
  const { stage, reader, verdict, reason, note, settles = false } = reading;
  const before = earlier.find(
    (other) => other.stage === stage && (settles ? other.settles === true : !other.settles && other.reader === reader),
  );
  const said = { verdict, reader, decidedAt: maker.now() };
  const edit: Edit = before
    ? update<Decision>(
        before.id,
        { ...said, reason: reason ?? null, note: note === undefined ? (before.note ?? null) : note || null },
        before.updatedAt,
      )
    : add({
        ...fresh(maker, 'decision'),
        ...said,
        candidateId: candidate.id,
        stage,
        ...(reason !== undefined && { reason }),
        ...(note && { note }),
        ...(settles && { settles }),
      });
  const label = `${settles ? 'Settle' : LABELS[verdict]} “${title.length > 120 ? `${title.slice(0, 119).trimEnd()}…` : title}”`;
  return transact(maker, label, [...newWords(review, reader, reason), edit]);
}

const LABELS: Readonly<Record<Verdict, string>> = { include: 'Include', exclude: 'Exclude', maybe: 'Leave open' };

/** A reader and a reason that the review does not know yet become part of it. */
function newWords(review: Review, reader: string, reason: string | undefined): Edit[] {
  const readers = review.readers.includes(reader) ? {} : { readers: [...review.readers, reader] };
  const reasons =
    reason === undefined || review.reasons.includes(reason) ? {} : { reasons: [...review.reasons, reason] };
  const set = { ...readers, ...reasons };
  return Object.keys(set).length > 0 ? [update<Review>(review.id, set)] : [];
}

/** The searches with this one among them, under a key of its own unless there is one of the same name, sort and query. */
export function withSearch(
  searches: readonly ReviewSearch[],
  search: Omit<ReviewSearch, 'key'>,
): { searches: ReviewSearch[]; key: string } {
  const same = searches.find(
    ({ name, sort, query }) => name === search.name && sort === search.sort && query === search.query,
  );
  if (same) {
    const next = { ...same, ...search, key: same.key };
    return { searches: searches.map((other) => (other === same ? next : other)), key: same.key };
  }
  const taken = new Set(searches.map(({ key }) => key));
  let number = searches.length + 1;
  while (taken.has(`s${number}`)) number += 1;
  return { searches: [...searches, { ...search, key: `s${number}` } as ReviewSearch], key: `s${number}` }; // search has all but the key
}
