import type { ListRow } from '../../shared/api';
import { footingWords } from '../app/statements/footings';
import styles from './StatementRow.module.css';

/** What is said, by whom, on what footing, and where. */
export function StatementRow({ row: { title, author, footing, issued, detail } }: { row: ListRow }) {
  return (
    <div className={styles.row}>
      <p className={styles.who}>
        {author ?? 'Nobody named'}
        <span className={styles.facts}>
          {[footing ? footingWords(footing) : '', issued ? `said ${issued}` : ''].filter(Boolean).join(' · ')}
        </span>
      </p>
      <p className={styles.words} dir="auto">
        {title}
      </p>
      <p className={styles.article}>{detail}</p>
    </div>
  );
}
