import type { MenuItemConstructorOptions } from 'electron';
import { COMMANDS, MENUS, type CommandId, type CommandInfo, type MenuName } from '../../shared/commands';

type Item = MenuItemConstructorOptions;
type Place = CommandInfo & { readonly id: CommandId };

const separator: Item = { type: 'separator' };

/** What the system itself does, by the menu in which people look for it; each list is a group of its own. */
const ROLES: Partial<Record<MenuName, Item[]>> = {
  Edit: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
};

/**
 * The menu bar: every command that has a place, in the order of the list, its groups divided by separators. Choosing one
 * sends its id to the window, which decides: undo in a text field is the field's own.
 */
export function menuTemplate(platform: NodeJS.Platform, send: (id: CommandId) => void): Item[] {
  const isMac = platform === 'darwin';
  const menus = MENUS.map((name): Item => {
    const groups = commandGroups(name).map((group) => group.map((command) => commandItem(command, isMac, send)));
    const roles = ROLES[name];
    if (roles) groups.push(roles);
    if (name === 'File') groups.push([{ role: isMac ? 'close' : 'quit' }]);
    return {
      label: name,
      submenu: groups.flatMap((group, index) => (index === 0 ? group : [separator, ...group])),
      ...(name === 'Help' && { role: 'help' }),
    };
  });
  return isMac ? [{ role: 'appMenu' }, ...menus.slice(0, -1), { role: 'windowMenu' }, ...menus.slice(-1)] : menus;
}

function commandGroups(menu: MenuName): Place[][] {
  const groups: Place[][] = [];
  for (const command of COMMANDS as readonly Place[]) {
    if (command.menu?.menu === menu) (groups[command.menu.group] ??= []).push(command);
  }
  return groups.filter((group) => group.length > 0);
}

/**
 * A key that is also typed as text must reach the text field, so the menu only shows it; macOS cannot show without
 * taking, so there it is left out.
 */
function commandItem({ id, title, shortcut }: Place, isMac: boolean, send: (id: CommandId) => void): Item {
  const item: Item = { id, label: title, click: () => send(id) };
  if (shortcut === undefined) return item;
  if (isTypedAsText(shortcut)) {
    return isMac ? item : { ...item, accelerator: toAccelerator(shortcut), registerAccelerator: false };
  }
  return { ...item, accelerator: toAccelerator(shortcut) };
}

const isTypedAsText = (shortcut: string): boolean => !/\b(Mod|Alt)\+|^F\d+$/.test(shortcut);

const ELECTRON_KEYS: Record<string, string> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/** `Mod+Shift+Z` as Electron writes it. */
function toAccelerator(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => ELECTRON_KEYS[key] ?? key)
    .join('+');
}
