import type { ListRow } from '../../shared/api';
import { STANCES } from '../../shared/model/records';
import { STANCE_LOOKS } from '../app/evidence/stances';
import { cx } from '../ui/cx';
import { RowTitle } from '../app/RowTitle';
import styles from './ClaimRow.module.css';

/** A claim and how its evidence stands: a shape and a count for each stance. */
export function ClaimRow({ row: { title, counts } }: { row: ListRow }) {
  const stances = STANCES.filter((stance) => (counts[stance] ?? 0) > 0);
  return (
    <div className={styles.row}>
      <RowTitle>{title}</RowTitle>
      <p className={styles.line}>
        {stances.length === 0 && 'No evidence yet'}
        {stances.map((stance) => (
          <span key={stance} className={cx(styles.count, styles[stance])}>
            <span aria-hidden>{STANCE_LOOKS[stance].shape}</span> {counts[stance]} {stance}
          </span>
        ))}
      </p>
    </div>
  );
}
