import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import type { FoundFile } from '../../shared/api';
import { writeWhole } from '../page/writeWhole';
import type { Choice } from './chooseLibrary';
import type { ChosenFiles } from './chosenFiles';
import type { Memory } from './remembered';

export interface Dialogs {
  chooseFiles(window: BrowserWindow, accept: readonly string[]): Promise<FoundFile[]>;
  saveFile(
    window: BrowserWindow,
    suggestedName: string,
    content: string,
    encoding?: 'utf8' | 'base64',
  ): Promise<'saved' | 'cancelled'>;
  /** A library to open, or an empty folder to make one in; nothing when the user cancels. Without a window at launch. */
  chooseLibrary(window?: BrowserWindow): Promise<Choice | undefined>;
}

/** The dialogs open in the folder that was used last, at first in `documents`. */
export function createDialogs(
  dialog: Dialog,
  memory: Memory,
  documents: string,
  { found }: Pick<ChosenFiles, 'found'>,
): Dialogs {
  const folder = () => memory.get().folder ?? documents;

  async function complain(window: BrowserWindow, message: string, reason: unknown): Promise<void> {
    await dialog.showMessageBox(window, { type: 'error', message, detail: String(reason), buttons: ['OK'] });
  }

  return {
    async chooseFiles(window, accept) {
      const extensions = accept.map((extension) => extension.replace(/^\./, ''));
      const { filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: folder(),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Articles', extensions },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      const [first] = filePaths;
      if (first === undefined) return [];
      memory.set({ folder: dirname(first) });
      return filePaths.map(found);
    },

    async saveFile(window, suggestedName, content, encoding = 'utf8') {
      const { filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(folder(), basename(suggestedName)),
      });
      if (!filePath) return 'cancelled';
      memory.set({ folder: dirname(filePath) });
      try {
        await writeWhole(filePath, Buffer.from(content, encoding));
        return 'saved';
      } catch (reason) {
        await complain(window, `“${basename(filePath)}” could not be written. The library is not affected.`, reason);
        return 'cancelled';
      }
    },

    async chooseLibrary(window) {
      const options = {
        title: 'Open a library',
        message: 'Choose the folder of a library, or an empty folder for a new one.',
        buttonLabel: 'Open library',
        properties: ['openDirectory' as const, 'createDirectory' as const],
        defaultPath: dirname(memory.get().library ?? documents),
      };
      const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const [folder] = filePaths;
      if (folder === undefined) return undefined;
      return { folder, manner: (await isEmpty(folder)) ? 'create' : 'open' };
    },
  };
}

/** A folder that cannot be read is left to opening it, which says why. */
const isEmpty = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => names.length === 0,
    () => false,
  );
