import type { ListRow } from '../../shared/api';
import { RowTitle } from '../app/RowTitle';
import styles from './ArticleRow.module.css';

/** Title, outlet and date, marks: one entry of a good index. */
export function ArticleRow({ row: { title, author, container, issued, counts } }: { row: ListRow }) {
  const from = container ?? author ?? '';
  return (
    <div className={styles.row}>
      <RowTitle>{title}</RowTitle>
      <p className={styles.line}>
        <span className={styles.from} dir="auto">
          {author && author !== from && <span className={styles.author}>{author} · </span>}
          {from || (issued ? '' : 'No outlet or date yet')}
        </span>
        {issued && <span className={styles.date}>{issued}</span>}
        <span className={styles.marks}>
          {COUNTED.map(({ key, one, many }) => {
            const count = counts[key] ?? 0;
            return (
              count > 0 && (
                <span key={key} className={styles[key]}>
                  {count} {count === 1 ? one : many}
                </span>
              )
            );
          })}
        </span>
      </p>
    </div>
  );
}

const COUNTED = [
  { key: 'highlights', one: 'mark', many: 'marks' },
  { key: 'claims', one: 'claim', many: 'claims' },
  { key: 'notes', one: 'note', many: 'notes' },
] as const;
