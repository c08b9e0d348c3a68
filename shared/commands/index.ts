import { FILE_COMMANDS } from './file';
import { EDIT_COMMANDS } from './edit';
import { MARK_COMMANDS } from './mark';
import { GO_COMMANDS } from './go';
import { VIEW_COMMANDS } from './view';
import { REVIEW_COMMANDS } from './review';
import { PAGE_COMMANDS } from './page';
import type { CommandInfo } from './info';

export { MENUS, type CommandInfo, type MenuName } from './info';

/** In the order of the menus. */
export const COMMANDS = [
  ...FILE_COMMANDS,
  ...EDIT_COMMANDS,
  ...MARK_COMMANDS,
  ...GO_COMMANDS,
  ...VIEW_COMMANDS,
  ...REVIEW_COMMANDS,
  ...PAGE_COMMANDS,
] as const satisfies readonly CommandInfo[];

export type CommandId = (typeof COMMANDS)[number]['id'];

const ids: ReadonlySet<string> = new Set(COMMANDS.map(({ id }) => id));
export const isCommandId = (text: string): text is CommandId => ids.has(text);
