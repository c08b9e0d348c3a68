import type { ChosenFile, HostBridge } from '../../shared/api';
import { tooLarge } from '../../shared/fileSize';
import { sayProblem } from '../state/messages';
import { askForFiles, toChosenFile } from './files';

/** What a browser tab can do: a file input, a download; no native menu, no folders. */
export const browserHost: HostBridge = {
  kind: 'browser',
  chooseFiles,
  saveFile,
  onCommand: () => () => {},
};

async function chooseFiles(accept: readonly string[]): Promise<ChosenFile[]> {
  const files = await askForFiles((input) => {
    input.multiple = true;
    input.accept = accept.join(',');
  });
  const chosen: ChosenFile[] = [];
  for (const file of files) {
    const why = tooLarge(file.size); // reading it would end the page
    const read = why === undefined ? await toChosenFile(file).catch(() => undefined) : undefined;
    if (read) chosen.push(read);
    else sayProblem(`“${file.name}” was not read. ${why ?? 'It cannot be read: it was moved, or it is protected.'}`);
  }
  return chosen;
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
