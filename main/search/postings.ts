import { withRoom } from './growable';

/** Entries in the first chunk of a list; most words occur in one or two documents. */
const FIRST_CHUNK = 2;
const LARGEST_CHUNK = 1024;

/** Chunks start with the place of the next one. */
const LINK = 1;

/**
 * For each word a list of numbers that only grows, all in one array: a list is a chain of chunks, each twice as long as
 * the one before. The idea is Lucene's `ByteBlockPool`; it wastes little on the many short lists and never moves a long one.
 */
export class Postings {
  private pool = new Uint32Array(1 << 14);
  private poolEnd = 0;
  private first = new Uint32Array(1 << 10);
  private writeAt = new Uint32Array(1 << 10);
  private chunkEnd = new Uint32Array(1 << 10);
  private chunkSize = new Uint32Array(1 << 10);

  add(list: number, value: number): void {
    this.first = withRoom(this.first, list + 1);
    this.writeAt = withRoom(this.writeAt, list + 1);
    this.chunkEnd = withRoom(this.chunkEnd, list + 1);
    this.chunkSize = withRoom(this.chunkSize, list + 1);
    if (this.writeAt[list] === this.chunkEnd[list]) this.startChunk(list);
    this.pool[this.writeAt[list]!++] = value;
  }

  forEach(list: number, visit: (value: number) => void): void {
    if (!this.chunkSize[list]) return; // nothing was ever added
    const { pool } = this;
    const last = this.writeAt[list]!; // list is inside the tables
    let size = FIRST_CHUNK;
    let chunk = this.first[list]!;
    for (;;) {
      const from = chunk + LINK;
      const isLast = last <= from + size; // chunks of one list stand in order
      const to = isLast ? last : from + size;
      for (let i = from; i < to; i += 1) visit(pool[i]!);
      if (isLast) return;
      chunk = pool[chunk]!;
      size = Math.min(size * 2, LARGEST_CHUNK);
    }
  }

  /** A copy whose values are what `renew` makes of them; those for which it gives undefined are left out. */
  renewed(renew: (value: number) => number | undefined): Postings {
    const copy = new Postings();
    for (let list = 0; list < this.first.length; list += 1) {
      this.forEach(list, (value) => {
        const renewed = renew(value);
        if (renewed !== undefined) copy.add(list, renewed);
      });
    }
    return copy;
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
