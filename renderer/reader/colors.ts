import type { CommandId } from '../../shared/commands';
import type { HighlightColor } from '../../shared/model/records';

/** The eight colours, by their number keys. */
export const COLORS: readonly HighlightColor[] = [1, 2, 3, 4, 5, 6, 7, 8];
export const commandOfColor = (color: HighlightColor): CommandId => `mark.color${color}`;
