import { useEffect } from 'react';
import { COMMANDS, isCommandId, type CommandId, type CommandInfo } from '../../shared/commands';
import { host } from '../api/client';
import { sayProblem } from '../state/messages';
import { commandInfo, runCommand } from './commands';
import { isMac, isSingleKey, matchesShortcut } from './keys';
import { isCovered, selectAll } from './panes';

const TYPED_IN = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Undo and redo of words belong to the field in which they are typed. */
const FIELDS_OWN: ReadonlySet<CommandId> = new Set<CommandId>(['edit.undo', 'edit.redo']);

const withKeys: readonly (CommandInfo & { id: CommandId })[] = COMMANDS.filter((command) => 'shortcut' in command);

/** A native menu does not know that a field has the focus: there, its undo means the words being typed. */
function undoneInField(id: CommandId): boolean {
  if (!FIELDS_OWN.has(id) || !document.activeElement?.matches(TYPED_IN)) return false;
  document.execCommand(id === 'edit.undo' ? 'undo' : 'redo'); // the one way to reach a field's own history
  return true;
}

/** The commands that a press may mean, those of the page in sight first. */
function commandsFor(event: KeyboardEvent): CommandId[] {
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('[data-overlay]')) return [];
  const isTyping = target?.closest(TYPED_IN) != null;
  return withKeys
    .filter(
      ({ id, shortcut = '' }) =>
        matchesShortcut(shortcut, event, isMac) && !(isTyping && (isSingleKey(shortcut) || FIELDS_OWN.has(id))),
    )
    .sort((a, b) => Number(b.page !== undefined) - Number(a.page !== undefined))
    .map(({ id }) => id);
}

const meansAll = (event: KeyboardEvent): boolean =>
  matchesShortcut('Mod+A', event, isMac) && !(event.target instanceof Element && event.target.closest(TYPED_IN));

/** Runs commands by their keys and from a native menu. A key that nothing shown can use stays the browser's. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (commandsFor(event).some(runCommand) || (meansAll(event) && selectAll())) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    const stopMenu = host.onCommand((id) => {
      // What lies behind a dialog waits for it, as its keys do.
      if (!isCommandId(id) || undoneInField(id) || isCovered() || runCommand(id)) return;
      sayProblem(`“${commandInfo(id).title}” has nothing to work on here.`);
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stopMenu();
    };
  }, []);
}
