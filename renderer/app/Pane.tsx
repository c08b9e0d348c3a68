import type { ReactNode } from 'react';
import { cx } from '../ui/cx';
import { PaneContext } from './commands';
import styles from './Pane.module.css';

/**
 * One part of the window that F6 reaches. Commands registered inside belong to it while it has the focus. What should
 * get the focus on arrival carries `data-focus-first`; else the pane itself takes it.
 */
export function Pane({
  id,
  label,
  children,
  look = 'paper',
}: {
  id: string;
  label: string;
  children: ReactNode;
  look?: 'paper' | 'shade';
}) {
  return (
    <PaneContext value={id}>
      <section data-pane={id} tabIndex={-1} aria-label={label} className={cx(styles.pane, styles[look])}>
        {children}
      </section>
    </PaneContext>
  );
}
