import { Chains } from './chains';
import { withRoom } from './growable';
import { ITEM, writeItem } from './item';
import { Merge, visitList, type Lists } from './merge';
import { Pending } from './pending';

/** Called with postings of a word: `postings[from, to)`, each slot × 256 + frequency. Valid during the call. */
export type VisitPostings = (postings: Uint32Array, from: number, to: number) => void;

/**
 * The postings of all words, each an item (see item.ts): the distance of its slot from the one before, doubled, and 1 more
 * when its frequency is not the usual one and follows. Most take two bytes. Before the first slot stands -1. By word, `next`
 * is its last slot + 1, and `frequencies` how many of its postings were not dropped.
 */
export interface Packed extends Lists {
  readonly next: Uint32Array<ArrayBuffer>;
  readonly frequencies: Uint32Array<ArrayBuffer>;
}

/** A frequency, 1 to 255, fits below a slot. */
export const SLOT_SHIFT = 8;
const MOST_FREQUENT = 255;
/** Slots are below this. */
export const SLOTS = 2 ** 24;

/** In quarters: once in a text. It is not written. */
const USUAL = 4;
/** Postings are left to wait until they are so many, or this part of the bytes that are packed: then they are packed at once. */
const MANY = 1 << 18;
const PART = 1 / 8;
/** Chains of fewer bytes are not worth packing. */
const FEW = 1 << 18;
/** Chains are packed when they hold this part of what is packed: each byte is then copied a few times at most. */
const DELTA = 1 / 4;
/** Postings that are told at once. */
const TOLD = 1024;

const NONE: Lists = { starts: new Uint32Array(1), bytes: new Uint8Array() };

/**
 * For each word the slots that hold it, rising, each with a frequency. Most are packed in flat arrays. What comes waits
 * unsorted; when it is asked for it goes into chains that grow, and when it is much, as while a library is indexed, it is
 * sorted at once. Chains and what was sorted are packed a slice at a time while reading and adding go on. It is a
 * log-structured merge tree.
 */
export class Postings {
  private readonly pending = new Pending();
  private chains = new Chains();
  private merge: Merge | undefined;
  private packed: Lists;
  private next: Uint32Array<ArrayBuffer>;
  private frequencies: Uint32Array<ArrayBuffer>;
  private readonly told = new Uint32Array(TOLD);

  constructor(
    { next, frequencies, ...packed }: Packed = { ...NONE, next: new Uint32Array(), frequencies: new Uint32Array() },
  ) {
    this.packed = packed;
    this.next = next;
    this.frequencies = frequencies;
  }

  /** Slots must rise within a word. */
  add(word: number, slot: number, frequency: number): void {
    if (word >= this.next.length) this.makeRoom(word + 1);
    this.pending.add(word, ((slot << SLOT_SHIFT) | frequency) >>> 0);
  }

  /** Of the first `count` of different words one each, with the frequency that stands under the word, as far as it goes. */
  addAll(words: Uint32Array, count: number, slot: number, frequencies: Uint32Array): void {
    if (frequencies.length > this.next.length) this.makeRoom(frequencies.length);
    this.pending.addAll(words, count, (slot << SLOT_SHIFT) >>> 0, frequencies, MOST_FREQUENT);
  }

  /** Postings of a word but those that were dropped. */
  frequencyOf(word: number): number {
    this.settle();
    return this.frequencies[word] ?? 0;
  }

  /** Says that one posting of a word means nothing any more. It is visited none the less. */
  drop(word: number): void {
    this.frequencies[word]! -= 1; // add made room
  }

  /** Visits what is held of a word, by rising slot. Visits must not be nested. */
  forEachRun(word: number, visit: VisitPostings): void {
    if (word < 0) return;
    this.settle();
    let slot = -1;
    const read = (bytes: Uint8Array, from: number, to: number): void => {
      slot = this.decode(bytes, from, to, slot, visit);
    };
    visitList(this.packed, word, read);
    this.merge?.forEachPart(word, read);
    this.chains.forEachChunk(word, read);
  }

  /** Does a slice of the packing that is due: at most some `bytes` bytes. To be called after each document. */
  tidy(bytes: number): void {
    const packed = this.packed.bytes.length;
    const isDue =
      this.pending.count >= Math.max(MANY, packed * PART) || this.chains.bytes > Math.max(FEW, packed * DELTA);
    if (isDue && !this.merge) this.beginMerge();
    if (this.merge) this.step(bytes);
  }

  /** Packs some `bytes` bytes, whether it is due or not; true when everything is packed. */
  packSome(bytes: number): boolean {
    if (!this.merge && this.pending.count + this.chains.bytes === 0) {
      this.pending.giveBack();
      return true;
    }
    if (!this.merge) this.beginMerge();
    this.step(bytes);
    return false;
  }

  /** Everything in flat arrays. */
  pack(): Packed {
    while (!this.packSome(Infinity));
    const words = this.packed.starts.length - 1;
    return { ...this.packed, next: this.next.subarray(0, words), frequencies: this.frequencies.subarray(0, words) };
  }

  /** A copy in which slots are what `renew`, which must keep their order, makes of them; below 0, they are left out. */
  renewed(words: number, renew: (slot: number) => number): Postings {
    const copy = new Postings();
    for (let word = 0; word < words; word += 1) {
      this.forEachRun(word, (postings, from, to) => {
        for (let i = from; i < to; i += 1) {
          const posting = postings[i]!; // i is inside
          const slot = renew(posting >>> SLOT_SHIFT);
          if (slot >= 0) copy.add(word, slot, posting & MOST_FREQUENT);
        }
      });
      copy.tidy(Infinity);
    }
    return copy;
  }

  private makeRoom(words: number): void {
    this.next = withRoom(this.next, words);
    this.frequencies = withRoom(this.frequencies, this.next.length);
  }

  /** Makes readable what waits. */
  private settle(): void {
    if (this.pending.count === 0) return;
    if (this.pending.count >= MANY) {
      while (this.merge) this.step(Infinity);
      this.beginMerge();
      return;
    }
    this.pending.take((word, posting) => {
      const also = alsoOf(posting);
      this.chains.add(word, this.valueOf(word, posting, also), also);
    });
  }

  private beginMerge(): void {
    const { chains } = this;
    this.chains = new Chains();
    this.merge = new Merge(this.packed, chains, this.sorted());
  }

  private step(bytes: number): void {
    const done = this.merge?.step(bytes);
    if (!done) return;
    this.packed = done;
    this.merge = undefined;
  }

  /** What waits, in lists. */
  private sorted(): Lists {
    if (this.pending.count === 0) return NONE;
    const words = this.next.length;
    const { ends, sorted } = this.pending.takeSorted(words);
    const starts = new Uint32Array(words + 1);
    const bytes = new Uint8Array(sorted.length * ITEM);
    let end = 0;
    let at = 0;
    for (let word = 0; word < words; word += 1) {
      for (; at < ends[word]!; at += 1) {
        const posting = sorted[at]!; // ends are within sorted, which has one for each word
        const also = alsoOf(posting);
        end = writeItem(bytes, end, this.valueOf(word, posting, also), also);
      }
      starts[word + 1] = end;
    }
    return { starts, bytes: bytes.slice(0, end) };
  }

  /** The number that says a posting after the last one of its word, which it then is. */
  private valueOf(word: number, posting: number, also: number): number {
    const next = (posting >>> SLOT_SHIFT) + 1;
    const distance = next - this.next[word]!; // add made room
    this.next[word] = next;
    this.frequencies[word]! += 1; // as next
    return distance * 2 + (also > 0 ? 1 : 0);
  }

  /** Tells the postings of some bytes of a word and gives its last slot so far. */
  private decode(bytes: Uint8Array, from: number, to: number, before: number, visit: VisitPostings): number {
    const { told } = this;
    let slot = before;
    let count = 0;
    for (let at = from; at < to;) {
      let digit = bytes[at++]!; // at is below to
      if (digit === 0) break;
      let value = digit & 127;
      for (let shift = 7; digit >= 128; shift += 7) {
        digit = bytes[at++]!; // no item is cut off
        value |= (digit & 127) << shift;
      }
      slot += value >>> 1;
      told[count++] = (slot << SLOT_SHIFT) | ((value & 1) === 1 ? bytes[at++]! : USUAL);
      if (count === TOLD) {
        visit(told, 0, count);
        count = 0;
      }
    }
    if (count > 0) visit(told, 0, count);
    return slot;
  }
}

/** What is written of a frequency. */
const alsoOf = (posting: number): number => {
  const frequency = posting & MOST_FREQUENT;
  return frequency === USUAL ? 0 : frequency;
};
