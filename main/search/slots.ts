import { KINDS, type Kind } from '../../shared/model/ids';
import { withRoom } from './growable';

/** BM25's b: how far a longer document discounts each of its words. */
const LENGTH_MATTERS = 0.6;
/** BM25's k1: how soon more occurrences stop to matter. */
const SATURATION = 1.5;

/** What is known of each slot by number alone. */
export interface SlotArrays {
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly dates: Uint32Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly stamps: Uint32Array<ArrayBuffer>;
}

/** The documents as numbers: each has a slot, which stays free once the document is gone. */
export class Slots {
  /** Slots are below this; some are free. */
  count: number;
  /** Those that are not free. */
  living = 0;
  /** Index in KINDS + 1 by slot, 0 when free. */
  kinds: Uint8Array<ArrayBuffer>;
  /** By slot: see `SearchDocument`; 0 when not known. */
  dates: Uint32Array<ArrayBuffer>;
  /** By slot, in quarters: the words of the document, each as often as it counts. */
  private lengths: Uint32Array<ArrayBuffer>;
  /** By slot, two numbers that tell one version of a document from another. */
  private stamps: Uint32Array<ArrayBuffer>;
  /** By kind as in `kinds`: living documents and the sum of their lengths. */
  private readonly counts = new Float64Array(KINDS.length + 1);
  private readonly totals = new Float64Array(KINDS.length + 1);
  private knownNorms: Float32Array | undefined;

  constructor(saved?: SlotArrays) {
    this.count = saved?.kinds.length ?? 0;
    this.kinds = saved?.kinds ?? new Uint8Array(256);
    this.dates = saved?.dates ?? new Uint32Array(256);
    this.lengths = saved?.lengths ?? new Uint32Array(256);
    this.stamps = saved?.stamps ?? new Uint32Array(512);
    for (let slot = 0; slot < this.count; slot += 1) this.tally(slot, 1);
  }

  save(): SlotArrays {
    const { count } = this;
    return {
      kinds: this.kinds.subarray(0, count),
      dates: this.dates.subarray(0, count),
      lengths: this.lengths.subarray(0, count),
      stamps: this.stamps.subarray(0, count * 2),
    };
  }

  add(kind: Kind, date: number, length: number, [first, second]: Stamp): number {
    const slot = this.count++;
    this.kinds = withRoom(this.kinds, this.count);
    this.dates = withRoom(this.dates, this.count);
    this.lengths = withRoom(this.lengths, this.count);
    this.stamps = withRoom(this.stamps, 2 * this.count);
    this.kinds[slot] = kindNumber(kind);
    this.dates[slot] = date;
    this.lengths[slot] = length;
    this.stamps[2 * slot] = first;
    this.stamps[2 * slot + 1] = second;
    this.tally(slot, 1);
    return slot;
  }

  free(slot: number): void {
    this.tally(slot, -1);
    this.kinds[slot] = 0;
  }

  isLiving(slot: number): boolean {
    return this.kinds[slot]! > 0; // slots have kinds
  }

  hasStamp(slot: number, [first, second]: Stamp): boolean {
    return this.stamps[2 * slot] === first && this.stamps[2 * slot + 1] === second;
  }

  /** The highest slot of a living document, or -1. */
  get latest(): number {
    return this.kinds.subarray(0, this.count).findLastIndex((kind) => kind > 0);
  }

  /** The slots of living documents, rising. */
  *[Symbol.iterator](): Generator<number> {
    for (let slot = 0; slot < this.count; slot += 1) if (this.isLiving(slot)) yield slot;
  }

  /** By slot: what a word's frequency is set against in BM25, longer documents having more. Valid until the next change. */
  norms(): Float32Array {
    if (this.knownNorms) return this.knownNorms;
    const { count, kinds, lengths } = this;
    const norms = new Float32Array(count);
    const perQuarter = this.totals.map((total, kind) => LENGTH_MATTERS * (this.counts[kind]! / Math.max(1, total))); // of one length
    for (let slot = 0; slot < count; slot += 1) {
      const relative = 1 - LENGTH_MATTERS + lengths[slot]! * perQuarter[kinds[slot]!]!; // slots have both
      norms[slot] = 4 * SATURATION * relative;
    }
    this.knownNorms = norms;
    return norms;
  }

  /** A copy that holds only these, in this order. */
  renewed(slots: readonly number[]): Slots {
    const { kinds, dates, lengths, stamps } = this;
    return new Slots({
      kinds: Uint8Array.from(slots, (slot) => kinds[slot]!), // slots are inside every array
      dates: Uint32Array.from(slots, (slot) => dates[slot]!),
      lengths: Uint32Array.from(slots, (slot) => lengths[slot]!),
      stamps: Uint32Array.from(slots.flatMap((slot) => [stamps[2 * slot]!, stamps[2 * slot + 1]!])),
    });
  }

  /** Counts a document in, or out. */
  private tally(slot: number, by: 1 | -1): void {
    const kind = this.kinds[slot]!; // slots have kinds
    if (kind > 0) {
      this.counts[kind]! += by;
      this.totals[kind]! += by * this.lengths[slot]!;
      this.living += by;
    }
    this.knownNorms = undefined;
  }
}

/** Two hashes of a version of a document. */
export type Stamp = readonly [first: number, second: number];

const kindNumber = (kind: Kind): number => 1 + KINDS.indexOf(kind);

/** Which kinds are wanted, by index in KINDS + 1; all when none are named. */
export function allowKinds(kinds: readonly Kind[] = KINDS): Uint8Array {
  const allowed = new Uint8Array(KINDS.length + 1);
  for (const kind of kinds) allowed[kindNumber(kind)] = 1;
  return allowed;
}
