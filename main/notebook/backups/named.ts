import { isMissing, type Files } from '../files';
import type { Layout } from '../layout';
import { readBackupName, type NamedBackup } from './names';

/** The backups in a library's folder by their names, oldest first. */
export async function namedBackups(files: Files, { backups }: Layout): Promise<NamedBackup[]> {
  try {
    const names = await files.readdir(backups);
    return names.flatMap((name) => readBackupName(name) ?? []).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
