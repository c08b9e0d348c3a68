import type { ReactNode } from 'react';
import styles from './RecordColumn.module.css';

/** One record, read from top to bottom in a column that scrolls. */
export function RecordColumn({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.scroller} tabIndex={0} data-focus-first role="group" aria-label={label}>
      <div className={styles.column}>{children}</div>
    </div>
  );
}
