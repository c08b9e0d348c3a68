import { ProgressBar } from 'react-aria-components';
import styles from './Progress.module.css';

/** How far something is. A `total` of 0 means that nobody knows yet. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const known = total > 0;
  return (
    <ProgressBar
      aria-label={label}
      value={done}
      maxValue={known ? total : 1}
      isIndeterminate={!known}
      valueLabel={known ? `${done} of ${total}` : label}
      className={styles.progress ?? ''}
    >
      <div className={styles.words}>
        <span>{label}</span>
        {known && (
          <span className={styles.count}>
            {done} of {total}
          </span>
        )}
      </div>
      <progress className={styles.bar} aria-hidden {...(known ? { value: done, max: total } : {})} />
    </ProgressBar>
  );
}
