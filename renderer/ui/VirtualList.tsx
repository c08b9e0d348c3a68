import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from './cx';
import { stepInList } from './listKeys';
import styles from './VirtualList.module.css';

export interface VirtualListProps {
  label: string;
  count: number;
  /** Height of a row before it has been measured, in px. */
  estimate: number;
  /** Draws row `index`; it may not be known yet. */
  row: (index: number) => ReactNode;
  /** The same record keeps its key when rows move. */
  keyOf: (index: number) => string;
  /** Whether this row's record is the one shown elsewhere. */
  isSelected: (index: number) => boolean;
  /** This row is brought into sight when it becomes another. */
  inSight?: number;
  /** Rows that are drawn, so that their records can be asked for. */
  onRange?: (first: number, last: number) => void;
  /** `focus` follows what was opened: Enter and a double click mean to go there, a click only to show it. */
  onOpen: (index: number, how: { newTab: boolean; focus: boolean }) => void;
  /** For lists of which several rows can be chosen: whether this one is. */
  isMarked?: (index: number) => boolean;
  /** Chooses rows or takes the choice back: one with X, several with Shift and a click. */
  onMark?: (indexes: readonly number[]) => void;
  /** Hears which row the keys have come to, for lists that show beside them what the row is about. */
  onActive?: (index: number) => void;
  /** Takes the keys that the list does not know. */
  onKey?: (event: KeyboardEvent, index: number) => void;
}

const OVERSCAN = 6;

/**
 * A list box of any length of which only the rows in sight exist. The box has the focus and names its active row, so
 * that scrolling never loses it.
 */
export function VirtualList(props: VirtualListProps) {
  const { label, count, estimate, row, keyOf, isSelected, onRange, onOpen, onActive, onKey } = props;
  const { isMarked, onMark, inSight } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [chosen, setActive] = useState(-1);
  const active = Math.min(chosen, count - 1);

  // The active row exists even when it is scrolled away: assistive technology must be able to name it.
  const rangeExtractor = (range: Range) => {
    const rows = defaultRangeExtractor(range);
    if (active < 0 || active >= count || rows.includes(active)) return rows;
    return [...rows, active].sort((a, b) => a - b);
  };
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    getItemKey: keyOf,
    rangeExtractor,
  });
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  useEffect(() => onRange?.(startIndex, endIndex), [onRange, startIndex, endIndex]);

  useEffect(() => {
    if (inSight !== undefined) virtual.scrollToIndex(inSight, { align: 'auto' });
  }, [virtual, inSight]);

  const moveTo = (index: number) => {
    setActive(index);
    virtual.scrollToIndex(index, { align: 'auto' });
    onActive?.(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || (event.ctrlKey && event.key !== 'Enter')) return;
    const pageOf = Math.max(1, endIndex - startIndex - 1);
    const next = stepInList(event.key, active, count, pageOf);
    if (next !== undefined) moveTo(next);
    else if ((event.key === 'Enter' || event.key === ' ') && active >= 0) {
      onOpen(active, { newTab: event.ctrlKey, focus: event.key === 'Enter' });
    } else if (event.key.toLowerCase() === 'x' && active >= 0 && onMark) onMark([active]);
    else return onKey?.(event, active);
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      role="listbox"
      aria-label={label}
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      data-focus-first
      className={styles.box}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (active >= 0 || count === 0) return;
        const shown = virtual.getVirtualItems().find(({ index }) => isSelected(index));
        setActive(shown?.index ?? startIndex);
      }}
    >
      <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={virtual.measureElement}
            id={`${id}-${item.index}`}
            data-index={item.index}
            role="option"
            aria-selected={isSelected(item.index)}
            aria-checked={isMarked?.(item.index)}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            className={cx(styles.row, item.index === active && styles.active)}
            style={{ transform: `translateY(${item.start}px)` }}
            onMouseDown={(event) => {
              if (!event.shiftKey) setActive(item.index);
            }}
            onClick={(event) =>
              event.shiftKey && onMark
                ? onMark(between(active, item.index))
                : onOpen(item.index, { newTab: event.ctrlKey || event.metaKey, focus: event.detail > 1 })
            }
            onAuxClick={(event) => {
              if (event.button === 1) onOpen(item.index, { newTab: true, focus: false });
            }}
          >
            {row(item.index)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The rows from one to the other, whichever comes first. */
function between(one: number, other: number): number[] {
  const [from, to] = [Math.min(one < 0 ? other : one, other), Math.max(one, other)];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
