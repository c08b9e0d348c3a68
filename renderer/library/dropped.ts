import { pageOfFolder } from '../../shared/companions';

/** A dropped file; `path` is its name, in a dropped folder with the names of the folders above it. */
export interface DroppedFile {
  readonly path: string;
  readonly file: File;
}

/** More files than this in dropped folders are hardly a collection of documents. */
export const MOST_FILES = 5000;

/** The files that were dropped, those inside folders as well. Must be called while the drop is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFile[]> {
  const items = Array.from(transfer.items, (item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: DroppedFile[] = [];
  for (const { entry, file } of items) {
    if (entry && isFolder(entry)) await collect(entry, found);
    else if (file) found.push({ path: file.name, file });
  }
  return found;
}

async function collect(entry: FileSystemEntry, found: DroppedFile[]): Promise<void> {
  if (found.length >= MOST_FILES) return;
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) found.push({ path, file: await new Promise((resolve, reject) => entry.file(resolve, reject)) });
  else if (isFolder(entry)) for (const inside of await entriesOf(entry)) await collect(inside, found);
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A reader gives some of the entries at a time, and none when it has given all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** Parts the documents from the files that browsers saved with them. */
export function sortDropped(dropped: readonly DroppedFile[]): {
  documents: DroppedFile[];
  companionsOf: (path: string) => DroppedFile[];
} {
  const pages = new Set(dropped.flatMap(({ path }) => pageNameOf(path) ?? []));
  const ownerOf = (path: string): string | undefined => {
    const parts = path.split('/');
    for (let depth = 0; depth < parts.length - 1; depth++) {
      const stem = pageOfFolder(parts[depth] ?? '');
      const owner = stem === undefined ? undefined : [...parts.slice(0, depth), stem].join('/');
      if (owner !== undefined && pages.has(owner)) return owner;
    }
    return undefined;
  };
  const companions = new Map<string, DroppedFile[]>();
  const documents: DroppedFile[] = [];
  for (const each of dropped) {
    const owner = ownerOf(each.path);
    if (owner === undefined) documents.push(each);
    else
      companions.set(owner, [
        ...(companions.get(owner) ?? []),
        { ...each, path: each.path.slice(folderOf(owner).length) },
      ]);
  }
  return { documents, companionsOf: (path) => companions.get(pageNameOf(path) ?? '') ?? [] };
}

/** A page's path without its ending. */
const pageNameOf = (path: string): string | undefined => /^(.*)\.x?html?$/i.exec(path)?.[1];
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
