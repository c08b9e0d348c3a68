/** Where a command stands in the menu bar; `group` numbers are divided by separators. */
export interface MenuPlace {
  readonly menu: MenuName;
  readonly group: number;
}

export const MENUS = ['File', 'Edit', 'Mark', 'Go', 'View', 'Help'] as const;
export type MenuName = (typeof MENUS)[number];

/**
 * One thing the user can do. Menu, palette, keys and help all come from this list; the window says what each one does.
 *
 * `shortcut` is keys joined by `+`, `Mod` being Ctrl or Cmd. A shortcut without `Mod` or `Alt` works only where no text is
 * being typed. `needs` names what must be there for the command to be enabled.
 */
export interface CommandInfo {
  readonly id: string;
  readonly title: string;
  readonly keywords?: string;
  readonly shortcut?: string;
  readonly menu?: MenuPlace;
  /** The page to which it belongs: there, its shortcut comes before that of any other command. */
  readonly page?: 'review';
  readonly needs?: 'article' | 'selection' | 'highlight' | 'note' | 'claim' | 'source' | 'linkable' | 'undo' | 'redo';
}
