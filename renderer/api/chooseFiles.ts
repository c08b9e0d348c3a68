import type { ChosenFile } from '../../shared/api';
import { ok, type Result } from '../../shared/result';
import { host } from './client';

/** A file that was chosen or dropped. It is read when its turn comes. */
export interface FileToRead {
  readonly name: string;
  /** Its path from the folder that was chosen or dropped with it. */
  readonly path?: string;
  /** As of a `ChosenFile`. */
  readonly place?: string;
  readonly read: () => Promise<Result<ChosenFile>>;
}

/** Asks for files; none when the user cancels. */
export async function chooseFiles(accept: readonly string[]): Promise<FileToRead[]> {
  const files = await host.chooseFiles(accept);
  return files.map(({ id, ...file }) => ({ ...file, read: () => host.readChosen(id) }));
}

/** Asks for a file of text, and reads it; undefined when the user cancels. Of several, the first. */
export async function chooseText(accept: readonly string[]): Promise<Result<string> | undefined> {
  const [file] = await chooseFiles(accept);
  return file && readText(file);
}

/** A file as UTF-8. */
export async function readText({ read }: Pick<FileToRead, 'read'>): Promise<Result<string>> {
  const file = await read();
  if (!file.ok) return file;
  return ok(new TextDecoder().decode(Uint8Array.from(atob(file.value.base64), (character) => character.charCodeAt(0))));
}
