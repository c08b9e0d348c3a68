import type { Chains, VisitChunk } from './chains';

/** Lists of bytes, one after another; `starts` has one entry more than lists. */
export interface Lists {
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Shorter runs are copied byte by byte: a view of them costs more. */
const SHORT = 64;

/** Lists on their way into one each: first what is packed, then what is in chains, then what was added last. */
export class Merge {
  private readonly starts: Uint32Array<ArrayBuffer>;
  private readonly bytes: Uint8Array<ArrayBuffer>;
  private list = 0;
  private end = 0;

  constructor(
    private readonly packed: Lists,
    private readonly chains: Chains,
    private readonly added: Lists,
  ) {
    const lists = Math.max(packed.starts.length - 1, chains.lists, added.starts.length - 1);
    this.starts = new Uint32Array(lists + 1);
    this.bytes = new Uint8Array(packed.bytes.length + chains.bytes + added.bytes.length);
  }

  /** Copies some `bytes` bytes; gives the merged lists when they are done, else undefined. */
  step(bytes: number): Lists | undefined {
    const { starts } = this;
    const lists = starts.length - 1;
    const until = this.end + bytes;
    for (; this.list < lists && this.end < until; this.list += 1) {
      visitList(this.packed, this.list, this.take);
      this.forEachPart(this.list, this.take);
      starts[this.list + 1] = this.end;
    }
    return this.list < lists ? undefined : { starts, bytes: this.bytes };
  }

  /** What is held of a list beside what is packed. */
  forEachPart(list: number, visit: VisitChunk): void {
    this.chains.forEachChunk(list, visit);
    visitList(this.added, list, visit);
  }

  private readonly take: VisitChunk = (bytes, from, to) => {
    if (to - from >= SHORT && bytes[to - 1] !== 0) {
      this.bytes.set(bytes.subarray(from, to), this.end);
      this.end += to - from;
      return;
    }
    for (let i = from; i < to && bytes[i] !== 0; i += 1) this.bytes[this.end++] = bytes[i]!; // i is below to
  };
}

export function visitList({ starts, bytes }: Lists, list: number, visit: VisitChunk): void {
  if (list + 1 < starts.length) visit(bytes, starts[list]!, starts[list + 1]!); // both are inside
}
