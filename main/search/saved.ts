import type { RecordStore } from './recordStore';
import type { SlotArrays } from './slots';

/** The index as flat arrays, by slot or by word; see `WordIndex`. */
export interface SavedIndex extends SlotArrays {
  readonly frequencies: Uint32Array<ArrayBuffer>;
  readonly idHashes: Uint32Array<ArrayBuffer>;
  readonly letters: Uint16Array<ArrayBuffer>;
  readonly letterStarts: Uint32Array<ArrayBuffer>;
  readonly postingStarts: Uint32Array<ArrayBuffer>;
  readonly postings: Uint8Array<ArrayBuffer>;
  readonly nextSlots: Uint32Array<ArrayBuffer>;
  readonly recordLengths: Uint32Array<ArrayBuffer>;
  /** Holds the records one after another; what comes is added to it. */
  readonly records: RecordStore;
}
