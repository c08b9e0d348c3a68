import { Chains, type VisitRun } from './chains';

/** A list of numbers for each word, packed one after another; `starts` has one entry more than lists. */
export interface Packed {
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly values: Uint32Array<ArrayBuffer>;
}

/** Chains shorter than this are not worth packing. */
const FEW = 1 << 16;
/** Packing begins when the chains hold this part of what is packed: each value is then copied a few times at most. */
const DELTA = 1 / 4;

const EMPTY: Packed = { starts: new Uint32Array(1), values: new Uint32Array() };

/**
 * For each word a list of numbers: most packed in flat arrays, what came since in chains that grow. When the chains get
 * long they are packed too, a slice at a time while reading and adding go on: as a log-structured merge tree of two levels.
 */
export class Postings {
  private chains = new Chains();
  private merge: Merge | undefined;

  constructor(
    private packed: Packed = EMPTY,
    private readonly keep: (value: number) => boolean = () => true,
  ) {}

  /** Values that are held, those that `keep` would drop included. */
  get count(): number {
    return this.packed.values.length + this.chains.count + (this.merge?.chains.count ?? 0);
  }

  add(list: number, value: number): void {
    this.chains.add(list, value);
  }

  /** Visits a list in the order of adding. */
  forEachRun(list: number, visit: VisitRun): void {
    if (list < 0) return;
    const { starts, values } = this.packed;
    if (list + 1 < starts.length) {
      const [from, to] = [starts[list]!, starts[list + 1]!]; // both are inside
      if (from < to) visit(values, from, to);
    }
    this.merge?.chains.forEachRun(list, visit);
    this.chains.forEachRun(list, visit);
  }

  /** Does a slice of the packing that is due: at most some `values` values. To be called after each addition. */
  tidy(values: number): void {
    if (this.merge || this.chains.count > Math.max(FEW, this.packed.values.length * DELTA)) this.packSome(values);
  }

  /** Packs some `values` values, whether it is due or not; true when everything is packed. */
  packSome(values: number): boolean {
    if (!this.merge && this.chains.count === 0) return true;
    this.merge ??= this.beginMerge();
    const done = this.merge.step(values);
    if (done) {
      this.packed = done;
      this.merge = undefined;
    }
    return false;
  }

  /** Everything in flat arrays, without what `keep` drops when there was something to pack. */
  pack(): Packed {
    while (!this.packSome(Infinity));
    return this.packed;
  }

  private beginMerge(): Merge {
    const { chains } = this;
    this.chains = new Chains();
    return new Merge(this.packed, chains, this.keep);
  }

  /** A copy whose values are what `renew` makes of them; those for which it gives undefined are left out. */
  renewed(lists: number, renew: (value: number) => number | undefined): Packed {
    const starts = new Uint32Array(lists + 1);
    const values = new Uint32Array(this.count);
    let end = 0;
    for (let list = 0; list < lists; list += 1) {
      this.forEachRun(list, (run, from, to) => {
        for (let i = from; i < to; i += 1) {
          const renewed = renew(run[i]!); // i is inside
          if (renewed !== undefined) values[end++] = renewed;
        }
      });
      starts[list + 1] = end;
    }
    return { starts, values: values.slice(0, end) };
  }
}

/** Packed lists and chains on their way into one. */
class Merge {
  private readonly starts: Uint32Array<ArrayBuffer>;
  private readonly values: Uint32Array<ArrayBuffer>;
  private list = 0;
  private end = 0;

  constructor(
    private readonly packed: Packed,
    readonly chains: Chains,
    private readonly keep: (value: number) => boolean,
  ) {
    const lists = Math.max(packed.starts.length - 1, chains.lists);
    this.starts = new Uint32Array(lists + 1);
    this.values = new Uint32Array(packed.values.length + chains.count);
  }

  /** The merged lists when they are done, else undefined. */
  step(values: number): Packed | undefined {
    const { starts, packed, chains } = this;
    const lists = starts.length - 1;
    const until = this.end + values;
    for (; this.list < lists && this.end < until; this.list += 1) {
      if (this.list + 1 < packed.starts.length)
        this.take(packed.values, packed.starts[this.list]!, packed.starts[this.list + 1]!); // both are inside
      chains.forEachRun(this.list, this.take);
      starts[this.list + 1] = this.end;
    }
    if (this.list < lists) return undefined;
    return { starts, values: this.end === this.values.length ? this.values : this.values.slice(0, this.end) };
  }

  private readonly take: VisitRun = (values, from, to) => {
    for (let i = from; i < to; i += 1) {
      const value = values[i]!; // i is inside
      if (this.keep(value)) this.values[this.end++] = value;
    }
  };
}
