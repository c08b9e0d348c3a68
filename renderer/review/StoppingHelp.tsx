import type { ReviewQueue } from '../../shared/api';
import { mostLeft } from '../../shared/review/stopping';
import styles from './StoppingHelp.module.css';

/** What the last decisions say about those that are left, and what must be true for it to hold. Never that it is time to stop. */
export function StoppingHelp({ run, isByRelevance }: { run: ReviewQueue['run']; isByRelevance: boolean }) {
  if (run.left === 0 || run.read === 0) return null;
  const most = mostLeft(run);
  return (
    <details className={styles.help}>
      <summary>Is it time to stop?</summary>
      <p>
        {runInWords(run.sinceInclude)}; {run.left.toLocaleString('en')} are left.{' '}
        {most === undefined
          ? 'That is too few to say anything.'
          : `If those were drawn at random from what is left, at most ${most.toLocaleString('en')} of these would still be included, with 95 % confidence.`}
      </p>
      <p>
        {isByRelevance
          ? 'They were not drawn at random: the likeliest came first, so that there should be fewer. It does not hold where some eligible records are worded unlike all that was included so far; a look at some of the rest in random order tests that.'
          : 'It holds only if the order has nothing to do with what is eligible: choose the random order for that.'}
      </p>
    </details>
  );
}

const runInWords = (sinceInclude: number): string =>
  sinceInclude === 0
    ? 'The last record that was read was included'
    : sinceInclude === 1
      ? 'The last record that was read was not included'
      : `The last ${sinceInclude.toLocaleString('en')} records that were read were not included`;
