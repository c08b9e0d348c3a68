import { join } from 'node:path';

/** The names of everything that Commonplace writes into a library's folder. */
export const NAMES = {
  snapshot: 'library.json',
  previousSnapshot: 'library.previous.json',
  journal: 'journal.jsonl',
  previousJournal: 'journal.previous.jsonl',
  texts: 'texts',
  backups: 'backups',
  index: 'index',
  setAside: 'set-aside',
  lock: 'lock',
  readme: 'README.txt',
} as const;

export type Layout = { readonly [N in keyof typeof NAMES | 'folder']: string };

export function layoutOf(folder: string): Layout {
  const paths = Object.entries(NAMES).map(([key, name]) => [key, join(folder, name)]);
  return { folder, ...(Object.fromEntries(paths) as Omit<Layout, 'folder'>) }; // one path a name
}
