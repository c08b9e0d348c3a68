import type { ChosenFile, HostBridge } from '../../shared/api';
import { toChosenFile } from './files';

/** What a browser tab can do: a file input, a download; no native menu, no folders. */
export const browserHost: HostBridge = {
  kind: 'browser',
  chooseFiles,
  saveFile,
  onCommand: () => () => {},
};

function chooseFiles(accept: readonly string[]): Promise<ChosenFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = accept.join(',');
  input.hidden = true;
  document.body.append(input); // page tests and some browsers need it in the document
  return new Promise((resolve, reject) => {
    const done = (files: Promise<ChosenFile[]>) => {
      input.remove();
      files.then(resolve, reject);
    };
    input.onchange = () => done(Promise.all(Array.from(input.files ?? [], (file) => toChosenFile(file))));
    input.oncancel = () => done(Promise.resolve([]));
    input.click();
  });
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
