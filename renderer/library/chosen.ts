import type { ChosenFile } from '../../shared/api';
import { tooLarge } from '../../shared/fileSize';
import { err, ok, type Result } from '../../shared/result';
import { chooseFolder, toChosenFile } from '../api/files';
import type { FilePlace } from './attachments';

/** Reads a file that the user chose or dropped. `path` is its path from the folder that came with it. */
export async function readChosen(file: File, path: string): Promise<Result<ChosenFile>> {
  const why = tooLarge(file.size);
  if (why !== undefined) return err('too-large', why);
  try {
    return ok({ ...(await toChosenFile(file)), path });
  } catch {
    return err('unreadable', 'It cannot be read.'); // a folder, or gone since
  }
}

/** Lets the user choose a folder to look for files in; undefined when there is none in it, or none was chosen. */
export async function chooseFolderPlace(): Promise<FilePlace | undefined> {
  const files = new Map((await chooseFolder()).map((file) => [file.webkitRelativePath, file]));
  if (files.size === 0) return undefined;
  return {
    paths: [...files.keys()],
    read: async (path) => {
      const file = files.get(path);
      return file ? readChosen(file, path) : err('not-found', `${path} is not in that folder.`);
    },
  };
}
