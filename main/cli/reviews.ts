import type { NotebookClient, ReviewPage } from '../../shared/api';
import { err, ok, type Result } from '../../shared/result';

/** The option that names a review; a library with one review needs none. */
export const reviewOption = {
  review: { value: 'REVIEW', says: 'The review, by id or title; not needed where there is only one.' },
} as const;

/** The review that a command is about. */
export async function chooseReview(client: NotebookClient, wanted: string | undefined): Promise<Result<ReviewPage>> {
  const reviews = await client.reviews({});
  if (!reviews.ok) return reviews;
  const fitting = reviews.value.filter(({ id, title }) => wanted === undefined || id === wanted || title === wanted);
  const [review, other] = fitting;
  if (!review)
    return err(
      'not-found',
      wanted === undefined
        ? 'There is no review in this library. Begin one with commonplace review start.'
        : `There is no review “${wanted}” in this library.`,
    );
  if (other)
    return err(
      'ambiguous',
      `There are ${fitting.length} reviews here. Say which with --review, as --review ${review.id}.`,
    );
  return client.review({ id: review.id });
}

/** The key of a stage that was named by its key, its name, or as people call it; the first when none was named. */
export function chooseStage({ review }: ReviewPage, wanted: string | undefined): Result<string> {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const name = plain(wanted ?? '');
  const named = review.stages.find(({ key, name: label }) => plain(key) === name || plain(label) === name);
  if (named) return ok(named.key);
  const of = name === '' || /^(?:1|abstracts?|titles?|titleabstract|screening)$/.test(name) ? 'records' : 'reports';
  const isCommon = of === 'records' || /^(?:2|text|full|fulltexts?|reports?|eligibility)$/.test(name);
  const stage = isCommon ? review.stages.find((each) => each.of === of) : undefined;
  if (stage) return ok(stage.key);
  return err(
    'not-found',
    `The review has no stage “${wanted}”. Its stages are ${review.stages.map(({ key }) => key).join(', ')}. Nothing was changed.`,
  );
}
