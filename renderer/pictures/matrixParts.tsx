import { CELL, HEAD, seenPart, type MatrixCell, type MatrixLayout, type Seen } from '../../shared/pictures/matrix';
import styles from './drawing.module.css';
import type { QuadrantParts } from './Quadrants';
import { StanceShape } from './StanceShape';

export const cellId = (row: number, column: number): string => `matrix-${row}-${column}`;

/** What a cell says to those who do not see it. */
export function cellLabel({ rows, columns }: MatrixLayout, row: number, column: number, cell?: MatrixCell): string {
  const marks = cell?.marks.map(({ stance, count }) => (count === 1 ? stance : `${count} ${stance}`)).join(', ');
  const { title = '', issued = '' } = columns[column]?.column ?? {};
  return `${marks ?? 'Nothing'}: ${rows[row]?.claim.text ?? ''} In ${[title, issued].filter((part) => part !== '').join(', ')}`;
}

/**
 * The matrix as four drawings: a corner that explains the marks, articles, claims, and where they meet. Without `shown`
 * it is drawn whole; else only what is in sight, and the chosen cell.
 */
export function matrixParts(
  whole: MatrixLayout,
  side: number,
  shown?: { readonly seen: Seen; readonly at: { readonly row: number; readonly column: number } | undefined },
): QuadrantParts {
  const layout = shown ? seenPart(whole, shown.seen, shown.at) : whole;
  const { rows, columns, width, height } = layout;
  return {
    corner: <Corner side={side} />,
    head: (
      <>
        {columns.map(({ column, x, label, date }) => (
          <g key={column.id}>
            <title>{[column.title, column.outlet, column.issued].filter((part) => part !== '').join(' · ')}</title>
            <rect x={x} y={0} width={CELL} height={HEAD} fill="transparent" />
            <text className={styles.words} transform={`translate(${x + CELL / 2 + 4} ${HEAD - 8}) rotate(-90)`}>
              {label}
            </text>
            <text className={styles.small} textAnchor="end" transform={`translate(${x + CELL / 2 + 4} 6) rotate(-90)`}>
              {date}
            </text>
          </g>
        ))}
        <line className={styles.line} x1={0} x2={width} y1={HEAD - 0.5} y2={HEAD - 0.5} />
      </>
    ),
    side: (
      <>
        {rows.map(({ claim, y, label }) => (
          <text key={claim.id} className={styles.words} x={16} y={y + CELL / 2} dominantBaseline="central">
            <title>{claim.text}</title>
            {label}
          </text>
        ))}
        <line className={styles.line} x1={side - 0.5} x2={side - 0.5} y1={0} y2={height} />
      </>
    ),
    body: <Body layout={layout} label={(cell) => cellLabel(whole, cell.row, cell.column, cell)} />,
  };
}

const LEGEND = ['supports', 'disputes', 'qualifies', 'mentions'] as const;

function Corner({ side }: { side: number }) {
  return (
    <>
      <rect className={styles.ground} width={side} height={HEAD} />
      {LEGEND.map((stance, index) => (
        <g key={stance}>
          <StanceShape stance={stance} x={22} y={HEAD - 84 + index * 20} r={5.5} />
          <text className={styles.small} x={36} y={HEAD - 84 + index * 20} dominantBaseline="central">
            {stance}
          </text>
        </g>
      ))}
      <line className={styles.line} x1={0} x2={side} y1={HEAD - 0.5} y2={HEAD - 0.5} />
    </>
  );
}

function Body({ layout, label }: { layout: MatrixLayout; label: (cell: MatrixCell) => string }) {
  const { rows, columns, cells, width, height } = layout;
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return (
    <>
      <g role="presentation">
        {rows.map(({ claim, y }) => (
          <line key={claim.id} className={styles.line} x1={0} x2={width} y1={y + CELL - 0.5} y2={y + CELL - 0.5} />
        ))}
        {columns.map(({ column, x }) => (
          <line key={column.id} className={styles.line} x1={x + CELL - 0.5} x2={x + CELL - 0.5} y1={0} y2={height} />
        ))}
      </g>
      {[...byRow].map(([row, inRow]) => (
        <g key={row} role="row" aria-rowindex={row + 1}>
          {inRow.map((cell) => (
            <g
              key={cell.column}
              id={cellId(row, cell.column)}
              role="gridcell"
              aria-colindex={cell.column + 1}
              aria-label={label(cell)}
              transform={`translate(${cell.x} ${cell.y})`}
            >
              {cell.marks.map((mark) => (
                <StanceShape key={mark.stance} stance={mark.stance} x={mark.x} y={mark.y} r={mark.r} />
              ))}
              {cell.links.length > cell.marks.length && (
                <text className={styles.small} x={CELL - 2} y={9} textAnchor="end" fontSize={9}>
                  {cell.links.length}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
    </>
  );
}
