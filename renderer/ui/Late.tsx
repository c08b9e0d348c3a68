import type { ReactNode } from 'react';
import styles from './Late.module.css';

/** Says that something is under way, unless it is done before anyone would notice. */
export const Late = ({ children }: { children: ReactNode }) => (
  <p role="status" className={styles.late}>
    {children}
  </p>
);
