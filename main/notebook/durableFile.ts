import { dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Failure, Result } from '../../shared/result';
import { replaceFile, type Files, type Pieces } from './files';

/** Thrown by `read`: lowdb's adapters have no other way to say that a file is there and cannot be used. */
export class UnusableFile extends Error {
  constructor(
    readonly path: string,
    readonly failure: Failure,
  ) {
    super(`${path}: ${failure.message}`);
  }
}

/** How data becomes a file's text and comes back from it. */
export interface Codec<T> {
  /** Pieces of the file's text; made one after another while the file is written. */
  encode(data: T): Pieces;
  /** Undefined when there is no file; a failure says in words what is wrong with it. Errors of the disk are thrown. */
  decode(files: Files, path: string): Promise<Result<{ data: T; bytes: number } | undefined>>;
}

/**
 * A lowdb adapter whose `write` returns when the data is on disk to stay, and which keeps the generation before.
 * lowdb's own adapters rename but never sync, and use one temporary name for all writers.
 */
export class DurableFile<T> implements Adapter<T> {
  /** Size of the file when it was last read or written, in bytes. */
  bytes = 0;

  constructor(
    private readonly files: Files,
    readonly path: string,
    private readonly previous: string,
    private readonly codec: Codec<T>,
  ) {}

  /** Null when there is no file. Throws UnusableFile when its content cannot be used. */
  async read(): Promise<T | null> {
    const decoded = await this.codec.decode(this.files, this.path);
    if (!decoded.ok) throw new UnusableFile(this.path, decoded.error);
    if (!decoded.value) return null;
    this.bytes = decoded.value.bytes;
    return decoded.value.data;
  }

  async write(data: T): Promise<void> {
    this.bytes = await replaceFile(this.files, this.path, this.codec.encode(data), this.previous);
  }

  /** The same data one generation back. */
  previousGeneration(): DurableFile<T> {
    return new DurableFile(this.files, join(dirname(this.path), this.previous), `${this.previous}.older`, this.codec);
  }
}
