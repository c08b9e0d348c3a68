import { EventEmitter } from 'node:events';
import { emitPreventable } from './order.mjs';
import { WebContents } from './webContents.mjs';

/** @param {{ app: any, protocol: any, ipcMain: any, browser: () => any }} parts */
export function createBrowserWindows({ app, protocol, ipcMain, browser }) {
  /** @type {BrowserWindow[]} */
  const windows = [];
  let ids = 0;

  class BrowserWindow extends EventEmitter {
    static getAllWindows = () => [...windows];
    static getFocusedWindow = () => windows[0] ?? null;
    static fromWebContents = (/** @type {WebContents} */ contents) =>
      windows.find((window) => window.webContents === contents) ?? null;

    /** @param {any} options */
    constructor({ webPreferences = {}, width = 800, height = 600, x = 0, y = 0, show = true }) {
      super();
      app.order.after('new BrowserWindow()');
      refuseUnsafe(webPreferences);
      this.id = ids += 1;
      this.visible = show;
      this.bounds = { x, y, width, height };
      this.webContents = new WebContents({
        id: this.id,
        protocol,
        ipcMain,
        browser,
        size: { width, height },
        preload: webPreferences.preload,
      });
      this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
      this.webContents.once('destroyed', () => this.#closed());
      windows.push(this);
      app.addWindow(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    loadURL(/** @type {string} */ url) {
      return this.webContents.loadURL(url);
    }
    show() {
      this.visible = true;
    }
    focus() {}
    maximize() {}
    isVisible() {
      return this.visible;
    }
    isMaximized() {
      return false;
    }
    isMinimized() {
      return false;
    }
    isDestroyed() {
      return !windows.includes(this);
    }
    getNormalBounds() {
      return this.bounds;
    }
    destroy() {
      void this.webContents.started.then(() => this.webContents.close());
    }
    close() {
      if (emitPreventable(this, 'close')) app.keepOpen();
      else void this.webContents.started.then(() => this.webContents.close());
    }
    #closed() {
      windows.splice(windows.indexOf(this), 1);
      this.emit('closed');
      app.removeWindow(this);
    }
  }

  const webContents = {
    getAllWebContents: () => windows.map((window) => window.webContents),
    fromDevToolsTargetId: (/** @type {string} */ id) =>
      webContents.getAllWebContents().find(({ targetId }) => targetId === id),
  };
  return { BrowserWindow, webContents };
}

/** Here preloads are always isolated and sandboxed; a window that asks for less would pass although Electron shows it open. */
function refuseUnsafe(/** @type {any} */ { sandbox, contextIsolation, nodeIntegration, webSecurity }) {
  if (sandbox === false || contextIsolation === false || nodeIntegration === true || webSecurity === false) {
    throw new Error('The stand-in shows only sandboxed, isolated windows.');
  }
}
