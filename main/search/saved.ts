/** Reads bytes of a saved file; throws when it cannot. */
export type ReadBytes = (from: number, length: number) => Uint8Array;

/** The index as flat arrays, by slot or by word; see `WordIndex`. */
export interface SavedIndex {
  readonly slots: number;
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly dates: Uint32Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly stamps: Uint32Array<ArrayBuffer>;
  readonly frequencies: Uint32Array<ArrayBuffer>;
  readonly idHashes: Uint32Array<ArrayBuffer>;
  readonly letters: Uint16Array<ArrayBuffer>;
  readonly letterStarts: Uint32Array<ArrayBuffer>;
  readonly postingStarts: Uint32Array<ArrayBuffer>;
  readonly postings: Uint32Array<ArrayBuffer>;
  readonly recordLengths: Uint32Array<ArrayBuffer>;
  readonly readRecord: ReadBytes;
}

/** What is written of an index: its arrays, and its records one after another. */
export interface IndexParts extends Omit<SavedIndex, 'readRecord'> {
  readonly records: Iterable<Uint8Array>;
}
