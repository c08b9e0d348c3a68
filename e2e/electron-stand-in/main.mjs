import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApp } from './app.mjs';
import { startBrowser } from './browser.mjs';
import { createBrowserWindows } from './browserWindow.mjs';
import { readCommandLine } from './commandLine.mjs';
import { clipboardOf, dialog, nativeTheme, screen, shell } from './desktop.mjs';
import { provideElectron } from './electronModule.mjs';
import { createIpcMain } from './ipcMain.mjs';
import { Menu, MenuItem, onRole } from './menu.mjs';
import { createProtocol } from './protocol.mjs';
import { session } from './session.mjs';

/*
 * Boots an unmodified application the way Electron does: modules asked for with -r, then the main entry of package.json,
 * then `ready`. Playwright finds the two addresses on standard error that it also finds there with the real binary.
 */

const commandLine = readCommandLine(process.argv.slice(2));
process.argv = [join(import.meta.dirname, 'electron'), ...commandLine.shown];

const app = createApp(commandLine);
const protocol = createProtocol(app.order);
const ipcMain = createIpcMain();
const { BrowserWindow, webContents } = createBrowserWindows({ app, protocol, ipcMain, browser: () => browser });
onRole('quit', () => app.quit());

provideElectron({
  app,
  BrowserWindow,
  clipboard: clipboardOf(() => webContents.getAllWebContents()[0]),
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  webContents,
});

// A test runner that dies hard says no farewell; its windows then end here, too.
const runner = process.ppid;
setInterval(() => process.ppid !== runner && app.exit(1), 500).unref();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.quit());

const require = createRequire(import.meta.url);
for (const module of commandLine.required) require(module);
try {
  await import(pathToFileURL(join(commandLine.folder, commandLine.package.main)).href);
} catch (reason) {
  console.error('App threw an error during load', reason);
  process.exit(1);
}
app.order.endStart();

const browser = await startBrowser({ userData: app.getPath('userData'), switches: app.commandLine.switches });
app.on('quit', () => browser.end());
console.error(`\nDevTools listening on ${browser.address}`);
app.becomeReady();
