import type { ChosenFile } from '../../shared/api';
import { err, ok, type Result } from '../../shared/result';
import { chooseFolder, toChosenFile } from '../api/files';
import type { FilePlace } from './attachments';

const MEGABYTE = 1024 * 1024;
/** What the hosts carry in one message; the notebook has the same limit. Known before a file is read. */
const LARGEST = 100 * MEGABYTE;

/** Reads a file that the user chose or dropped. `path` is its path from the folder that came with it. */
export async function readChosen(file: File, path: string): Promise<Result<ChosenFile>> {
  if (file.size > LARGEST) {
    const size = Math.round(file.size / MEGABYTE);
    return err('too-large', `It has ${size} MB; files of up to ${LARGEST / MEGABYTE} MB can be brought in.`);
  }
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
