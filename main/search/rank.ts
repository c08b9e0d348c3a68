import { EXACT, isGuess, PREFIX, type Expansion } from './expand';
import { withRoom } from './growable';
import type { WordIndex } from './wordIndex';

/** A word of the query with the words of the library that may be meant. */
export interface Sought {
  readonly expansions: readonly Expansion[];
  /** Documents without it, as one of a phrase, do not match. */
  readonly needed: boolean;
}

/** Which documents may be found. */
export interface Allowed {
  /** 1 for the kinds that may, by index in KINDS + 1. */
  readonly kinds: Uint8Array;
  /** 1 for the slots that may; all when absent. */
  readonly slots?: Uint8Array | undefined;
}

/** Slots that were found, in no order, and the key by which each ranks; valid until the next search. */
export interface Ranked {
  readonly count: number;
  readonly slots: Uint32Array;
  /**
   * Level plus weight. The level is 2 when the document holds every telling word of the query as it was typed, 1 when
   * every one is there in another form or at least begun, else 0. A word that the library does not hold so is taken as it
   * holds it best: nothing can be nearer to what was meant. The weight is above 0 and below 1, so nothing lifts a
   * document over its level: no misspelling stands above the very words.
   */
  readonly keys: Float64Array;
}

/** A document must hold at least this share, by weight, of what the fullest holds of the query. */
const HELD = 0.34;
/** With more words a query is a sentence: then what a document lacks of it says little. */
const SENTENCE = 8;
/** What any occurrence of a word is worth, however long the document: the lower bound of BM25+ (Lv and Zhai 2011). */
const FLOOR = 0.2;
/** Keeps a full weight below the next level. */
const BELOW_ONE = 0.999;

/**
 * Finds and weighs the documents that hold words of a query. Each word adds the BM25 weight of its best answer in the
 * document, times trust; the sum is multiplied by the share of the query that the document holds, by weight.
 */
export class Ranker {
  private found = new Uint32Array(256);
  private foundCount = 0;
  private scores = new Float64Array(256);
  /** Weight of the query words that the document holds. */
  private held = new Float64Array(256);
  /** Number of telling words it holds as typed, or as near as the library does; that or begun; of needed words. */
  private exact = new Uint8Array(256);
  private begun = new Uint8Array(256);
  private needed = new Uint8Array(256);
  private fullest = 0;
  /** Of the word that is being counted: the best tier so far, 0 for none, and the best weight in that tier. */
  private tiers = new Uint8Array(256);
  private best = new Float64Array(256);
  private reached = new Uint32Array(256);
  private slots = new Uint32Array(256);
  private keys = new Float64Array(256);

  constructor(private readonly index: WordIndex) {}

  rank(sought: readonly Sought[], allowed: Allowed, passes: (slot: number) => boolean): Ranked {
    const { index } = this;
    this.clear();
    if (sought.some(({ expansions, needed }) => needed && expansions.length === 0)) return this.ranked(0);
    const words = sought.filter(({ expansions }) => expansions.length > 0);
    const isCommon = ({ expansions: [first] }: Sought): boolean => first?.tier === EXACT && index.isCommon(first.word);
    const guessed = words.filter(({ expansions }) => isGuess(expansions));
    const telling = words.filter((word) => !isCommon(word) && !guessed.includes(word));
    const common = words.filter(isCommon);
    const counted = telling.length > 0 ? telling : common;
    const needs = words.filter(({ needed }) => needed).length;
    const whole = words.reduce((sum, word) => sum + weightOf(word, index), 0);

    for (const word of telling) this.count(word, true, false, allowed);
    for (const word of common) this.count(word, telling.length === 0, telling.length > 0, allowed);
    for (const word of guessed) this.count(word, false, true, allowed);

    const enough = HELD * this.fullest;
    let count = 0;
    for (let i = 0; i < this.foundCount; i += 1) {
      const slot = this.found[i]!; // i is below foundCount; slots are inside every array
      const held = this.held[slot]!;
      if (held < enough || this.needed[slot]! < needs || !passes(slot)) continue;
      const level = this.exact[slot] === counted.length ? 2 : this.begun[slot] === counted.length ? 1 : 0;
      this.slots[count] = slot;
      const coverage = sought.length > SENTENCE ? 1 : held / whole;
      this.keys[count++] = level + (BELOW_ONE * coverage * this.scores[slot]!) / whole;
    }
    return this.ranked(count);
  }

  /** Everything that is allowed, the latest put first; nothing when that is undefined. */
  all(allowed: Allowed | undefined, passes: (slot: number) => boolean): Ranked {
    this.clear();
    let count = 0;
    const { count: slotCount, kinds } = this.index.slots;
    for (let slot = 0; allowed && slot < slotCount; slot += 1) {
      // slots are inside every array
      if (allowed.kinds[kinds[slot]!] === 0 || allowed.slots?.[slot] === 0 || !passes(slot)) continue;
      this.slots[count] = slot;
      this.keys[count++] = 2 + (BELOW_ONE * (slot + 1)) / slotCount;
    }
    return this.ranked(count);
  }

  private ranked(count: number): Ranked {
    return { count, slots: this.slots, keys: this.keys };
  }

  private clear(): void {
    const { count: slotCount } = this.index.slots;
    for (let i = 0; i < this.foundCount; i += 1) {
      const slot = this.found[i]!; // i is below foundCount
      this.scores[slot] = this.held[slot] = 0;
      this.exact[slot] = this.begun[slot] = this.needed[slot] = 0;
    }
    this.foundCount = 0;
    this.fullest = 0;
    if (this.scores.length >= slotCount) return;
    this.found = withRoom(this.found, slotCount);
    this.scores = withRoom(this.scores, slotCount);
    this.held = withRoom(this.held, slotCount);
    this.exact = withRoom(this.exact, slotCount);
    this.begun = withRoom(this.begun, slotCount);
    this.needed = withRoom(this.needed, slotCount);
    this.tiers = withRoom(this.tiers, slotCount);
    this.best = withRoom(this.best, slotCount);
    this.reached = withRoom(this.reached, slotCount);
    this.slots = withRoom(this.slots, slotCount);
    this.keys = withRoom(this.keys, slotCount);
  }

  /** With `onlyFound`, counts the word in documents that another word found: what is everywhere finds nothing. */
  private count(word: Sought, counts: boolean, onlyFound: boolean, { kinds: allowed, slots }: Allowed): void {
    const { index, tiers, best, reached, held } = this;
    const { kinds } = index.slots;
    const norms = index.slots.norms();
    const weight = weightOf(word, index);
    const nearest = word.expansions[0]?.tier ?? EXACT;
    const begun = Math.max(PREFIX, nearest);
    let reachedCount = 0;
    for (const { word: number, tier, trust } of word.expansions) {
      index.forEachRun(number, (values, from, to) => {
        for (let i = from; i < to; i += 1) {
          const posting = values[i]!; // i is inside; slots are inside every array
          const slot = posting >>> 8;
          if (allowed[kinds[slot]!] === 0 || (slots && slots[slot] === 0) || (onlyFound && held[slot] === 0)) continue;
          const known = tiers[slot]!;
          if (known !== 0 && known !== tier) continue; // better tiers came first
          const frequency = posting & 255;
          const value = trust * (FLOOR + ((1 - FLOOR) * frequency) / (frequency + norms[slot]!));
          if (known === 0) {
            tiers[slot] = tier;
            best[slot] = value;
            reached[reachedCount++] = slot;
          } else if (value > best[slot]!) best[slot] = value;
        }
      });
    }
    for (let i = 0; i < reachedCount; i += 1) {
      const slot = reached[i]!; // i is below reachedCount; slots are inside every array
      const tier = tiers[slot]!;
      if (held[slot] === 0) this.found[this.foundCount++] = slot;
      this.scores[slot]! += weight * best[slot]!;
      held[slot]! += weight;
      if (held[slot]! > this.fullest) this.fullest = held[slot]!;
      if (counts && tier === nearest) this.exact[slot]! += 1;
      if (counts && tier <= begun) this.begun[slot]! += 1;
      if (word.needed) this.needed[slot]! += 1;
      tiers[slot] = 0;
    }
  }
}

/** The inverse document frequency of BM25, of what the word most likely means: all its expansions of the best tier. */
function weightOf({ expansions }: Sought, index: WordIndex): number {
  const tier = expansions[0]?.tier;
  const documents = expansions.reduce((sum, e) => (e.tier === tier ? sum + index.frequencyOf(e.word) : sum), 0);
  const frequency = Math.min(documents, index.size);
  return Math.log(1 + (index.size - frequency + 0.5) / (frequency + 0.5));
}
