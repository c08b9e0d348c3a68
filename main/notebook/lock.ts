import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import { isMissing, readIfThere, removeIfThere, type Files } from './files';
import {
  announcementName,
  holderFrom,
  isAlive,
  isAnnouncementName,
  mayBeWritten,
  nameOfHolder,
  thisProcess,
  type Holder,
} from './lockHolder';

export interface Lock {
  /** What taking it had to say, as that a stale lock was taken over. */
  readonly says: readonly string[];
  release(): Promise<void>;
}

const ATTEMPTS = 5;

/** An announcement is unreadable while it is written, which takes an instant; one that stays so was left by a crash. */
const UNREADABLE_FOR_MS = 10_000;

/**
 * Takes the lock of a library, or says who has it. A lock whose process is gone is taken over. Throws when the folder
 * cannot be written.
 *
 * Each taker first announces itself by a file of its own (created exclusively), then looks for other takers, then at the
 * lock, and only if both are free renames its announcement to `lock`. So the lock always has its whole content, and two
 * takers can never both win: a taker's listing either shows the other's announcement, or that one came later and its
 * listing shows ours, or it has become the lock that we look at next. When both see each other both step back and try again.
 */
export async function takeLock(files: Files, path: string, since: string): Promise<Result<Lock>> {
  const own = thisProcess(since);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const taken = await tryToTake(files, path, own);
    if (taken !== 'again') return taken;
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
  }
  return err('locked', 'Another process is opening this library at this moment. Try again.');
}

async function tryToTake(files: Files, path: string, own: Holder): Promise<Result<Lock> | 'again'> {
  const announcement = `${path}.${announcementName(own)}`;
  try {
    await files.writeFile(announcement, `${JSON.stringify(own)}\n`, { flag: 'wx' });
    if (await hasOtherTakers(files, path, announcement)) return 'again';
    const bytes = await readIfThere(files, path);
    const found = bytes && holderFrom(bytes);
    if (found && isAlive(found))
      return err(
        'locked',
        `${nameOfHolder(found)} has this library open. Close it there, or open the library read-only.${otherwise(found, own)}`,
      );
    await files.rename(announcement, path);
    return ok(
      lockOf(
        files,
        path,
        own,
        bytes &&
          (found
            ? `${nameOfHolder(found)} ended without closing this library, as after a crash. What it had saved is here.`
            : 'The file “lock” in the library’s folder held nothing that says who has it open, as after a crash, and was replaced.'),
      ),
    );
  } finally {
    await removeIfThere(files, announcement);
  }
}

/** What to do where nobody can tell for sure that the holder runs; only Linux tells a process from a later one of its number. */
function otherwise(found: Holder, own: Holder): string {
  if (found.host !== own.host)
    return ' If that computer no longer has it open, delete the file “lock” in the library’s folder.';
  return found.processStart === undefined
    ? ' If no Commonplace is running, delete the file “lock” in the library’s folder.'
    : '';
}

function lockOf(files: Files, path: string, own: Holder, says: string | undefined): Lock {
  const release = async () => {
    const bytes = await readIfThere(files, path);
    if (bytes && holderFrom(bytes)?.token === own.token) await removeIfThere(files, path);
  };
  return { says: says === undefined ? [] : [says], release };
}

/** Whether someone else is taking the lock now. What takers that are gone left behind is cleared away. */
async function hasOtherTakers(files: Files, path: string, own: string): Promise<boolean> {
  const prefix = `${basename(path)}.`;
  for (const name of await files.readdir(dirname(path))) {
    const other = join(dirname(path), name);
    if (!name.startsWith(prefix) || !isAnnouncementName(name.slice(prefix.length)) || other === own) continue;
    if (await isLiveTaker(files, other)) return true;
    await removeIfThere(files, other);
  }
  return false;
}

async function isLiveTaker(files: Files, path: string): Promise<boolean> {
  try {
    const taker = holderFrom(await files.readFile(path));
    if (taker) return isAlive(taker);
    return mayBeWritten(path) && Date.now() - (await files.stat(path)).mtimeMs < UNREADABLE_FOR_MS;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
