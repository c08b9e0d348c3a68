import type { CommandId } from '../../shared/commands';
import { commandInfo } from './commands';
import { isMac, shortcutCaps } from './keys';

/** The key caps of a command, or undefined when it has no key. */
export function capsOf(id: CommandId): string[] | undefined {
  const { shortcut } = commandInfo(id);
  return shortcut === undefined ? undefined : shortcutCaps(shortcut, isMac);
}
