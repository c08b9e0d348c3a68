import { withRoom } from './growable';
import type { ReadBytes } from './saved';
import type { SearchDocument } from './types';

/** Bytes in one block of memory; longer records get a block of their own. */
const BLOCK = 1 << 20;
/** Before the words of a record stands the length of its JSON. */
const HEAD = 4;

/**
 * What is kept of each document beside the index, by slot: the document itself as JSON, for showing a hit, and the words
 * of its fields in order (see forward.ts). What was saved stays in its file and is read when it is wanted, as Lucene's
 * stored fields are; what came since is in memory.
 */
export class Records {
  private blocks: Uint8Array[] = [];
  private blockEnd = BLOCK;
  /** In the file below `saved.bytes`; above it, block × BLOCK + place in the block. */
  private starts = new Float64Array(256);
  private lengths = new Uint32Array(256);

  constructor(private readonly saved?: { slots: number; lengths: Uint32Array<ArrayBuffer>; read: ReadBytes }) {
    if (!saved) return;
    this.lengths = saved.lengths;
    this.starts = new Float64Array(saved.slots + 1);
    for (let slot = 0; slot < saved.slots; slot += 1) this.starts[slot + 1] = this.starts[slot]! + this.lengths[slot]!;
  }

  set(slot: number, json: Uint8Array, words: Uint8Array): void {
    const length = HEAD + json.length + words.length;
    this.starts = withRoom(this.starts, slot + 1);
    this.lengths = withRoom(this.lengths, slot + 1);
    if (this.blockEnd + length > BLOCK) {
      this.blocks.push(new Uint8Array(Math.max(length, BLOCK)));
      this.blockEnd = 0;
    }
    const block = this.blocks.at(-1)!; // one was pushed
    new DataView(block.buffer).setUint32(this.blockEnd, json.length, true);
    block.set(json, this.blockEnd + HEAD);
    block.set(words, this.blockEnd + HEAD + json.length);
    this.starts[slot] = (this.blocks.length - 1) * BLOCK + this.blockEnd;
    this.lengths[slot] = length;
    this.blockEnd = this.blockEnd + length > BLOCK ? BLOCK : this.blockEnd + length;
  }

  /** The whole record, valid until the next is read. */
  bytes(slot: number): Uint8Array {
    const [start, length] = [this.starts[slot]!, this.lengths[slot]!]; // slots have records
    if (this.saved && slot < this.saved.slots) return this.saved.read(start, length);
    const block = this.blocks[Math.floor(start / BLOCK)]!;
    return block.subarray(start % BLOCK, (start % BLOCK) + length);
  }

  document(slot: number): SearchDocument {
    const bytes = this.bytes(slot);
    return JSON.parse(decoder.decode(bytes.subarray(HEAD, HEAD + jsonLength(bytes)))) as SearchDocument; // as it was put
  }

  lengthsOf(slots: number): Uint32Array<ArrayBuffer> {
    return this.lengths.subarray(0, slots);
  }

  /** The records of the first so many slots, in order; each is valid until the next is asked for. */
  *all(slots: number): Generator<Uint8Array> {
    for (let slot = 0; slot < slots; slot += 1) yield this.bytes(slot);
  }

  /** A copy that holds only these slots, in this order. */
  renewed(slots: readonly number[]): Records {
    const copy = new Records();
    slots.forEach((slot, renewed) => {
      const bytes = this.bytes(slot);
      const words = HEAD + jsonLength(bytes);
      copy.set(renewed, bytes.subarray(HEAD, words), bytes.subarray(words));
    });
    return copy;
  }

  words(slot: number): Uint8Array {
    const bytes = this.bytes(slot);
    return bytes.subarray(HEAD + jsonLength(bytes));
  }
}

const decoder = new TextDecoder();

const jsonLength = (bytes: Uint8Array): number => bytes[0]! | (bytes[1]! << 8) | (bytes[2]! << 16) | (bytes[3]! << 24); // a record has a head
