import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { createOrder, emitPreventable } from './order.mjs';

/** @param {ReturnType<typeof import('./commandLine.mjs').readCommandLine>} commandLine */
export function createApp({ folder, switches, package: described }) {
  const order = createOrder();
  const name = described.productName ?? described.name;
  const paths = defaultPaths(name, switches.get('user-data-dir'));
  const app = new EventEmitter();
  /** @type {() => void} */
  let resolveReady = () => {};
  const whenReady = new Promise((resolve) => (resolveReady = () => resolve({})));
  /** @type {Set<{ close(): void }>} */
  const windows = new Set();
  let quitting = false;

  /** @param {number} code */
  function end(code) {
    app.emit('quit', {}, code);
    process.exit(code);
  }

  function finishQuitting() {
    if (emitPreventable(app, 'will-quit')) quitting = false;
    else end(0);
  }

  return Object.assign(app, {
    order,
    name,
    isPackaged: false,
    commandLine: {
      switches,
      appendSwitch: (/** @type {string} */ key, value = '') => void switches.set(key, value),
      hasSwitch: (/** @type {string} */ key) => switches.has(key),
      getSwitchValue: (/** @type {string} */ key) => switches.get(key) ?? '',
    },
    getName: () => name,
    getVersion: () => described.version,
    getAppPath: () => folder,
    getLocale: () => 'en-US',
    isReady: () => order.isReady(),
    whenReady: () => whenReady,
    becomeReady() {
      order.setReady();
      resolveReady();
      app.emit('ready', {}, {});
    },
    enableSandbox: () => order.before('app.enableSandbox()'),
    /** @param {string} key @param {string} path */
    setPath(key, path) {
      if (!isAbsolute(path)) throw new Error('Path must be absolute');
      paths.set(key, path);
    },
    /** @param {string} key */
    getPath(key) {
      const path = paths.get(key);
      if (path === undefined) throw new Error(`Failed to get '${key}' path`);
      return path;
    },
    /** Windows close first; then `will-quit`, which may be prevented; then the process ends. */
    quit() {
      if (quitting || emitPreventable(app, 'before-quit')) return;
      quitting = true;
      if (windows.size === 0) finishQuitting();
      else for (const window of [...windows]) window.close();
    },
    exit: (code = 0) => end(code),
    /** @param {{ close(): void }} window */
    addWindow: (window) => void windows.add(window),
    keepOpen: () => (quitting = false),
    /** @param {{ close(): void }} window */
    removeWindow(window) {
      windows.delete(window);
      if (windows.size > 0) return;
      if (quitting) finishQuitting();
      else if (!app.emit('window-all-closed')) this.quit();
    },
  });
}

/**
 * @param {string} name
 * @param {string | undefined} userData
 */
function defaultPaths(name, userData) {
  const home = homedir();
  const appData = process.env.XDG_CONFIG_HOME || join(home, '.config');
  return new Map([
    ['home', home],
    ['temp', tmpdir()],
    ['appData', appData],
    ['userData', userData || join(appData, name)],
    ['documents', join(home, 'Documents')],
    ['downloads', join(home, 'Downloads')],
  ]);
}
