import { NAMES } from './layout';

/** A file in a library's folder that another program made of one of ours. */
export interface ConflictCopy {
  readonly name: string;
  /** Which of our files it is another version of. */
  readonly of: string;
}

/**
 * The conflict copies among the names in a library's folder. Dropbox writes `library (Anna's conflicted copy
 * 2026-03-05).json`, Syncthing `library.sync-conflict-20260305-140322-ABCDEFG.json`, OneDrive `library-LAPTOP.json`,
 * Google Drive `library (1).json`, iCloud `library 2.json`, git `library.json.orig`: whatever begins like one of our
 * files and has its ending, and is none of ours, is taken for one. Those that hold whole libraries come first.
 */
export function conflictCopies(names: readonly string[]): ConflictCopy[] {
  const ours = new Set<string>(Object.values(NAMES));
  const copies = names.flatMap((name) => {
    const of = ours.has(name) ? undefined : originalOf(name);
    return of === undefined ? [] : [{ name, of }];
  });
  const isWhole = ({ of }: ConflictCopy) => (of === NAMES.snapshot ? 0 : 1);
  return copies.sort((a, b) => isWhole(a) - isWhole(b));
}

/** Those that hold a whole library of their own. */
export const wholeCopies = (names: readonly string[]): string[] =>
  conflictCopies(names)
    .filter(({ of }) => of === NAMES.snapshot)
    .map(({ name }) => name);

const LEFT_BY_GIT = /\.(orig|rej|base|local|remote|ours|theirs|BACKUP\.\d+|BASE\.\d+|LOCAL\.\d+|REMOTE\.\d+)/;

function originalOf(name: string): string | undefined {
  if (/\.tmp$/.test(name)) return undefined; // being written, by us or by them
  for (const ours of [NAMES.previousSnapshot, NAMES.previousJournal, NAMES.snapshot, NAMES.journal]) {
    const dot = ours.lastIndexOf('.');
    const [stem, ending] = [ours.slice(0, dot), ours.slice(dot)];
    const isLike = name.startsWith(stem) && /^[\s\-_.([~]/.test(name.slice(stem.length));
    if (isLike && (name.endsWith(ending) || LEFT_BY_GIT.test(name))) return ours;
  }
  return undefined;
}
