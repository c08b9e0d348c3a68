import type { FileHandle } from 'node:fs/promises';
import { isMissing, type Files } from './files';
import { lengthWithoutPadding } from './journal';
import type { Layout } from './layout';
import { unseal } from './sealed';

/** Open files stay what they were, whatever is put in their places. Who opened them calls `close`. */
export interface OpenRecords {
  readonly snapshot: FileHandle;
  readonly journal: FileHandle;
  readonly close: () => Promise<void>;
}

/**
 * The snapshot and the journal that belong together, whatever the writer replaces meanwhile. The journal is opened first
 * and must still be the one of that name once the snapshot is open, so that the snapshot was made from this journal or
 * from one before it. Throws what the disk says.
 */
export async function openRecords(files: Files, layout: Layout): Promise<OpenRecords> {
  for (let attempt = 1; ; attempt += 1) {
    const journal = await openSoon(files, layout.journal);
    let snapshot: FileHandle | undefined;
    const close = async () => {
      await journal.close();
      await snapshot?.close();
    };
    try {
      snapshot = await openSoon(files, layout.snapshot);
      if (attempt === ATTEMPTS || (await isStill(files, layout.journal, journal))) return { snapshot, journal, close };
    } catch (error) {
      await close();
      throw error;
    }
    await close();
  }
}

const ATTEMPTS = 10;

async function isStill(files: Files, path: string, handle: FileHandle): Promise<boolean> {
  try {
    return (await files.stat(path)).ino === (await handle.stat()).ino;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** The writer replaces these files in two renames; between them the name leads nowhere for an instant. */
async function openSoon(files: Files, path: string): Promise<FileHandle> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await files.open(path, 'r');
    } catch (error) {
      if (!isMissing(error) || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/**
 * The length of a journal without its padding, in bytes: as it is `written`, and of its `whole` lines, without one that is
 * being written at this moment.
 */
export async function endOfLines(journal: FileHandle): Promise<{ written: number; whole: number }> {
  const { size } = await journal.stat();
  for (let wanted = 256 * 1024; ; wanted *= 4) {
    const start = Math.max(0, size - wanted);
    const buffer = Buffer.alloc(size - start);
    const { bytesRead } = await journal.read(buffer, 0, buffer.length, start);
    const lines = buffer.subarray(0, lengthWithoutPadding(buffer.subarray(0, bytesRead)));
    const lastLine = lines.subarray(0, -1).lastIndexOf(0x0a) + 1;
    if (lastLine === 0 && start > 0) continue; // it begins further ahead
    const isWhole = lines.at(-1) === 0x0a && unseal(lines.subarray(lastLine)).ok;
    return { written: start + lines.length, whole: start + (isWhole ? lines.length : lastLine) };
  }
}
