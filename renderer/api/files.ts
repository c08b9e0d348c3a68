import type { ChosenFile } from '../../shared/api';
import { tooLarge } from '../../shared/fileSize';
import { err, ok, type Result } from '../../shared/result';

/** Reads a file of this window as the calls take it. */
export async function readFile(file: File, name = file.name): Promise<Result<ChosenFile>> {
  const why = tooLarge(file.size); // reading it would end the page
  if (why !== undefined) return err('too-large', why);
  try {
    return ok({ name, base64: toBase64(new Uint8Array(await file.arrayBuffer())) });
  } catch {
    return err('unreadable', 'It cannot be read: it is a folder, was moved, or is protected.');
  }
}

/** Lets the user choose a folder; its files, those in folders inside it too, none of them read. None when cancelled. */
export function chooseFolder(): Promise<readonly File[]> {
  return askForFiles((input) => (input.webkitdirectory = true));
}

/** Asks for files with an input that `prepare` has set up. */
export function askForFiles(prepare: (input: HTMLInputElement) => void): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  prepare(input);
  document.body.append(input); // page tests and some browsers need it in the document
  return new Promise((resolve) => {
    const done = (files: readonly File[]) => {
      input.remove();
      resolve(files);
    };
    input.onchange = () => done(Array.from(input.files ?? []));
    input.oncancel = () => done([]);
    input.click();
  });
}

function toBase64(bytes: Uint8Array): string {
  const step = 0x8000; // String.fromCharCode takes its bytes as arguments, of which engines allow some ten thousands
  let binary = '';
  for (let from = 0; from < bytes.length; from += step) {
    binary += String.fromCharCode(...bytes.subarray(from, from + step));
  }
  return btoa(binary);
}
