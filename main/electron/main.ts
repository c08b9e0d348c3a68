import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron';
import type { EventListener } from '../../shared/api';
import type { CommandId } from '../../shared/commands';
import { openLibrary } from '../page/openLibrary';
import { ownStylesFolder, preferencesFile } from '../page/places';
import { startWorker } from '../worker/client';
import { registerAppScheme, serveAppScheme } from './appScheme';
import { CHANNELS } from './channels';
import { openOrAsk, type Choice } from './chooseLibrary';
import { createChosenFiles } from './chosenFiles';
import { createDialogs } from './dialogs';
import { askWayOut } from './failureBox';
import { createFolders } from './folders';
import { registerIpcHost } from './ipcHost';
import { createLibrarySession } from './librarySession';
import { menuTemplate } from './menu';
import { openMemory } from './remembered';
import { guardContents, guardSession } from './security';
import { startOptions } from './startOptions';
import { followTheme } from './theme';
import { openWindow } from './window';

const built = join(import.meta.dirname, '..');
const preload = join(built, 'preload', 'preload.cjs');

// Electron takes these only before it is ready, and it is ready soon after this file has run: nothing is awaited here.
app.enableSandbox();
registerAppScheme(protocol);
guardContents(app, shell);

void app.whenReady().then(run).catch(failToStart);

async function run(): Promise<void> {
  guardSession(session.defaultSession);
  serveAppScheme(protocol, join(built, 'renderer'));

  const memory = openMemory(join(app.getPath('userData'), 'window.json'));
  const folders = createFolders();
  const chosenFiles = createChosenFiles(folders);
  const dialogs = createDialogs(dialog, memory, app.getPath('documents'), chosenFiles);
  const worker = startWorker();
  const library = createLibrarySession(announce);
  const start = startOptions(process.argv.slice(1), memory.get().library);

  const open = ({ folder, manner }: Choice) =>
    openLibrary(folder, {
      worker,
      readOnly: manner === 'read-only',
      create: manner === 'create',
      sample: start.sample && folder === start.library.folder,
      version: app.getVersion(),
      preferencesFile: preferencesFile(app.getPath('userData')),
      ownStylesFolder: ownStylesFolder(app.getPath('userData')),
    });

  /** Answers whether a library was opened; without a window, the program is just starting. */
  async function openFrom(wanted: Choice, window?: BrowserWindow): Promise<boolean> {
    const chosen = await openOrAsk(
      wanted,
      open,
      (failure, folder) => askWayOut(dialog, failure, folder, window),
      () => dialogs.chooseLibrary(window),
    );
    if (!chosen) return false;
    await library.show(chosen.folder, chosen.opened);
    memory.set({ library: chosen.folder });
    return true;
  }

  async function openAnother(window: BrowserWindow): Promise<void> {
    const wanted = await dialogs.chooseLibrary(window);
    if (wanted === undefined || wanted.folder === library.folder) return;
    if (await openFrom(wanted, window)) window.webContents.reload();
  }

  async function call(name: unknown, argument: unknown) {
    const answer = await library.call(name, argument);
    if (name === 'setPreferences' && answer.ok) followTheme(nativeTheme, answer.value);
    return answer;
  }

  async function revealLibrary(): Promise<void> {
    const problem = library.folder === undefined ? '' : await shell.openPath(library.folder);
    if (problem) throw new Error(problem);
  }

  closeBeforeQuitting(async () => {
    await library.close();
    await worker.close();
  });

  if (!(await openFrom(start.library))) return app.quit();
  const preferences = await library.call('preferences', {});
  if (preferences.ok) followTheme(nativeTheme, preferences.value);

  registerIpcHost(ipcMain, { call, dialogs, chosenFiles, folders, revealLibrary, openLibrary: openAnother });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, sendCommand)));
  openWindow(preload, memory);

  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(preload, memory);
  });
}

const announce: EventListener = (event, payload) => {
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send(CHANNELS.event, event, payload);
};

function sendCommand(id: CommandId): void {
  BrowserWindow.getFocusedWindow()?.webContents.send(CHANNELS.command, id);
}

/** Windows close first, so that what they still send is written; then the notebook; then the program ends. */
function closeBeforeQuitting(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    close()
      .catch((reason: unknown) => console.error(reason))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

function failToStart(reason: unknown): void {
  console.error(reason);
  dialog.showErrorBox('Commonplace could not start', `${String(reason)}\n\nYour libraries have not been changed.`);
  app.exit(1);
}
