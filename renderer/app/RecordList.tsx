import type { KeyboardEvent, ReactNode } from 'react';
import type { ListRow } from '../../shared/api';
import { usePreference } from '../state/preferences';
import { VirtualList } from '../ui/VirtualList';
import { addMarked, toggleMarked, useMarked, type MarkedKind } from './marking';
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
  /** Several records can be chosen, with X or with Shift and a click. */
  marks?: MarkedKind;
  /** Takes the keys that the list does not know, for the active row. */
  onKey?: (event: KeyboardEvent, row: ListRow) => void;
}

/** The list pane's list: rows of the `list` call, of any number, opened by click, Enter or Space. */
export function RecordList({ label, rows, children, targetOf, empty, onKey, marks }: RecordListProps) {
  const { current } = useNavigation();
  const density = usePreference('density');
  const marked = new Set(useMarked(marks ?? 'article'));
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
      {...(marks && {
        isMarked: (index) => marked.has(row(index)?.id ?? ''),
        onMark: (indexes) =>
          mark(
            marks,
            indexes.flatMap((index) => row(index)?.id ?? []),
          ),
      })}
      onKey={(event, index) => {
        const known = row(index);
        if (known) onKey?.(event, known);
      }}
    />
  );
}

function mark(kind: MarkedKind, ids: readonly string[]): void {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) toggleMarked(kind, only);
  else addMarked(kind, ids);
}
