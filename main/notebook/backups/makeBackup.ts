import { basename, dirname, join } from 'node:path';
import type { MadeBackup } from '../../../shared/api';
import type { Library } from '../../../shared/model/library';
import { filesOfText } from '../../../shared/model/queries';
import type { IsoTime } from '../../../shared/model/records';
import { err, ok, type Result } from '../../../shared/result';
import { diskFailure, isMissing, removeIfThere, syncFolder, type Files } from '../files';
import { NAMES, type Layout } from '../layout';
import { endOfLines, openRecords } from '../openRecords';
import {
  archiveOf,
  bytesOf,
  bytesOfFile,
  compressed,
  DamagedBackup,
  gathered,
  readArchive,
  type Member,
} from './archive';

/** The member that says what a backup is. */
export const LABEL = 'BACKUP.json';

/** The names of files in `texts/`: SHA-256 and ending. */
export const TEXT_NAME = /^[0-9a-f]{64}\.[a-z0-9]{1,10}$/;

export interface BackupWanted {
  readonly files: Files;
  readonly layout: Layout;
  /** Where the backup is written; compressed when the name ends in .gz or .tgz. Nothing may be there yet. */
  readonly path: string;
  /** Whether the contents of articles are in it, or only the records. */
  readonly texts: boolean;
  /** Names of files that must be in `texts/`, see `textFilesOf`. */
  readonly needed: ReadonlySet<string>;
  readonly at: IsoTime;
  /** Version of the program. */
  readonly version?: string;
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked again and again; true ends the work and leaves nothing behind. */
  readonly isCancelled?: () => boolean;
}

/**
 * Copies a library into one file, and reads it back before it says so. Works beside a process that writes the library:
 * what that one had acknowledged before is in the backup. Nothing of the library is held in memory.
 */
export async function makeBackup(wanted: BackupWanted): Promise<Result<MadeBackup>> {
  const { files, path, isCancelled } = wanted;
  try {
    await files.mkdir(dirname(path), { recursive: true });
    if (await isThere(files, path)) return err('already-exists', `${path} is there already. Name another file.`);
    const problems = [...missingTexts(wanted, await textNames(wanted))];
    const bytes = await writeWhole(wanted, (problem) => problems.push(problem));
    return ok({ file: path, bytes, problems });
  } catch (error) {
    if (error instanceof Cancelled || isCancelled?.())
      return err('cancelled', 'The backup was cancelled; nothing of it was kept.');
    if (error instanceof DamagedBackup)
      return err('disk', `The backup was not kept, as it would not be good: ${error.message}. Try again.`);
    return diskFailure(error, `The backup could not be written to ${path}`, 'The library is not affected.');
  }
}

class Cancelled extends Error {}

async function isThere(files: Files, path: string): Promise<boolean> {
  try {
    await files.stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Names of the files that a library's articles need in `texts/`. */
export function textFilesOf(library: Library): Set<string> {
  const names = new Set<string>();
  for (const { texts } of library.tables.article.values())
    for (const { hash, extension } of texts.flatMap(filesOfText)) names.add(`${hash}.${extension}`);
  return names;
}

function* missingTexts({ needed }: BackupWanted, there: readonly string[]): Generator<string> {
  const names = new Set(there);
  for (const name of needed) if (!names.has(name)) yield `The file ${NAMES.texts}/${name} is missing from the library.`;
}

/** Also those that no article has any more: redo and history may need them. */
async function textNames({ files, layout }: BackupWanted): Promise<string[]> {
  try {
    return (await files.readdir(layout.texts)).filter((name) => TEXT_NAME.test(name)).sort();
  } catch (error) {
    if (isMissing(error)) return []; // what is needed and not there is told one by one
    throw error;
  }
}

async function writeWhole(wanted: BackupWanted, onProblem: (says: string) => void): Promise<number> {
  const { files, path, at } = wanted;
  const unfinished = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    const archive = archiveOf(membersOf(wanted), Date.parse(at) / 1000, (name, sha256) => {
      const text = basename(name);
      if (name.startsWith(`${NAMES.texts}/`) && !text.startsWith(sha256))
        onProblem(`The file ${name} of the library is damaged: its content does not match its name.`);
    });
    const bytes = await writeAll(files, unfinished, /\.(t?gz)$/i.test(path) ? compressed(archive) : gathered(archive));
    for await (const member of readArchive(files, unfinished))
      for await (const _ of member.bytes()) if (wanted.isCancelled?.()) throw new Cancelled();
    await files.rename(unfinished, path);
    await syncFolder(files, dirname(path));
    return bytes;
  } catch (error) {
    await removeIfThere(files, unfinished).catch(() => undefined); // the first error is the one to tell
    throw error;
  }
}

async function writeAll(files: Files, path: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await files.open(path, 'wx');
  try {
    let bytes = 0;
    for await (const piece of pieces) {
      await handle.writeFile(piece); // unlike write(), goes on after a short write; continues where the last one ended
      bytes += piece.length;
    }
    await handle.sync();
    return bytes;
  } finally {
    await handle.close();
  }
}

async function* membersOf(wanted: BackupWanted): AsyncGenerator<Member> {
  const { files, layout, texts, at, version, onProgress, isCancelled } = wanted;
  const label = { what: 'Commonplace backup', format: 1, library: basename(layout.folder), at, version, texts };
  yield inMemory(LABEL, `${JSON.stringify(label, null, 2)}\n`);
  yield* recordsOf(files, layout);
  if (!texts) return;
  const names = await textNames(wanted);
  for (const [done, name] of names.entries()) {
    if (isCancelled?.()) throw new Cancelled();
    if (done % 50 === 0) onProgress?.(done, names.length);
    const path = join(layout.texts, name);
    const { size } = await files.stat(path);
    yield { name: `${NAMES.texts}/${name}`, size, bytes: bytesOfFile(files, path, size) };
  }
  onProgress?.(names.length, names.length);
}

function inMemory(name: string, text: string): Member {
  const bytes = Buffer.from(text);
  return { name, size: bytes.length, bytes: [bytes] };
}

async function* recordsOf(files: Files, layout: Layout): AsyncGenerator<Member> {
  const { journal, snapshot, close } = await openRecords(files, layout);
  try {
    const { whole: length } = await endOfLines(journal);
    const { size } = await snapshot.stat();
    yield { name: NAMES.snapshot, size, bytes: bytesOf(snapshot, size) };
    yield { name: NAMES.journal, size: length, bytes: bytesOf(journal, length) };
  } finally {
    await close();
  }
}
