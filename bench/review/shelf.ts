import { addAll, newArticle, transact, type Maker } from '../../shared/model/actions';
import { add, type Transaction } from '../../shared/model/edits';
import type { Item } from '../../shared/model/records';
import { newCandidate, newReview } from '../../shared/review/build';
import { seededRandom, type Random } from '../generate/random';
import { phrase, prose } from '../generate/vocabulary';

/** So many records a step: a step is one line of the journal. */
const STEP = 2000;
/** Words of the subject that included records share. */
const SUBJECT = ['brackish', 'estuary', 'mooring', 'sediment', 'tidal', 'weir'];
const REASONS = ['Wrong population', 'Wrong outcome', 'Not a study'];
const AT = '2026-03-01T00:00:00.000Z';

export interface Shelf {
  readonly review: ReturnType<typeof newReview>;
  /** In the order in which they are to be applied. */
  readonly steps: readonly Transaction[];
}

/**
 * A review of so many records from three searches, one in twenty of them set apart as a duplicate. Two readers have read
 * `decided` of them, and include one in ten; they differ on some. The same seed gives the same shelf.
 */
export function makeShelf(records: number, decided: number, seed = 1): Shelf {
  const random = seededRandom(seed);
  let second = Date.parse(AT);
  const maker: Maker = {
    unique: () => random.uuid(),
    now: () => new Date((second += 1000)).toISOString(),
  };
  const review = newReview(maker, {
    title: `A review of ${records}`,
    question: 'Do weirs change the sediment of estuaries?',
    searches: ['MEDLINE', 'Scopus', 'Trials'].map((name, n) => ({
      ...{ key: `s${n + 1}`, name, query: 'estuary AND sediment' },
      sort: n === 2 ? ('register' as const) : ('database' as const),
    })),
    readers: ['1', 'Ada'],
    reasons: REASONS,
  });
  const steps: Transaction[] = [addAll(maker, [review], 'Begin')];
  let items: Item[] = [];
  for (let number = 0; number < records; number += 1) {
    items.push(...recordOf(maker, random, review, { number, isDecided: number < decided }));
    if (number % STEP !== STEP - 1 && number !== records - 1) continue;
    steps.push(transact(maker, 'Add records', items.map(add)));
    items = [];
  }
  return { review, steps };
}

function recordOf(
  maker: Maker,
  random: Random,
  review: Shelf['review'],
  { number, isDecided }: { number: number; isDecided: boolean },
): Item[] {
  const isWanted = number % 10 === 0;
  const subject = isWanted ? `${random.pick(SUBJECT)} ${random.pick(SUBJECT)} ` : '';
  const article = newArticle(maker, {
    citationKey: `record${number}`,
    csl: {
      type: 'article-journal',
      title: `${subject}${phrase(random, 8)}`,
      abstract: `${subject}${prose(random, 150).replaceAll('\n\n', ' ')} ${subject}`,
      issued: { 'date-parts': [[random.between(1990, 2026)]] },
    },
  });
  const searchKey = `s${(number % 3) + 1}`;
  const candidate = newCandidate(maker, { reviewId: review.id, articleId: article.id, searchKey });
  if (number % 20 === 19) {
    const again = newCandidate(maker, {
      ...{ reviewId: review.id, articleId: article.id, searchKey: 's3', duplicateOfId: candidate.id },
    });
    return [article, candidate, again];
  }
  if (!isDecided) return [article, candidate];
  const read = review.readers.map((reader, n): Item => {
    const isIncluded = isWanted !== (number % (50 + n) === 7);
    const at = maker.now();
    return {
      ...{ kind: 'decision', id: `decision-${maker.unique()}` as never, createdAt: at, updatedAt: at, decidedAt: at },
      ...{ candidateId: candidate.id, stage: review.stages[0]?.key ?? '', reader },
      ...{ verdict: isIncluded ? 'include' : 'exclude', ...(!isIncluded && { reason: random.pick(REASONS) }) },
    };
  });
  return [article, candidate, ...read];
}
