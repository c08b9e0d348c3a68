import type { ReactNode } from 'react';
import styles from './Page.module.css';

/** A page of its own: a heading, what can be done with the whole, and a column that scrolls. */
export function Page({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.page} tabIndex={0} role="group" aria-label={title} data-focus-first>
      <div className={styles.column}>
        <header className={styles.head}>
          <h1 className={styles.title}>{title}</h1>
          {tools && <div className={styles.tools}>{tools}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}
