import type { ReactNode, Ref } from 'react';
import styles from './RecordColumn.module.css';

interface RecordColumnProps {
  label: string;
  columnRef?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** One record, read from top to bottom in a column that scrolls. */
export function RecordColumn({ label, columnRef, children }: RecordColumnProps) {
  return (
    <div className={styles.scroller} tabIndex={0} data-focus-first role="group" aria-label={label}>
      <div ref={columnRef} className={styles.column}>
        {children}
      </div>
    </div>
  );
}
