import type { ChosenFile, ImportedItem } from '../../shared/api';
import { mainFile, matchFiles } from '../../shared/bibliography/attachments';
import { err, type Result } from '../../shared/result';
import type { FileToRead } from '../api/chooseFiles';

/** A folder, or files that were chosen together: what is in it, and how to read one of them. */
export interface FilePlace {
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<Result<ChosenFile>>;
}

/** An article whose reference names files, and has no text yet. */
export interface NamingWork {
  readonly articleId: string;
  readonly title: string;
  readonly paths: readonly string[];
}

/** A file that a reference names, found. */
export interface Attachment {
  readonly work: NamingWork;
  readonly place: FilePlace;
  /** In its place. */
  readonly path: string;
}

export interface FoundAttachments {
  /** One for an article, the file that is likely its text. */
  readonly attachments: readonly Attachment[];
  /** Articles of whose files none was found. */
  readonly missing: readonly NamingWork[];
}

/** The articles of an import whose references name files. */
export function worksNaming(items: readonly ImportedItem[]): NamingWork[] {
  return items.flatMap(({ attachments = [], id, duplicateOf, title }) => {
    const articleId = id ?? duplicateOf;
    if (articleId === undefined || attachments.length === 0) return [];
    return [{ articleId, title: title ?? attachments[0] ?? '', paths: attachments }];
  });
}

/** Looks for the files of these works in one place after another. */
export function findAttachments(works: readonly NamingWork[], places: readonly FilePlace[]): FoundAttachments {
  const attachments: Attachment[] = [];
  let missing = works;
  for (const place of places) {
    const named = missing.flatMap(({ articleId, paths }) => paths.map((path) => ({ articleId, path })));
    const matched = matchFiles(named, place.paths);
    const foundFor = new Map<string, { path: string }[]>();
    named.forEach(({ articleId }, at) => {
      const path = matched[at];
      if (path !== undefined) foundFor.set(articleId, [...(foundFor.get(articleId) ?? []), { path }]);
    });
    missing = missing.filter((work) => {
      const main = mainFile(foundFor.get(work.articleId) ?? []);
      if (main) attachments.push({ work, place, path: main.path });
      return !main;
    });
  }
  return { attachments, missing };
}

/** Files that were chosen or dropped, as a place. */
export function placeOf(files: readonly FileToRead[]): FilePlace {
  const byPath = new Map(files.map((file) => [file.path ?? file.name, file]));
  return {
    paths: [...byPath.keys()],
    read: async (path) => byPath.get(path)?.read() ?? err('not-found', `${path} is not among the files.`),
  };
}
