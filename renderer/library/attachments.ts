import type { ChosenFile, ImportedItem } from '../../shared/api';

/** A file that a reference says belongs to it, and the article that the reference became or was already. */
export interface Attachment {
  readonly file: ChosenFile;
  readonly articleId: string;
  readonly title: string;
}

/** The files among these that references name as theirs, by the last part of their path, in any case. */
export function attachmentsAmong(files: readonly ChosenFile[], items: readonly ImportedItem[]): Attachment[] {
  const byName = new Map(files.map((file) => [baseName(file.name), file]));
  const taken = new Set<string>();
  return items.flatMap(({ attachments = [], id, title }) =>
    attachments.flatMap((path): Attachment[] => {
      const name = baseName(path);
      const file = byName.get(name);
      if (!file || id === undefined || taken.has(name)) return [];
      taken.add(name);
      return [{ file, articleId: id, title: title ?? path }];
    }),
  );
}

/** Other programs write paths of any system. */
const baseName = (path: string): string => (path.split(/[\\/]/).at(-1) ?? '').normalize('NFC').toLowerCase();
