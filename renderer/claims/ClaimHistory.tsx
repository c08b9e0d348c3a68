import type { Claim } from '../../shared/model/records';
import styles from './ClaimHistory.module.css';

const day = (at: string): string =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** What the claim said before, and how sure one was of it: one's own words, each with its day. */
export function ClaimHistory({ claim }: { claim: Claim }) {
  const { formerTexts = [], formerConfidences = [], confidence } = claim;
  if (formerTexts.length + formerConfidences.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>
        {[
          formerTexts.length > 0 &&
            `${formerTexts.length} earlier ${formerTexts.length === 1 ? 'wording' : 'wordings'}`,
          formerConfidences.length > 0 &&
            `${formerConfidences.length} earlier ${formerConfidences.length === 1 ? 'judgement' : 'judgements'}`,
        ]
          .filter(Boolean)
          .join(', ')}
      </summary>
      <ul>
        {formerTexts.map(({ text, until }) => (
          <li key={`${until} ${text}`}>
            <q>{text}</q> until {day(until)}
          </li>
        ))}
        {[...formerConfidences, ...(confidence ? [confidence] : [])].map(({ level, reason, at }) => (
          <li key={at}>
            {level} confidence since {day(at)}
            {reason && <>: {reason}</>}
          </li>
        ))}
      </ul>
    </details>
  );
}
