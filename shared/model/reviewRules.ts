import { err, type Result } from '../result';
import type { Draft } from './draft';
import type { Appraisal, Candidate, Decision, Item, Review } from './records';

/* The rules of reviews that look beyond one record. Each answers the refusal, or undefined when the rule is kept. */

type Refusal = Result<never> | undefined;

/** Keys are unique, stages of records come before those of reports, and no record loses its search or stage. */
export function reviewIsWhole(draft: Draft, review: Review): Refusal {
  const { searches, stages } = review;
  const searchKeys = new Set(searches.map(({ key }) => key));
  const stageKeys = new Set(stages.map(({ key }) => key));
  if (searchKeys.size < searches.length || stageKeys.size < stages.length)
    return err('invalid', 'Two searches or two stages of a review cannot have the same key.');
  const firstOfReports = stages.findIndex(({ of }) => of === 'reports');
  if (firstOfReports >= 0 && stages.slice(firstOfReports).some(({ of }) => of === 'records'))
    return err('invalid', 'Full texts are judged after titles and abstracts: put the stages in that order.');
  const before = draft.get(review.id);
  if (!before) return undefined;
  const isUsed = (goes: (candidate: Candidate) => boolean): boolean =>
    draft.referrersOf(review.id).some((item) => item.kind === 'candidate' && goes(item));
  if (before.searches.some(({ key }) => !searchKeys.has(key)) && isUsed(({ searchKey }) => !searchKeys.has(searchKey)))
    return err('invalid', 'Records came in by that search. Take them out of the review before the search goes.');
  const gone = before.stages.filter(({ key }) => !stageKeys.has(key)).map(({ key }) => key);
  const isDecided = (id: Candidate['id']): boolean =>
    draft.referrersOf(id).some((item) => item.kind === 'decision' && gone.includes(item.stage));
  if (gone.length > 0 && isUsed(({ id }) => isDecided(id)))
    return err('invalid', 'Records were decided at that stage. A stage with decisions stays.');
  return undefined;
}

/** A search that the review knows, each article screened once, and a duplicate of a record that is none itself. */
export function candidateFits(draft: Draft, candidate: Candidate): Refusal {
  const review = draft.get(candidate.reviewId);
  if (!review?.searches.some(({ key }) => key === candidate.searchKey))
    return err('invalid', `The review has no search “${candidate.searchKey}”.`);
  if (candidate.duplicateOfId === undefined)
    return draft.referrersOf(candidate.articleId).some((item) => isScreenedTwice(item, candidate))
      ? err(
          'already-exists',
          `An article is screened once in the review “${review.title}”. Set one of the two records apart as a duplicate there.`,
        )
      : undefined;
  const original = draft.get(candidate.duplicateOfId);
  if (original?.reviewId !== candidate.reviewId || original.id === candidate.id)
    return err('invalid', 'A record can only be a duplicate of another record of its review.');
  const isChain =
    original.duplicateOfId !== undefined ||
    draft.referrersOf(candidate.id).some((item) => item.kind === 'candidate' && item.duplicateOfId === candidate.id);
  return isChain
    ? err('invalid', 'A duplicate stands for itself only: choose the record that is screened.')
    : undefined;
}

const isScreenedTwice = (item: Item, candidate: Candidate): boolean =>
  item.kind === 'candidate' &&
  item.id !== candidate.id &&
  item.reviewId === candidate.reviewId &&
  item.articleId === candidate.articleId &&
  item.duplicateOfId === undefined;

/** A stage that the review has, and one decision for each reader there. */
export function decisionFits(draft: Draft, decision: Decision): Refusal {
  const candidate = draft.get(decision.candidateId);
  const review = candidate && draft.get(candidate.reviewId);
  if (!review?.stages.some(({ key }) => key === decision.stage))
    return err('invalid', `The review has no stage “${decision.stage}”.`);
  for (const other of draft.referrersOf(decision.candidateId))
    if (
      other.kind === 'decision' &&
      other.id !== decision.id &&
      other.stage === decision.stage &&
      (decision.settles || other.settles ? decision.settles === other.settles : other.reader === decision.reader)
    )
      return err('already-exists', `${other.reader} has decided on this record already. Change that decision instead.`);
  return undefined;
}

/** One reading of a passage and a claim for each reader, and one that settles. */
export function appraisalFits(draft: Draft, { id, claimId, passageId, reader, settles }: Appraisal): Refusal {
  for (const other of draft.referrersOf(passageId))
    if (
      other.kind === 'appraisal' &&
      other.id !== id &&
      other.claimId === claimId &&
      other.settles === settles &&
      (settles || other.reader === reader)
    )
      return err('already-exists', `${other.reader} has read this passage already. Change that reading instead.`);
  return undefined;
}
