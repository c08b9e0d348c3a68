import type { ChosenFile } from '../../shared/api';
import { err, ok, type Result } from '../../shared/result';
import type { FileToRead } from '../api/chooseFiles';
import { chooseFolder, readFile } from '../api/files';
import type { FilePlace } from './attachments';
import type { DroppedFile } from './dropped';

/** A dropped file, with what was saved with it. */
export const droppedToRead = ({ file, path }: DroppedFile, companions: readonly DroppedFile[]): FileToRead => ({
  name: file.name,
  path,
  read: async () => {
    const read = await readFile(file);
    if (!read.ok) return read;
    const beside: ChosenFile[] = [];
    for (const companion of companions) {
      const one = await readFile(companion.file, companion.path);
      if (!one.ok) return err(one.error.code, `${companion.path}, which was saved with it: ${one.error.message}`);
      beside.push(one.value);
    }
    return ok({ ...read.value, path, ...(beside.length > 0 && { companions: beside }) });
  },
});

/** Lets the user choose a folder to look for files in; undefined when there is none in it, or none was chosen. */
export async function chooseFolderPlace(): Promise<FilePlace | undefined> {
  const files = new Map((await chooseFolder()).map((file) => [file.webkitRelativePath, file]));
  if (files.size === 0) return undefined;
  return {
    paths: [...files.keys()],
    read: async (path): Promise<Result<ChosenFile>> => {
      const file = files.get(path);
      if (!file) return err('not-found', `${path} is not in that folder.`);
      const read = await readFile(file);
      return read.ok ? ok({ ...read.value, path }) : read;
    },
  };
}
