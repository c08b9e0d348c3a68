import type { ChosenFile } from '../../shared/api';
import { tooLarge } from '../../shared/fileSize';
import { err, ok, type Result } from '../../shared/result';

/** Reads a file of this window as the calls take it. */
export async function readFile(file: File, name = file.name): Promise<Result<ChosenFile>> {
  const why = tooLarge(file.size); // reading it would end the page
  if (why !== undefined) return err('too-large', why);
  try {
    return ok({ name, base64: await toBase64(file) });
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

/** By way of an address of data, which the browser makes outside the page: large files would stop it for seconds. */
function toBase64(file: File): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => {
      const address = reader.result as string; // what readAsDataURL gives
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error(`${file.name} cannot be read.`));
    reader.readAsDataURL(file);
  });
}
