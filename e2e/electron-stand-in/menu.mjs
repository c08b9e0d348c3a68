// Of electron.d.ts; a role that does not exist is an error there, too.
const ROLES = new Set(
  (
    'undo redo cut copy paste pasteAndMatchStyle delete selectAll reload forceReload toggleDevTools resetZoom zoomIn ' +
    'zoomOut toggleSpellChecker togglefullscreen window minimize close help about services hide hideOthers unhide quit ' +
    'startSpeaking stopSpeaking zoom front appMenu fileMenu editMenu viewMenu shareMenu recentDocuments toggleTabBar ' +
    'selectNextTab selectPreviousTab showAllTabs mergeAllWindows clearRecentDocuments moveTabToNewWindow windowMenu'
  ).split(' '),
);

/** @type {Map<string, () => void>} */
const roleActions = new Map();

/** What choosing an item with this role does; the others do nothing here. @type {(role: string, action: () => void) => void} */
export const onRole = (role, action) => void roleActions.set(role, action);

export class MenuItem {
  /** @param {any} options */
  constructor(options) {
    const { role, label, type, submenu, click } = options;
    if (role !== undefined && !ROLES.has(role)) throw new Error(`There is no role ${role}`);
    if (role === undefined && label === undefined && type !== 'separator') throw new Error('A menu item needs a label');
    Object.assign(this, { id: '', enabled: true, visible: true, ...options });
    /** @type {Menu | null} */
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu ?? null);
    /** @param {unknown} event @param {unknown} window */
    this.click = (event, window) => (click ? click(this, window, event) : roleActions.get(role)?.());
  }
}

export class Menu {
  /** @type {any[]} */
  items = [];
  /** @type {Menu | null} */
  static applicationMenu = null;

  /** @param {object[]} template */
  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item)));
    return menu;
  }
  /** @param {Menu | null} menu */
  static setApplicationMenu(menu) {
    Menu.applicationMenu = menu;
  }
  static getApplicationMenu() {
    return Menu.applicationMenu;
  }
  /** @param {string} id @returns {MenuItem | null} */
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
