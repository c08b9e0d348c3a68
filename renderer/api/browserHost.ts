import type { FoundFile, HostBridge } from '../../shared/api';
import { err } from '../../shared/result';
import { askForFiles, readFile } from './files';

/** What a browser tab can do: a file input, a download; no native menu, no folders. */
export const browserHost: HostBridge = {
  kind: 'browser',
  chooseFiles,
  readChosen,
  saveFile,
  onCommand: () => () => {},
};

/** Handles of the files that were chosen, by id. */
const chosen = new Map<string, File>();

async function chooseFiles(accept: readonly string[]): Promise<FoundFile[]> {
  const files = await askForFiles((input) => {
    input.multiple = true;
    input.accept = accept.join(',');
  });
  return files.map((file) => {
    const id = crypto.randomUUID();
    chosen.set(id, file);
    return { id, name: file.name };
  });
}

async function readChosen(id: string) {
  const file = chosen.get(id);
  return file ? readFile(file) : err('not-found', 'The file was not chosen in this window.');
}

async function saveFile(
  suggestedName: string,
  content: string,
  encoding: 'utf8' | 'base64' = 'utf8',
): Promise<'saved'> {
  const blob =
    encoding === 'utf8'
      ? new Blob([content], { type: 'text/plain;charset=utf-8' })
      : new Blob([Uint8Array.from(atob(content), (character) => character.charCodeAt(0))]);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = suggestedName;
  link.click();
  // The download reads the address after this turn; there is no event for when it has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return 'saved';
}
