import { withRoom } from './growable';
import { ITEM, writeItem } from './item';

/** Bytes of one block of memory; chunks lie within one. */
const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;
/** Bytes of a chunk, its link included; most words occur in a few documents only. */
const FIRST_CHUNK = 16;
const LARGEST_CHUNK = 1024;
/** Chunks start with the place of the next one. */
const LINK = 4;

/** Of each list, in one array: its first chunk, where it is written next, where its last chunk ends, that chunk's size. */
const STATE = 4;
const [FIRST, WRITE, END, SIZE] = [0, 1, 2, 3] as const;

/** Called with bytes of a list: those of `bytes[from, to)` up to the first that is 0. */
export type VisitChunk = (bytes: Uint8Array, from: number, to: number) => void;

/**
 * For each word a list of items that only grows, all in blocks of bytes: a list is a chain of chunks, each twice as long
 * as the one before, and no item lies across two. The idea is Lucene's `ByteBlockPool`; it wastes little on the many short
 * lists and never moves a long one.
 */
export class Chains {
  /** Of all lists; what chunks leave free at their ends is not counted. */
  bytes = 0;
  /** Lists are below this. */
  lists = 0;
  private readonly blocks: Uint8Array[] = [];
  private end = 0;
  private state = new Uint32Array(STATE << 8);

  /** Adds an item: see item.ts. */
  add(list: number, value: number, also: number): void {
    if (list >= this.lists) {
      this.lists = list + 1;
      this.state = withRoom(this.state, this.lists * STATE);
    }
    const { state } = this;
    const mine = list * STATE;
    if (state[mine + WRITE]! + ITEM > state[mine + END]!) this.startChunk(mine); // lists have states
    const begin = state[mine + WRITE]!;
    const block = this.blocks[begin >>> BLOCK_BITS]!; // startChunk made it
    const at = begin & (BLOCK - 1);
    const written = writeItem(block, at, value, also) - at;
    state[mine + WRITE] = begin + written;
    this.bytes += written;
  }

  forEachChunk(list: number, visit: VisitChunk): void {
    const { state, blocks } = this;
    const mine = list * STATE;
    if (list >= this.lists || state[mine + SIZE] === 0) return; // nothing was ever added
    const last = state[mine + END]! - state[mine + SIZE]!;
    let size = FIRST_CHUNK;
    for (let chunk = state[mine + FIRST]!; ; size = nextSize(size)) {
      const block = blocks[chunk >>> BLOCK_BITS]!; // chunks lie in blocks
      const at = chunk & (BLOCK - 1);
      visit(block, at + LINK, at + size);
      if (chunk === last) return;
      chunk = new DataView(block.buffer).getUint32(at);
    }
  }

  private startChunk(mine: number): void {
    const { state } = this;
    const before = state[mine + SIZE]!; // add made room for the list
    const size = before === 0 ? FIRST_CHUNK : nextSize(before);
    if (this.end + size > this.blocks.length * BLOCK) {
      this.end = this.blocks.length * BLOCK;
      this.blocks.push(new Uint8Array(BLOCK));
    }
    const chunk = this.end;
    this.end += size;
    if (before === 0) state[mine + FIRST] = chunk;
    else {
      const previous = state[mine + END]! - before;
      new DataView(this.blocks[previous >>> BLOCK_BITS]!.buffer).setUint32(previous & (BLOCK - 1), chunk);
    }
    state[mine + SIZE] = size;
    state[mine + WRITE] = chunk + LINK;
    state[mine + END] = this.end;
  }
}

const nextSize = (size: number): number => Math.min(size * 2, LARGEST_CHUNK);
