import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, useEffect, useEffectEvent, useId, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { cellIndex } from '../../shared/review/table/cells';
import type { TableCell, TableColumn, TableContent, TableRow } from '../../shared/review/table/content';
import { BY_SOURCE, type TableSort } from '../../shared/review/table/view';
import { useNarrow } from '../app/useNarrow';
import { usePreference } from '../state/preferences';
import { cx } from '../ui/cx';
import { CellFace } from './CellFace';
import { stepInGrid, type GridPlace } from './gridKeys';
import styles from './TableGrid.module.css';

interface TableGridProps {
  content: TableContent;
  /** Those that are shown, in their order. */
  rows: readonly TableRow[];
  sort: TableSort | undefined;
  at: GridPlace;
  onMove: (to: GridPlace) => void;
  /** Enter or a double click. */
  onOpen: (place: GridPlace) => void;
  /** Takes the keys that the grid does not know; true when it has used one. */
  onKey: (event: KeyboardEvent, place: GridPlace) => boolean;
}

const HEAD = 52;
const COLUMN = 190;
const SIDE = { wide: 270, narrow: 170 };
const ROW = { comfortable: 72, compact: 36 };

/** What is in sight, and the one that the keys are at: assistive technology must be able to name it. */
const withActive = (active: number) => (range: Range) => {
  const shown = defaultRangeExtractor(range);
  if (active < 0 || active >= range.count || shown.includes(active)) return shown;
  return [...shown, active].sort((a, b) => a - b);
};

/** Sources by columns, of any length: only what is in sight exists. The grid has the focus and names its active cell. */
export function TableGrid({ content, rows, sort, at, onMove, onOpen, onKey }: TableGridProps) {
  const { columns } = content;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const density = usePreference('density');
  const side = useNarrow() ? SIDE.narrow : SIDE.wide;
  const cellOf = useMemo(() => cellIndex(content), [content]);
  const vertical = useVirtualizer({
    ...{ count: rows.length, getScrollElement: () => box.current, estimateSize: () => ROW[density], overscan: 8 },
    ...{ paddingStart: HEAD, scrollPaddingStart: HEAD, rangeExtractor: withActive(at.row) },
  });
  const horizontal = useVirtualizer({
    ...{ horizontal: true, count: columns.length, getScrollElement: () => box.current, estimateSize: () => COLUMN },
    ...{ overscan: 2, paddingStart: side, scrollPaddingStart: side, rangeExtractor: withActive(at.column) },
  });
  // Coming back from a passage, the table stands where it was left.
  const arrive = useEffectEvent(() => {
    if (at.row >= 0) vertical.scrollToIndex(at.row, { align: 'center' });
    if (at.column >= 0) horizontal.scrollToIndex(at.column, { align: 'auto' });
  });
  useEffect(() => arrive(), []);
  const across = horizontal.getVirtualItems();
  const shownColumns = across.map(({ index }) => index).join();
  const places = useMemo(
    () => shownColumns.split(',').flatMap((index) => (index === '' ? [] : Number(index))),
    [shownColumns],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const { startIndex = 0, endIndex = 0 } = vertical.range ?? {};
    const size = { rows: rows.length, columns: columns.length, page: Math.max(1, endIndex - startIndex - 1) };
    const next = stepInGrid(event.key, event.ctrlKey, at, size);
    if (next) {
      onMove(next);
      if (next.row >= 0) vertical.scrollToIndex(next.row, { align: 'auto' });
      if (next.column >= 0) horizontal.scrollToIndex(next.column, { align: 'auto' });
      else box.current?.scrollTo({ left: 0 });
    } else if (event.key === 'Enter' || event.key === 'F2') onOpen(at);
    else if (!onKey(event, at)) return;
    event.preventDefault();
  };
  const placeOf = (event: MouseEvent): GridPlace | undefined => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-row]'); // clicks are on elements
    return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
  };
  const idOf = (place: GridPlace) => `${id}-${place.row}-${place.column}`;
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      data-focus-first
      aria-label={content.title}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={idOf(at)}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        const place = placeOf(event);
        if (place) onMove(place);
      }}
      onDoubleClick={(event) => {
        const place = placeOf(event);
        if (place) onOpen(place);
      }}
    >
      <div
        role="presentation"
        className={styles.all}
        style={{ width: horizontal.getTotalSize(), height: vertical.getTotalSize() }}
      >
        <div role="row" aria-rowindex={1} className={styles.head} style={{ height: HEAD }}>
          <div
            role="columnheader"
            id={idOf({ row: -1, column: -1 })}
            aria-colindex={1}
            aria-sort={sortOf(sort, BY_SOURCE)}
            data-row={-1}
            data-column={-1}
            className={cx(styles.corner, at.row === -1 && at.column === -1 && styles.active)}
            style={{ width: side }}
          >
            Source <SortMark sort={sort} by={BY_SOURCE} />
          </div>
          {across.map((item) => {
            const column = columns[item.index];
            return (
              column && (
                <div
                  key={column.id}
                  role="columnheader"
                  id={idOf({ row: -1, column: item.index })}
                  aria-colindex={item.index + 2}
                  aria-sort={sortOf(sort, column.id)}
                  data-row={-1}
                  data-column={item.index}
                  title={column.help}
                  className={cx(styles.column, at.row === -1 && at.column === item.index && styles.active)}
                  style={{ left: item.start, width: COLUMN }}
                >
                  <span className={styles.name}>
                    {column.name}
                    {column.unit !== undefined && <span className={styles.unit}> {column.unit}</span>}
                  </span>
                  <SortMark sort={sort} by={column.id} />
                </div>
              )
            );
          })}
        </div>
        {vertical.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <GridRow
                key={row.articleId}
                {...{ row, columns, cellOf, places, side, id }}
                index={item.index}
                top={item.start}
                height={item.size}
                active={item.index === at.row ? at.column : undefined}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface GridRowProps {
  row: TableRow;
  columns: readonly TableColumn[];
  cellOf: (articleId: string, columnId: string) => TableCell | undefined;
  /** The columns in sight. */
  places: readonly number[];
  side: number;
  id: string;
  index: number;
  /** Px. */
  top: number;
  height: number;
  /** The active column when the active cell is in this row. */
  active: number | undefined;
}

/** Drawn again only when what is in it changes, however the table is scrolled. */
const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, columns, cellOf, places, side, id, index, top, height, active } = props;
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ top, height }}>
      <div
        role="rowheader"
        id={`${id}-${index}--1`}
        aria-colindex={1}
        data-row={index}
        data-column={-1}
        className={cx(styles.source, active === -1 && styles.active)}
        style={{ width: side }}
      >
        <span className={styles.title}>{row.title}</span>
        <span className={styles.detail}>{row.detail}</span>
      </div>
      {places.map((at) => {
        const column = columns[at];
        return (
          column && (
            <div
              key={column.id}
              role="gridcell"
              id={`${id}-${index}-${at}`}
              aria-colindex={at + 2}
              data-row={index}
              data-column={at}
              className={cx(styles.cell, column.type === 'number' && styles.number, active === at && styles.active)}
              style={{ left: side + at * COLUMN, width: COLUMN }}
            >
              <CellFace column={column} values={cellOf(row.articleId, column.id)?.values ?? NONE} />
            </div>
          )
        );
      })}
    </div>
  );
});

const NONE: TableCell['values'] = [];

const sortOf = (sort: TableSort | undefined, by: string) =>
  sort?.by === by ? (sort.descending ? 'descending' : 'ascending') : 'none';

function SortMark({ sort, by }: { sort: TableSort | undefined; by: string }) {
  if (sort?.by !== by) return null;
  const Mark = sort.descending ? ArrowDown : ArrowUp;
  return <Mark size={12} aria-hidden />;
}
