import { BrowserWindow, type IpcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { err, type Result } from '../../shared/result';
import { CHANNELS } from './channels';
import type { ChosenFiles } from './chosenFiles';
import type { Dialogs } from './dialogs';
import type { Folders } from './folders';
import { isTrusted } from './security';

const chooseFilesArguments = z.tuple([z.array(z.string())]);
const readChosenArguments = z.tuple([z.string()]);
const saveFileArguments = z.tuple([z.string(), z.string(), z.enum(['utf8', 'base64'])]);

const findInFolderArguments = z.tuple([z.string(), z.array(z.string())]);
const readInFolderArguments = z.tuple([z.string(), z.string()]);

export interface IpcHostParts {
  call: (name: unknown, argument: unknown) => Promise<Result<unknown>>;
  dialogs: Pick<Dialogs, 'chooseFiles' | 'saveFile'>;
  chosenFiles: Pick<ChosenFiles, 'read'>;
  folders: Pick<Folders, 'find' | 'read'>;
  revealLibrary: () => Promise<void>;
  openLibrary: (window: BrowserWindow) => Promise<void>;
}

/** Answers the preload. Every message is judged by its sender first; its arguments are anything. */
export function registerIpcHost(
  ipcMain: IpcMain,
  { call, dialogs, chosenFiles, folders, revealLibrary, openLibrary }: IpcHostParts,
): void {
  ipcMain.handle(CHANNELS.call, (event, name: unknown, argument: unknown) =>
    isTrusted(event) ? call(name, argument) : err('forbidden', 'Only the page of this notebook may ask here.'),
  );

  const forWindow = (channel: string, answer: (window: BrowserWindow, given: unknown[]) => Promise<unknown>) =>
    ipcMain.handle(channel, (event, ...given: unknown[]) => answer(windowOf(event), given));

  forWindow(CHANNELS.chooseFiles, (window, given) => dialogs.chooseFiles(window, ...chooseFilesArguments.parse(given)));
  forWindow(CHANNELS.readChosen, (_window, given) => chosenFiles.read(...readChosenArguments.parse(given)));
  forWindow(CHANNELS.saveFile, (window, given) => dialogs.saveFile(window, ...saveFileArguments.parse(given)));
  forWindow(CHANNELS.findInFolder, (_window, given) => folders.find(...findInFolderArguments.parse(given)));
  forWindow(CHANNELS.readInFolder, (_window, given) => folders.read(...readInFolderArguments.parse(given)));
  forWindow(CHANNELS.revealLibrary, revealLibrary);
  forWindow(CHANNELS.openLibrary, openLibrary);
}

function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = isTrusted(event) && BrowserWindow.fromWebContents(event.sender);
  if (!window) throw new Error('Only the page of this notebook may ask here.');
  return window;
}
