import type { ClaimPage, ShownEvidence } from '../../shared/api';
import { counted } from '../ui/counted';
import styles from './Origins.module.css';

/** What would fall, and what would be left, were one source withdrawn. */
export function Withdrawals({ page: { independence, evidence } }: { page: ClaimPage }) {
  const { withdrawals } = independence;
  if (withdrawals.length === 0) return null;
  return (
    <div>
      {withdrawals.map(({ sourceId, name, evidenceIds, independent }) => (
        <details key={sourceId} className={styles.withdrawals}>
          <summary>
            Without {name}, {evidenceIds.length} of {counted(evidence.length, 'piece')} of evidence would fall;{' '}
            {independent === 0 ? 'no independent voice' : counted(independent, 'independent voice')} would be left.
          </summary>
          <ul>
            {evidence
              .filter((shown) => evidenceIds.includes(shown.evidence.id))
              .map((shown) => (
                <li key={shown.evidence.id}>
                  {shown.evidence.stance} · <q>{wordsOf(shown)}</q>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

const wordsOf = ({ passage, from }: ShownEvidence): string =>
  passage?.quote ?? (from.kind === 'note' ? (from.title ?? from.text.slice(0, 120)) : '');
