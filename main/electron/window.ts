import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { Memory } from './remembered';
import { APP_ORIGIN } from './security';
import { paperColor } from './theme';
import { placeWindow } from './windowPlace';

/** Narrower than this, places, list and text cannot all be reached. */
const SMALLEST = { minWidth: 480, minHeight: 400 };

/** Opens the window where it was; it is shown when there is something to see. */
export function openWindow(preload: string, memory: Memory): BrowserWindow {
  const last = memory.get().window;
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(last, areas),
    ...SMALLEST,
    show: false,
    title: 'Commonplace',
    backgroundColor: paperColor(nativeTheme),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Electron would fetch dictionaries for it.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (last?.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => memory.set({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } }));
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayLoseWords(window)) event.preventDefault(); // of what prevents it
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void askAfterCrash(window, reason);
  });
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

/** The page says so when it holds words that are neither on disk nor kept as a draft. */
function mayLoseWords(window: BrowserWindow): boolean {
  const response = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'There are words that are not on disk.',
    detail: 'They could not be kept as a draft either, and are lost when the window is closed.',
    buttons: ['Go on writing', 'Close and lose them'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

async function askAfterCrash(window: BrowserWindow, reason: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window stopped working.',
    detail: `The library is not affected: everything that was shown as done is on disk. (${reason})`,
    buttons: ['Show it again', 'Close the window'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.destroy();
}
