import { capsOf } from '../app/caps';
import { Button } from '../ui/Button';
import { Caps } from '../ui/Caps';
import { Late } from '../ui/Late';
import styles from './ReviewLine.module.css';
import type { Review } from './useReview';

/** Above the text: the way into the review of who said what and, there, how far it is. */
export function ReviewLine({ review }: { review: Review }) {
  const { isOn, suggestions, focused, hidden, showsAll, reviewed, problem, isReading } = review;
  const caps = capsOf('statement.review') ?? [];
  if (!isOn) {
    return (
      <div className={styles.line}>
        <Button look="quiet" onPress={review.toggle}>
          Who said what <Caps caps={caps} />
        </Button>
      </div>
    );
  }
  const decided = reviewed && reviewed.accepted + reviewed.edited + reviewed.rejected > 0;
  return (
    <section aria-label="Review of who said what" className={styles.line}>
      {isReading ? (
        <Late>Reading who said what…</Late>
      ) : (
        <p className={styles.fact}>
          {problem ?? (
            <>
              {count(suggestions.length)}
              {decided && ` · ${reviewed.accepted + reviewed.edited} accepted, ${reviewed.rejected} rejected`}
            </>
          )}
        </p>
      )}
      {suggestions.length > 0 && !focused && (
        <p className={styles.fact}>
          <Caps caps={capsOf('mark.next') ?? []} /> goes to the next one
        </p>
      )}
      {hidden > 0 && (
        <Button look="quiet" onPress={() => review.setShowsAll(!showsAll)}>
          {showsAll ? 'Only the surer ones' : `Show ${hidden} more that are less sure`}
        </Button>
      )}
      <Button look="quiet" onPress={review.toggle}>
        Done <Caps caps={caps} />
      </Button>
    </section>
  );
}

const count = (n: number): string =>
  n === 0 ? 'No suggestion is left' : n === 1 ? '1 suggestion' : `${n} suggestions`;
