import { EXACT, PREFIX, type Expansion } from './expand';
import type { SearchDocument } from './types';
import { STRONGEST, type WordIndex } from './wordIndex';

/** A word of the query with the words of the library that may be meant. */
export interface Sought {
  readonly expansions: readonly Expansion[];
  /** Documents without it, as one of a phrase, do not match. */
  readonly needed: boolean;
}

export interface Ranked {
  readonly slot: number;
  readonly document: SearchDocument;
  /**
   * 2 when the document holds every telling word of the query as it was typed, 1 when every one is at least begun, else
   * 0. No weight lifts a document over this, so that no misspelling stands above the very words.
   */
  readonly level: number;
  /** Within the level: above 0, at most 1. */
  readonly weight: number;
}

/** A document must hold at least this share, by weight, of what the fullest holds of the query. */
const HELD = 0.34;

/**
 * Finds and weighs the documents that hold words of a query. Each word adds the BM25 weight of its best answer in the
 * document, times trust; the sum is multiplied by the share of the query that the document holds, by weight.
 */
export function rank(sought: readonly Sought[], index: WordIndex, allowed: Uint8Array): Ranked[] {
  if (sought.some(({ expansions, needed }) => needed && expansions.length === 0)) return [];
  const words = sought.filter(({ expansions }) => expansions.length > 0);
  const telling = words.filter(({ expansions: [first] }) => !(first?.tier === EXACT && index.isCommon(first.word)));
  const counted = new Set(telling.length > 0 ? telling : words);
  const needs = words.filter(({ needed }) => needed).length;
  const whole = words.reduce((sum, word) => sum + weightOf(word, index), 0);

  const tally = new Tally(index.slotCount);
  for (const word of words) tally.count(word, weightOf(word, index), counted.has(word), index, allowed);

  const enough = HELD * tally.fullest;
  const ranked: Ranked[] = [];
  for (const slot of tally.found) {
    const document = index.documentAt(slot);
    const held = tally.held[slot]!; // slots are below slotCount, here and below
    if (!document || held < enough || tally.needed[slot]! < needs) continue;
    const weight = (tally.scores[slot]! * held) / (whole * whole);
    const level = tally.exact[slot] === counted.size ? 2 : tally.begun[slot] === counted.size ? 1 : 0;
    ranked.push({ slot, document, level, weight });
  }
  return ranked;
}

/** What has been found of a query so far, by slot. */
class Tally {
  readonly found: number[] = [];
  readonly scores: Float64Array;
  /** Weight of the query words that the document holds. */
  readonly held: Float64Array;
  /** Number of telling words it holds as typed; as typed or begun; of needed words. */
  readonly exact: Uint8Array;
  readonly begun: Uint8Array;
  readonly needed: Uint8Array;
  fullest = 0;
  /** Of the word that is being counted: the best tier so far, 0 for none, and the best weight in that tier. */
  private readonly tiers: Uint8Array;
  private readonly best: Float64Array;

  constructor(slots: number) {
    this.scores = new Float64Array(slots);
    this.held = new Float64Array(slots);
    this.exact = new Uint8Array(slots);
    this.begun = new Uint8Array(slots);
    this.needed = new Uint8Array(slots);
    this.tiers = new Uint8Array(slots);
    this.best = new Float64Array(slots);
  }

  count(word: Sought, weight: number, counts: boolean, index: WordIndex, allowed: Uint8Array): void {
    const { tiers, best } = this;
    const reached: number[] = [];
    for (const { word: number, tier, trust } of word.expansions) {
      index.forEachPosting(number, allowed, (slot, impact) => {
        const value = trust * impact;
        if (tiers[slot] === 0) {
          tiers[slot] = tier;
          best[slot] = value;
          reached.push(slot);
        } else if (tiers[slot] === tier && value > best[slot]!) best[slot] = value; // better tiers came first
      });
    }
    for (const slot of reached) {
      const tier = tiers[slot]!; // slots are below the length of every array
      if (this.held[slot] === 0) this.found.push(slot);
      this.scores[slot]! += (weight * best[slot]!) / STRONGEST;
      this.held[slot]! += weight;
      this.fullest = Math.max(this.fullest, this.held[slot]!);
      if (counts && tier === EXACT) this.exact[slot]! += 1;
      if (counts && tier <= PREFIX) this.begun[slot]! += 1;
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
