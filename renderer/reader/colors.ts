import type { CommandId } from '../../shared/commands';
import type { HighlightColor } from '../../shared/model/records';

const NAMES = ['yellow', 'green', 'blue', 'red', 'purple', 'orange', 'teal', 'grey'];

/** The eight colours, by their number keys. */
export const COLORS: readonly HighlightColor[] = NAMES.map((_, index) => index + 1);
export const nameOfColor = (color: HighlightColor): string => NAMES[color - 1] ?? `colour ${color}`;
export const commandOfColor = (color: HighlightColor): CommandId => `mark.color${color}`;
