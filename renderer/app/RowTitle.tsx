import type { ReactNode } from 'react';
import styles from './RowTitle.module.css';

/** The title of a record in a list, on as many lines as the density allows. */
export const RowTitle = ({ children }: { children: ReactNode }) => (
  <p className={styles.title} dir="auto">
    {children}
  </p>
);
