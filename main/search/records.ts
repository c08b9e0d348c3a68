import { withRoom } from './growable';
import { MemoryRecords, type RecordStore } from './recordStore';
import { readDocument } from './stored';
import type { SearchDocument } from './types';

/** Bytes that are handed to the store at once; a longer record is handed over alone. */
const TAIL = 1 << 18;
/** Before the words of a record stands the length of its document. */
const HEAD = 4;

/**
 * What is kept of each document beside the index, by slot: the document itself, for showing a hit, and the words
 * of its fields in order (see forward.ts). They lie one after another in a store that need not be in memory, as Lucene's
 * stored fields do, but for the last, which wait here.
 */
export class Records {
  private readonly tail = new Uint8Array(TAIL);
  private tailEnd = 0;
  private starts = new Float64Array(256);
  private lengths = new Uint32Array(256);

  /** `lengths` are those of the records that the store holds. */
  constructor(
    private store: RecordStore = new MemoryRecords(),
    lengths: Uint32Array<ArrayBuffer> = new Uint32Array(),
  ) {
    this.lengths = lengths;
    this.starts = new Float64Array(lengths.length + 1);
    for (let slot = 0; slot < lengths.length; slot += 1) this.starts[slot + 1] = this.starts[slot]! + lengths[slot]!; // both are inside
  }

  /** Slots must be set in order. */
  set(slot: number, document: Uint8Array, words: Uint8Array): void {
    const length = HEAD + document.length + words.length;
    this.starts = withRoom(this.starts, slot + 1);
    this.lengths = withRoom(this.lengths, slot + 1);
    if (this.tailEnd + length > TAIL) this.flush();
    this.starts[slot] = this.store.size + this.tailEnd;
    this.lengths[slot] = length;
    const isLong = length > TAIL;
    const place = isLong ? new Uint8Array(length) : this.tail.subarray(this.tailEnd, this.tailEnd + length);
    new DataView(place.buffer, place.byteOffset).setUint32(0, document.length, true);
    place.set(document, HEAD);
    place.set(words, HEAD + document.length);
    if (isLong) this.append(place);
    else this.tailEnd += length;
  }

  /** The whole record, valid until the next is set. */
  bytes(slot: number): Uint8Array {
    const [start, length] = [this.starts[slot]!, this.lengths[slot]!]; // slots have records
    const { size } = this.store;
    return start < size ? this.store.read(start, length) : this.tail.subarray(start - size, start - size + length);
  }

  document(slot: number): SearchDocument {
    const bytes = this.bytes(slot);
    return readDocument(decoder.decode(bytes.subarray(HEAD, HEAD + documentLength(bytes))));
  }

  words(slot: number): Uint8Array {
    const bytes = this.bytes(slot);
    return bytes.subarray(HEAD + documentLength(bytes));
  }

  lengthsOf(slots: number): Uint32Array<ArrayBuffer> {
    return this.lengths.subarray(0, slots);
  }

  /** The store, with all records in it. */
  flushed(): RecordStore {
    this.flush();
    return this.store;
  }

  /** A copy, in an empty store, that holds only these slots, in this order. */
  renewed(slots: readonly number[], store: RecordStore): Records {
    const copy = new Records(store);
    slots.forEach((slot, renewed) => {
      const bytes = this.bytes(slot);
      const words = HEAD + documentLength(bytes);
      copy.set(renewed, bytes.subarray(HEAD, words), bytes.subarray(words));
    });
    return copy;
  }

  private flush(): void {
    if (this.tailEnd > 0) this.append(this.tail.subarray(0, this.tailEnd));
    this.tailEnd = 0;
  }

  /** On a disk that takes no more, what comes is kept in memory. */
  private append(bytes: Uint8Array): void {
    if (this.store.append(bytes)) return;
    this.store = new MemoryRecords(this.store);
    this.store.append(bytes);
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const documentLength = (bytes: Uint8Array): number =>
  bytes[0]! | (bytes[1]! << 8) | (bytes[2]! << 16) | (bytes[3]! << 24); // a record has a head
