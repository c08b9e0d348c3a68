import type { ExportedReferences } from '../../../shared/api';
import { KINDS, isIdOf } from '../../../shared/model/ids';
import styles from './LossList.module.css';
import { countLosses, lossName } from '../../../shared/losses';

interface LossListProps {
  lost: ExportedReferences['report']['lost'];
  /** What was asked for and is not there. */
  problems?: readonly string[];
}

/** What a format cannot hold, counted by field and reason, in words. */
export function LossList({ lost, problems = [] }: LossListProps) {
  return (
    <ul className={styles.losses}>
      {problems.map((problem) => (
        <li key={problem} className={styles.loss}>
          <span className={styles.count}>1</span>
          <span>{problem}</span>
        </li>
      ))}
      {countLosses(lost).map(({ field, reason, count }) => (
        <li key={`${field} ${reason}`} className={styles.loss}>
          <span className={styles.count}>{count}</span>
          <span>
            <b>{lossName(field)}</b>
            <span className={styles.reason}>{reason}</span>
            <span className={styles.reason}>
              {recordsIn(lost.filter((loss) => loss.field === field && loss.reason === reason))}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const NAMED = 5;

/** The first records that lose it, by citation key or title. Ids say nothing to a reader. */
function recordsIn(lost: ExportedReferences['report']['lost']): string {
  const names = [...new Set(lost.map(({ id }) => id))].filter((id) => !KINDS.some((kind) => isIdOf(kind, id)));
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(more > 0 ? [`${more.toLocaleString('en-GB')} more`] : [])].join(', ');
}
