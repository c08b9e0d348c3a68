import type { KeyboardEvent, ReactNode } from 'react';
import type { ListRow } from '../../shared/api';
import { usePreference } from '../state/preferences';
import { VirtualList } from '../ui/VirtualList';
import { open, useNavigation } from './navigation';
import { focusPaneById } from './panes';
import styles from './RecordList.module.css';
import { isItem, type ItemTarget } from './target';
import type { Rows } from './useRows';

export interface RecordListProps {
  label: string;
  rows: Rows;
  /** Draws one known row. */
  children: (row: ListRow) => ReactNode;
  /** Where a row leads. */
  targetOf: (row: ListRow) => ItemTarget;
  /** Shown instead of an empty list. */
  empty: ReactNode;
  /** Takes the keys that the list does not know, for the active row. */
  onKey?: (event: KeyboardEvent, row: ListRow) => void;
}

/** The list pane's list: rows of the `list` call, of any number, opened by click, Enter or Space. */
export function RecordList({ label, rows, children, targetOf, empty, onKey }: RecordListProps) {
  const { current } = useNavigation();
  const density = usePreference('density');
  const { total = 0, row, onRange, failure } = rows;
  if (failure) return <p className={styles.failure}>{failure.message}</p>;
  if (rows.total === undefined) return null;
  if (total === 0) return empty;
  return (
    <VirtualList
      key={density}
      label={label}
      count={total}
      estimate={density === 'compact' ? 50 : 68}
      row={(index) => {
        const known = row(index);
        return <div className={styles.row}>{known ? children(known) : <span className={styles.coming} />}</div>;
      }}
      keyOf={(index) => row(index)?.id ?? `row ${index}`}
      isSelected={(index) => isItem(current) && row(index)?.id === current.id}
      onRange={onRange}
      onOpen={(index, { newTab, focus }) => {
        const known = row(index);
        if (!known) return;
        open(targetOf(known), { newTab });
        if (focus) requestAnimationFrame(() => focusPaneById('main'));
      }}
      onKey={(event, index) => {
        const known = row(index);
        if (known) onKey?.(event, known);
      }}
    />
  );
}
