import { withRoom } from './growable';

/** Called with a run of values: `values[from, to)`. */
export type VisitRun = (values: Uint32Array, from: number, to: number) => void;

/** Entries in the first chunk of a list; most words occur in one or two documents. */
const FIRST_CHUNK = 2;
const LARGEST_CHUNK = 1024;

/** Chunks start with the place of the next one. */
const LINK = 1;

/**
 * For each word a list of numbers that only grows, all in one array: a list is a chain of chunks, each twice as long as
 * the one before. The idea is Lucene's `ByteBlockPool`; it wastes little on the many short lists and never moves a long one.
 */
export class Chains {
  count = 0;
  /** Lists are below this. */
  lists = 0;
  private pool = new Uint32Array(1 << 10);
  private poolEnd = 0;
  private first = new Uint32Array(1 << 8);
  private writeAt = new Uint32Array(1 << 8);
  private chunkEnd = new Uint32Array(1 << 8);
  private chunkSize = new Uint32Array(1 << 8);

  add(list: number, value: number): void {
    if (list >= this.lists) this.lists = list + 1;
    this.first = withRoom(this.first, this.lists);
    this.writeAt = withRoom(this.writeAt, this.lists);
    this.chunkEnd = withRoom(this.chunkEnd, this.lists);
    this.chunkSize = withRoom(this.chunkSize, this.lists);
    if (this.writeAt[list] === this.chunkEnd[list]) this.startChunk(list);
    this.pool[this.writeAt[list]!++] = value;
    this.count += 1;
  }

  forEachRun(list: number, visit: VisitRun): void {
    if (!this.chunkSize[list]) return; // nothing was ever added
    const { pool } = this;
    const last = this.writeAt[list]!; // list is inside the tables
    const lastChunk = this.chunkEnd[list]! - this.chunkSize[list] - LINK;
    let size = FIRST_CHUNK;
    for (let chunk = this.first[list]!; ; size = Math.min(size * 2, LARGEST_CHUNK)) {
      if (chunk === lastChunk) return visit(pool, chunk + LINK, last);
      visit(pool, chunk + LINK, chunk + LINK + size);
      chunk = pool[chunk]!; // every chunk but the last has a next
    }
  }

  private startChunk(list: number): void {
    const before = this.chunkSize[list]!; // add made room for the list
    const size = before === 0 ? FIRST_CHUNK : Math.min(before * 2, LARGEST_CHUNK);
    const chunk = this.poolEnd;
    this.poolEnd += LINK + size;
    this.pool = withRoom(this.pool, this.poolEnd);
    if (before === 0) this.first[list] = chunk;
    else this.pool[this.chunkEnd[list]! - before - LINK] = chunk;
    this.chunkSize[list] = size;
    this.writeAt[list] = chunk + LINK;
    this.chunkEnd[list] = chunk + LINK + size;
  }
}
