import { COMMANDS } from '../../shared/commands';
import type { HighlightColor } from '../../shared/model/records';

/** The colours as the window's commands number and name them: `Highlight in yellow` has the key 1. */
const byName = new Map<string, HighlightColor>(
  COMMANDS.flatMap((command) => {
    const match = /^Highlight in (\w+)$/.exec(command.title);
    const number = 'shortcut' in command ? Number(command.shortcut) : NaN;
    return match?.[1] === undefined ? [] : [[match[1], number] as const];
  }),
);

/** Names and numbers of the eight colours. */
export const colorChoices: readonly string[] = [...byName.keys(), ...[...byName.values()].map(String)];

/** The colour of one of `colorChoices`. */
export const colorOf = (choice: string): HighlightColor => byName.get(choice) ?? Number(choice);
