import { useEffect, useMemo, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { CELL, cellAfter, HEAD, type MatrixLayout } from '../../shared/pictures/matrix';
import styles from './drawing.module.css';
import { cellId, cellLabel } from './matrixParts';
import { choose, usePictureState } from './pictureState';
import { openTarget, targetOfPlace } from './places';

interface Cells {
  readonly at: { row: number; column: number } | undefined;
  readonly headBand: ReactNode;
  readonly sideBand: ReactNode;
  readonly marker: ReactNode;
  readonly grid: {
    readonly role: 'grid';
    readonly 'aria-label': string;
    readonly 'aria-activedescendant': string | undefined;
    readonly 'aria-rowcount': number;
    readonly 'aria-colcount': number;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: () => void;
    readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onDoubleClick: () => void;
  };
}

/** One cell of the matrix is chosen: it keeps its claim and article in whatever order they stand, and Enter opens its passage. */
export function useCells(layout: MatrixLayout): Cells {
  const { rows, columns, cells } = layout;
  const key = usePictureState().chosen['matrix'];
  const [claimId, columnId] = key?.split(' ') ?? [];
  const row = rows.findIndex(({ claim }) => claim.id === claimId);
  const column = columns.findIndex((each) => each.column.id === columnId);
  const at = useMemo(() => (row >= 0 && column >= 0 ? { row, column } : undefined), [row, column]);
  const cell = at && cells.find((each) => each.row === row && each.column === column);
  const byKeys = useRef(false);
  const chosen = useRef<SVGRectElement>(null);
  useEffect(() => {
    if (byKeys.current) chosen.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    byKeys.current = false;
  }, [row, column]);

  const go = (to: { row: number; column: number } | undefined): void => {
    const claim = to && rows[to.row]?.claim;
    const article = to && columns[to.column]?.column;
    if (claim && article) choose('matrix', `${claim.id} ${article.id}`);
  };
  const openCell = (): void => {
    const [first] = cell?.links ?? [];
    if (first) openTarget(targetOfPlace(first.place));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const isFar = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter') openCell();
    else {
      const to = cellAfter(layout, at ?? cells[0] ?? { row: 0, column: 0 }, event.key, isFar);
      if (!to) return;
      byKeys.current = true;
      go(to);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const band = at && { x: at.column * CELL, y: at.row * CELL };
  return {
    at,
    headBand: band && <rect className={styles.band} x={band.x} y={0} width={CELL} height={HEAD} />,
    sideBand: band && <rect className={styles.band} x={0} y={band.y} width={2000} height={CELL} />,
    marker: at && band && (
      <>
        {!cell && (
          <g role="row" aria-rowindex={row + 1}>
            <g
              id={cellId(row, column)}
              role="gridcell"
              aria-colindex={column + 1}
              aria-label={cellLabel(layout, row, column)}
            >
              <rect x={band.x} y={band.y} width={CELL} height={CELL} fill="transparent" />
            </g>
          </g>
        )}
        <rect
          ref={chosen}
          className={styles.chosen}
          x={band.x + 1}
          y={band.y + 1}
          width={CELL - 3}
          height={CELL - 3}
          rx={3}
        />
      </>
    ),
    grid: {
      role: 'grid',
      'aria-label': 'Claims by articles',
      'aria-activedescendant': at && cellId(row, column),
      'aria-rowcount': rows.length,
      'aria-colcount': columns.length,
      onKeyDown,
      onFocus: () => {
        if (!at) go(cells[0]);
      },
      onPointerDown: (event) => {
        const box = event.currentTarget.getBoundingClientRect();
        go({
          row: Math.floor((event.clientY - box.top) / CELL),
          column: Math.floor((event.clientX - box.left) / CELL),
        });
      },
      onDoubleClick: openCell,
    },
  };
}
