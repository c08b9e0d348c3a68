import { ProgressBar } from 'react-aria-components';
import styles from './Progress.module.css';

/** How far something is: so many of so many, or a share when it is between two. A `total` of 0 means that nobody knows yet. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const known = total > 0;
  const far = Number.isInteger(done) ? `${done} of ${total}` : `${Math.floor((100 * done) / total)} %`;
  return (
    <ProgressBar
      aria-label={label}
      value={done}
      maxValue={known ? total : 1}
      isIndeterminate={!known}
      valueLabel={known ? far : label}
      className={styles.progress ?? ''}
    >
      <div className={styles.words}>
        <span>{label}</span>
        {known && <span className={styles.count}>{far}</span>}
      </div>
      <progress className={styles.bar} aria-hidden {...(known ? { value: done, max: total } : {})} />
    </ProgressBar>
  );
}
