/** Edges in pixels, all measured from the same corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type ToolbarPlace =
  /** Top left corner, in the coordinates of the boxes. */
  | { readonly at: 'float'; readonly left: number; readonly top: number }
  /** No room beside the words: it takes a place of its own below the text. */
  | { readonly at: 'dock' };

/** The floating toolbar has this size, so that it can be placed before it is drawn. */
export const TOOLBAR_SIZE = { width: 478, height: 38 };

const GAP = 8;

/**
 * Where the toolbar of a selection stands: under its last line or over its first, inside the text's column, never on the
 * selected words nor on the margin. `column` is the visible part of the text column.
 */
export function placeToolbar(
  selection: Box,
  lastLine: Pick<Box, 'left' | 'right'>,
  size: { readonly width: number; readonly height: number },
  column: Box,
): ToolbarPlace {
  const below = selection.bottom + GAP;
  const above = selection.top - GAP - size.height;
  const fits = (top: number) => top >= column.top && top + size.height <= column.bottom;
  const top = fits(below) ? below : fits(above) ? above : undefined;
  if (top === undefined || size.width > column.right - column.left) return { at: 'dock' };
  const middle = (lastLine.left + lastLine.right - size.width) / 2;
  const left = Math.max(column.left, Math.min(middle, column.right - size.width));
  return { at: 'float', left: Math.round(left), top: Math.round(top) };
}
