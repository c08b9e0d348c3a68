import type { ExportedReferences } from '../../../shared/api';
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
          </span>
        </li>
      ))}
    </ul>
  );
}
