/** Bytes that are only added to. */
export interface RecordStore {
  /** Bytes in it. */
  readonly size: number;
  /** Adds a copy of the bytes at the end; false when that cannot be done, and then nothing was added. */
  append(bytes: Uint8Array): boolean;
  /** Bytes that were added in one go, or part of them. Throws when they cannot be read any more. */
  read(from: number, length: number): Uint8Array;
  /** Everything in it, in order. */
  pieces(): Iterable<Uint8Array>;
}

/** In memory, after what another store holds. */
export class MemoryRecords implements RecordStore {
  size: number;
  private readonly blocks: Uint8Array[] = [];
  /** Where each block begins. */
  private readonly starts: number[] = [];

  constructor(private readonly before?: RecordStore) {
    this.size = before?.size ?? 0;
  }

  append(bytes: Uint8Array): boolean {
    this.starts.push(this.size);
    this.blocks.push(bytes.slice());
    this.size += bytes.length;
    return true;
  }

  read(from: number, length: number): Uint8Array {
    if (this.before && from < this.before.size) return this.before.read(from, length);
    const block = this.starts.findLastIndex((start) => start <= from);
    const begin = from - this.starts[block]!; // there is a block where there are bytes
    return this.blocks[block]!.subarray(begin, begin + length);
  }

  *pieces(): Generator<Uint8Array> {
    if (this.before) yield* this.before.pieces();
    yield* this.blocks;
  }
}
