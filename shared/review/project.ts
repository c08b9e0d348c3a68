import type { CandidateId, ReviewId } from '../model/ids';
import type { Library } from '../model/library';
import { referrersOf } from '../model/queries';
import type { Candidate, Decision, Review } from '../model/records';
import { outcomeOf, type Outcome } from './outcome';

/** A record of a review with what was decided of it. */
export interface Screened {
  readonly candidate: Candidate;
  readonly decisions: readonly Decision[];
  readonly outcome: Outcome;
}

/** A review with all its records, in the order in which they came in. */
export interface Project {
  readonly review: Review;
  readonly records: readonly Screened[];
  readonly byId: ReadonlyMap<CandidateId, Screened>;
}

/** Gathers a review from a library; undefined when there is none of this id. */
export function projectOf(library: Library, id: ReviewId): Project | undefined {
  const review = library.tables.review.get(id);
  if (!review) return undefined;
  const records = referrersOf(library, id, 'candidate')
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0))
    .map((candidate) => screened(library, review, candidate));
  return { review, records, byId: new Map(records.map((record) => [record.candidate.id, record])) };
}

/** One record as it stands. */
export function screened(library: Library, review: Review, candidate: Candidate): Screened {
  const decisions = referrersOf(library, candidate.id, 'decision');
  return { candidate, decisions, outcome: outcomeOf(review, candidate, decisions) };
}
