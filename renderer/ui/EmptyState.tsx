import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** An empty place: what it is for in one sentence, and the one or two things to do, with their keys. */
export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {children && <p className={styles.text}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
