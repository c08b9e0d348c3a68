import { describe, expect, it } from 'vitest';
import { COMMANDS, MENUS, type CommandInfo } from '../../shared/commands';
import { menuTemplate } from './menu';

type Item = ReturnType<typeof menuTemplate>[number];

const commands: readonly CommandInfo[] = COMMANDS;
const itemsOf = (menu: Item): Item[] => (Array.isArray(menu.submenu) ? menu.submenu : []);
const allItems = (platform: NodeJS.Platform, send = (_id: string) => {}) =>
  menuTemplate(platform, send).flatMap(itemsOf);

/** The grammar of https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators, as far as we use it. */
const ACCELERATOR =
  /^((CommandOrControl|Alt|Shift)\+)*([0-9A-Z]|F\d{1,2}|Delete|Left|Right|Up|Down|PageUp|PageDown|[,?=\\-])$/;

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('has every command with a place once, with its title, in its menu', () => {
    const places = menuTemplate(platform, () => {}).flatMap((menu) =>
      itemsOf(menu).flatMap(({ id, label }) => (id === undefined ? [] : [[menu.label, id, label]])),
    );
    const wanted = MENUS.flatMap((menu) =>
      commands.filter((command) => command.menu?.menu === menu).map(({ id, title }) => [menu, id, title]),
    );
    expect(places).toHaveLength(wanted.length);
    expect(new Set(places.map(String))).toEqual(new Set(wanted.map(String)));
  });

  it('divides groups by single separators, never at an edge', () => {
    for (const menu of menuTemplate(platform, () => {})) {
      const shape = itemsOf(menu)
        .map(({ type }) => (type === 'separator' ? '|' : 'x'))
        .join('');
      expect(shape).not.toMatch(/^\||\|\||\|$/);
    }
  });

  it('writes keys as Electron reads them, and no two items take the same', () => {
    const taken = allItems(platform).flatMap(({ accelerator, registerAccelerator }) =>
      accelerator && registerAccelerator !== false ? [accelerator] : [],
    );
    expect(taken.length).toBeGreaterThan(10);
    for (const accelerator of taken) expect(accelerator).toMatch(ACCELERATOR);
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('takes no key that is typed as text', () => {
    for (const { accelerator, registerAccelerator } of allItems(platform)) {
      if (!accelerator || /CommandOrControl|Alt|F\d/.test(accelerator)) continue;
      expect(platform).not.toBe('darwin'); // where a shown key is a taken key
      expect(accelerator).toMatch(ACCELERATOR);
      expect(registerAccelerator).toBe(false);
    }
  });

  it('lets the system cut, copy and paste, and sends undo to the window', () => {
    const roles = allItems(platform).map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']));
    expect(roles).not.toContain('undo');
    expect(roles).not.toContain('redo');
  });
});

it('sends the id of the chosen command', () => {
  const sent: string[] = [];
  for (const item of allItems('linux', (id) => void sent.push(id))) {
    // Electron hands over the item, the window and the event; ours looks at none of them.
    (item.click as (() => void) | undefined)?.();
  }
  expect(new Set(sent)).toEqual(new Set(commands.filter(({ menu }) => menu).map(({ id }) => id)));
});

it('shows single keys where it can without taking them', () => {
  const item = (platform: NodeJS.Platform) => allItems(platform).find(({ id }) => id === 'mark.color1');
  expect(item('linux')).toMatchObject({ accelerator: '1', registerAccelerator: false });
  expect(item('darwin')).not.toHaveProperty('accelerator');
});
