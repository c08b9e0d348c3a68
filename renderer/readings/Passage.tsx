import type { PassageToRead } from '../../shared/api';
import styles from './ReadingsPage.module.css';

/** A claim, and a passage with what stands around it. */
export function Passage({ item }: { item: Pick<PassageToRead, 'claim' | 'passage' | 'article'> }) {
  const { claim, passage, article } = item;
  return (
    <div>
      <h2 className={styles.claim} dir="auto">
        {claim}
      </h2>
      <blockquote className={styles.passage} dir="auto">
        <span className={styles.around}>{passage.before}</span>
        <mark className={styles.quote}>{passage.quote}</mark>
        <span className={styles.around}>{passage.after}</span>
      </blockquote>
      <p className={styles.help}>{[article.title, article.detail].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
