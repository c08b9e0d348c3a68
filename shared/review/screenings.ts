import { transact, type Maker } from '../model/actions';
import { update, type Transaction } from '../model/edits';
import type { ArticleId, CandidateId, ReviewId } from '../model/ids';
import type { Library } from '../model/library';
import { referrersOf } from '../model/queries';
import type { Candidate } from '../model/records';

/** A review in which an article is screened as a record of its own. */
export interface Screening {
  readonly reviewId: ReviewId;
  readonly title: string;
  readonly candidateId: CandidateId;
  /** Records that were set apart there as duplicates of it. */
  readonly duplicateIds: readonly CandidateId[];
}

export function screeningsOf(library: Library, articleId: ArticleId): Screening[] {
  return referrersOf(library, articleId, 'candidate').flatMap(({ id, reviewId, duplicateOfId }) => {
    const review = library.tables.review.get(reviewId);
    if (!review || duplicateOfId !== undefined) return [];
    const duplicates = referrersOf(library, id, 'candidate').filter((other) => other.duplicateOfId === id);
    return [{ reviewId, title: review.title, candidateId: id, duplicateIds: duplicates.map((other) => other.id) }];
  });
}

/** A review in which several records of one work are screened, which one article could not be. */
export interface ScreenedTwice {
  readonly title: string;
  /** That of the article that would stay. */
  readonly kept: Screening;
  readonly others: readonly Screening[];
}

/** The reviews that refuse the merge of articles with these screenings. The first is the article that would stay. */
export function screenedTwice(screenings: readonly (readonly Screening[])[]): ScreenedTwice[] {
  const byReview = new Map<ReviewId, Screening[]>();
  for (const screening of screenings.flat())
    byReview.set(screening.reviewId, [...(byReview.get(screening.reviewId) ?? []), screening]);
  return [...byReview.values()].flatMap(([kept, ...others]) =>
    kept && others.length > 0 ? [{ title: kept.title, kept, others }] : [],
  );
}

/** In each of these reviews one record is screened and the others are its duplicates; what was decided of them stays on record. */
export function setApart(maker: Maker, twice: readonly [ScreenedTwice, ...ScreenedTwice[]]): Transaction {
  const edits = twice.flatMap(({ kept, others }) =>
    others
      .flatMap(({ candidateId, duplicateIds }) => [...duplicateIds, candidateId]) // a duplicate has none of its own
      .map((id) => update<Candidate>(id, { duplicateOfId: kept.candidateId })),
  );
  return transact(
    maker,
    `Set ${edits.length === 1 ? 'a duplicate' : 'duplicates'} apart in “${twice[0].title}”`,
    edits,
  );
}
