import type { ExportedReferences } from '../../../shared/api';
import { host } from '../../api/client';
import { say, sayProblem } from '../../state/messages';
import { createStore } from '../../state/store';

/** An export that would lose something, until the user decides. */
export interface LossyExport extends Pick<ExportedReferences, 'fileName' | 'report'> {
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
}
export const lossyExport = createStore<LossyExport | undefined>(undefined);

/** Saves what was written; when the format cannot hold all of it, says so first. */
export async function saveExport(exported: LossyExport): Promise<void> {
  if (exported.report.lost.length > 0) lossyExport.set(exported);
  else await saveText(exported.fileName, exported.content, exported.encoding);
}

/** An archive of text files, in base64. */
export async function zipped(files: readonly { path: string; text: string }[]): Promise<string> {
  const { strToU8, zipSync } = await import('fflate');
  const bytes = zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])));
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/** Saves a file through the host and says so. */
export async function saveText(fileName: string, content: string, encoding: 'utf8' | 'base64' = 'utf8'): Promise<void> {
  await saveFiles([{ fileName, content, encoding }]);
}

/** Saves files one after another and says so. False when the user cancelled, or one could not be written, which is said. */
export async function saveFiles(files: readonly Omit<LossyExport, 'report'>[]): Promise<boolean> {
  for (const { fileName, content, encoding } of files) {
    try {
      if ((await host.saveFile(fileName, content, encoding)) !== 'saved') return false;
    } catch {
      sayProblem(`${fileName} could not be written. The library is not touched; choose another place.`);
      return false;
    }
  }
  say(`${files.map(({ fileName }) => fileName).join(' and ')} saved.`);
  return true;
}
