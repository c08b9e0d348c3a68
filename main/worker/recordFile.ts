import { closeSync, constants, fsync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { NO_LINK } from '../notebook/files';
import type { RecordStore } from '../search';

/** Bytes read at once when all are wanted. */
const SLICE = 1 << 20;

/**
 * The records of an index in a file that is only added to, from `size` on: what may lie behind, as after a crash, was
 * never promised and is written over. A new one is made when there is something to write.
 */
export class RecordFile implements RecordStore {
  readonly name: string;
  readonly folder: string;
  private descriptor: number | undefined;

  private constructor(
    private readonly path: string,
    private readonly mayWrite: boolean,
    public size: number,
  ) {
    this.name = basename(path);
    this.folder = dirname(path);
  }

  /** Throws what the system says when it cannot be opened. */
  static open(path: string, size: number, mayWrite: boolean): RecordFile {
    const file = new RecordFile(path, mayWrite, size);
    file.descriptor = openSync(path, (mayWrite ? constants.O_RDWR : constants.O_RDONLY) | NO_LINK);
    return file;
  }

  /** Nothing may be under this path. */
  static begin(path: string): RecordFile {
    return new RecordFile(path, true, 0);
  }

  append(bytes: Uint8Array): boolean {
    if (!this.mayWrite) return false;
    try {
      const descriptor = (this.descriptor ??= this.make());
      for (let done = 0; done < bytes.length;)
        done += writeSync(descriptor, bytes, done, bytes.length - done, this.size + done);
    } catch (error) {
      if (error instanceof Error && 'code' in error) return false; // refused by the system, as by a full disk
      throw error;
    }
    this.size += bytes.length;
    return true;
  }

  read(from: number, length: number): Uint8Array {
    const buffer = new Uint8Array(length);
    if (length > 0 && (this.descriptor === undefined || readSync(this.descriptor, buffer, 0, length, from) !== length))
      throw new Error('A record of the search index is cut off.');
    return buffer;
  }

  *pieces(): Generator<Uint8Array> {
    for (let from = 0; from < this.size; from += SLICE) yield this.read(from, Math.min(SLICE, this.size - from));
  }

  /** Settles when all that was added is on disk; the file is there then, even if nothing was. */
  async flush(): Promise<void> {
    await promisify(fsync)((this.descriptor ??= this.make()));
  }

  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
  }

  private make(): number {
    mkdirSync(this.folder, { recursive: true });
    return openSync(this.path, 'wx+');
  }
}
