import type { ExportedNotes } from '../../shared/api';
import { host } from '../api/client';
import { say, sayProblem } from '../state/messages';

/** Saves files one after another through the host. False when the user cancelled or one could not be written. */
export async function saveFiles(files: ExportedNotes['files']): Promise<boolean> {
  for (const { name, base64 } of files) {
    try {
      if ((await host.saveFile(name, base64, 'base64')) !== 'saved') return false;
    } catch {
      sayProblem(`${name} could not be written. The library is not touched; choose another place.`);
      return false;
    }
  }
  say(`${files.map(({ name }) => name).join(' and ')} saved.`);
  return true;
}
