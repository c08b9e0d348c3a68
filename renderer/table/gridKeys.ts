/** A cell by its place: row -1 is the head, column -1 the source. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows in sight. */
  readonly page: number;
}

/** Where a key leads in a grid; undefined for keys that lead nowhere. */
export function stepInGrid(
  key: string,
  isFar: boolean,
  { row, column }: GridPlace,
  size: GridSize,
): GridPlace | undefined {
  const down = (by: number) => ({ row: Math.min(Math.max(row + by, -1), size.rows - 1), column });
  const right = (by: number) => ({ row, column: Math.min(Math.max(column + by, -1), size.columns - 1) });
  switch (key) {
    case 'ArrowDown':
      return down(isFar ? size.rows : 1);
    case 'ArrowUp':
      return down(isFar ? -size.rows - 1 : -1);
    case 'ArrowRight':
      return right(isFar ? size.columns : 1);
    case 'ArrowLeft':
      return right(isFar ? -size.columns - 1 : -1);
    case 'PageDown':
      return down(size.page);
    case 'PageUp':
      return down(-size.page);
    case 'Home':
      return isFar ? { row: Math.min(0, size.rows - 1), column: -1 } : { row, column: -1 };
    case 'End':
      return { row: isFar ? size.rows - 1 : row, column: size.columns - 1 };
    default:
      return undefined;
  }
}
