import { constants, fstatSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import { diskFailure, isMissing, NO_LINK, replaceFile, syncFolder, systemCode, type Files } from './files';
import { inTurns } from './slices';
import { decodeEntry, type StoredEntry } from './stored';

/** What a journal file holds, up to its first line that cannot be used. */
export interface JournalContent {
  readonly entries: readonly StoredEntry[];
  /** Where each entry's line begins, in bytes. */
  readonly starts: readonly number[];
  /** Bytes of the good lines. */
  readonly length: number;
  /** Why reading stopped before the end. `torn` is what an interrupted write leaves: an unfinished last line. */
  readonly stopped?: { readonly reason: string; readonly line: number; readonly torn: boolean };
}

const LINE_FEED = 0x0a;

/**
 * What stands after the last line while the journal is open: line feeds, so that the file stays a text. Lines are written
 * over them, so that the file does not grow with each: then one flush of the disk is enough, where a new size costs one
 * more for the file system's own journal, and waits for whatever else is in that.
 */
const PADDING = Buffer.alloc(128 * 1024, LINE_FEED);

/** How much of a journal there is before its padding; its last line is kept with a line feed, if it has one. */
export function lengthWithoutPadding(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === LINE_FEED) end -= 1;
  return end === 0 ? 0 : Math.min(end + 1, bytes.length);
}

/** Reads a journal's bytes. Fails only for a line of a newer schema; damage is part of the answer. */
export async function readJournal(bytes: Buffer, newest?: number): Promise<Result<JournalContent>> {
  const entries: StoredEntry[] = [];
  const starts: number[] = [];
  let good = 0;
  let newer: Result<never> | undefined;
  let stopped: JournalContent['stopped'];
  const text = bytes.subarray(0, lengthWithoutPadding(bytes));
  await inTurns(linesOf(text), ({ line, start, isWhole }) => {
    if (stopped || newer) return;
    const stop = (reason: string, torn = false) => void (stopped = { reason, line: entries.length + 1, torn });
    if (!isWhole) return stop('it is not finished', true);
    const decoded = decodeEntry(line, newest);
    if (!decoded.ok) {
      const { code, message } = decoded.error;
      if (code === 'newer-schema') return void (newer = decoded);
      return stop(message, code === 'unsupported' && start + line.length + 1 === text.length); // cut, with padding behind
    }
    const before = entries.at(-1);
    if (before && decoded.value.seq !== before.seq + 1) return stop(`change ${before.seq + 1} is missing before it`);
    entries.push(decoded.value);
    starts.push(start);
    good = start + line.length + 1;
  });
  return newer ?? ok({ entries, starts, length: good, ...(stopped && { stopped }) });
}

function* linesOf(bytes: Buffer): Generator<{ line: Buffer; start: number; isWhole: boolean }> {
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    yield { line: bytes.subarray(start, end), start, isWhole: feed !== -1 };
    start = end + 1;
  }
}

/**
 * The open journal. One caller at a time; `append` returns when the lines are on disk, and leaves the file as it was when
 * the disk refuses. When even that is not possible the journal is `broken`, and takes nothing more until it is reopened.
 */
export class Journal {
  private broken: string | undefined;
  /** Size of the file: the lines and the padding after them. */
  private allocated: number;

  private constructor(
    private readonly files: Files,
    private readonly path: string,
    private handle: FileHandle,
    private size: number,
    /** Some file systems count none, so that none says nothing of whether a file is still there. */
    private readonly countsLinks: boolean,
  ) {
    this.allocated = size;
  }

  /** Opens the journal, or makes an empty one, and cuts it after its good lines. */
  static async open(files: Files, path: string, goodLength: number): Promise<Journal> {
    const handle = await openOrCreate(files, path);
    let countsLinks: boolean;
    try {
      const { size, nlink } = await handle.stat();
      countsLinks = nlink > 0;
      if (size > goodLength) await handle.truncate(goodLength);
      await handle.sync();
      await syncFolder(files, dirname(path));
    } catch (error) {
      await handle.close();
      throw error;
    }
    return new Journal(files, path, handle, goodLength, countsLinks);
  }

  /** Bytes of its lines. */
  get length(): number {
    return this.size;
  }

  /** Why nothing can be appended any more, if so. */
  get brokenReason(): string | undefined {
    return this.broken;
  }

  /** Whether the file of our name is ours and as we left it; another program may have put its own there, or written to ours. */
  async isOurs(): Promise<boolean> {
    const { ino, size } = await this.files.stat(this.path);
    return ino === (await this.handle.stat()).ino && size === this.allocated;
  }

  /** Takes nothing more, since the file is no longer ours alone. */
  giveUp(): void {
    this.broken ??= REPLACED;
  }

  async append(lines: string): Promise<Result<void>> {
    if (this.broken !== undefined) return err('read-only', this.broken);
    const bytes = Buffer.from(lines);
    const fits = this.size + bytes.length <= this.allocated;
    try {
      await writeWhole(this.handle, fits ? bytes : Buffer.concat([bytes, PADDING]), this.size);
      await this.handle.datasync();
      // Not through the queue of file calls: it asks memory, not the disk, and every acknowledgement waits for it.
      if (this.countsLinks && fstatSync(this.handle.fd).nlink === 0) return this.refuseFromNowOn(REPLACED);
    } catch (error) {
      return await this.takeBack(error);
    }
    this.size += bytes.length;
    if (!fits) this.allocated = this.size + PADDING.length;
    return ok(undefined);
  }

  /** Starts a new journal with the lines after `offset`; this one stays as the previous generation. */
  async dropBefore(offset: number, previous: string): Promise<void> {
    const rest = Buffer.alloc(this.size - offset);
    await readWhole(this.handle, rest, offset);
    await this.cutPadding();
    try {
      await replaceFile(this.files, this.path, [rest], previous);
      const old = this.handle;
      this.handle = await openOrCreate(this.files, this.path);
      this.size = this.allocated = rest.length;
      await old.close();
    } catch (error) {
      if (await this.isSplit()) this.broken = BROKEN;
      throw error;
    }
  }

  /** Whether another file has our name. Without any, ours is the previous generation, which is then read on opening. */
  private async isSplit(): Promise<boolean> {
    try {
      const [named, ours] = [await this.files.stat(this.path), await this.handle.stat()];
      return named.ino !== ours.ino;
    } catch (error) {
      return !isMissing(error);
    }
  }

  async close(): Promise<void> {
    try {
      if (this.broken === undefined) await this.cutPadding();
    } finally {
      await this.handle.close();
    }
  }

  private async cutPadding(): Promise<void> {
    await this.handle.truncate(this.size);
    this.allocated = this.size;
  }

  private refuseFromNowOn(reason: string): Result<never> {
    this.broken = reason;
    return err('disk', `The change was not made. ${reason}`);
  }

  private async takeBack(error: unknown): Promise<Result<never>> {
    const name = basename(this.path);
    try {
      await this.cutPadding();
      await this.handle.datasync();
    } catch {
      this.broken = BROKEN; // said in this answer, and in every later one
      return diskFailure(
        error,
        `Nobody can tell whether the change was made: writing it to ${name} failed, and so did taking it back. It may or may not be there when the library is opened again`,
        BROKEN,
      );
    }
    return diskFailure(
      error,
      `The change was not made, because it could not be written to ${name}`,
      'Everything before it is safe; make room or check the disk, then try again.',
    );
  }
}

const BROKEN =
  'The journal cannot be written any more, so the library can only be read until it is opened again. Everything before is safe.';

const REPLACED =
  'Another program has removed, replaced or changed the journal in the library’s folder, so the library can only be read until it is opened again.';

/**
 * Reading and writing at given places, never cutting what is there, made when it is missing. A link gives way to a file
 * of its content: what it leads to is not ours to write.
 */
async function openOrCreate(files: Files, path: string): Promise<FileHandle> {
  const flags = constants.O_RDWR | constants.O_CREAT | NO_LINK;
  try {
    return await files.open(path, flags);
  } catch (error) {
    if (systemCode(error) !== 'ELOOP') throw error;
    await replaceFile(files, path, [await files.readFile(path)]);
    return files.open(path, flags);
  }
}

async function writeWhole(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function readWhole(handle: FileHandle, into: Buffer, position: number): Promise<void> {
  for (let done = 0; done < into.length;) {
    const { bytesRead } = await handle.read(into, done, into.length - done, position + done);
    if (bytesRead === 0)
      throw new Error(`The journal is ${into.length - done} bytes shorter than what was written to it.`);
    done += bytesRead;
  }
}
