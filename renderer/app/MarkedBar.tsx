import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import styles from './MarkedBar.module.css';
import { clearMarked, useMarked, type MarkedKind } from './marking';

interface MarkedBarProps {
  kind: MarkedKind;
  /** What can be done with the chosen records. */
  children: (ids: readonly string[]) => ReactNode;
}

/** Below a list, once something in it is chosen: how much, and what to do with it. */
export function MarkedBar({ kind, children }: MarkedBarProps) {
  const ids = useMarked(kind);
  if (ids.length === 0) return null;
  return (
    <div className={styles.bar} role="group" aria-label="Chosen">
      <p className={styles.count} aria-live="polite">
        {ids.length} chosen
      </p>
      {children(ids)}
      <Button look="quiet" onPress={() => clearMarked(kind)}>
        None
      </Button>
    </div>
  );
}
