import { KINDS, type AnyId, type Kind } from '../../shared/model/ids';
import { Dictionary } from './dictionary';
import { withRoom } from './growable';
import { Postings } from './postings';
import { FIELDS, type Field, type SearchDocument } from './types';
import { forEachWord } from './words';

/**
 * How much one occurrence in a field says (`weight`), and the length in words that is usual there. BM25 compares a
 * field's length with the average of the collection; a fixed usual length does the same and keeps the weight of a
 * document independent of all others, so that it is computed once.
 */
const WEIGHING: Record<Field, { weight: number; usual: number }> = {
  title: { weight: 3, usual: 10 },
  authors: { weight: 2.5, usual: 4 },
  tags: { weight: 2, usual: 3 },
  container: { weight: 1, usual: 3 },
  year: { weight: 1, usual: 1 },
  abstract: { weight: 1.5, usual: 150 },
  text: { weight: 1, usual: 300 },
  comment: { weight: 1.2, usual: 30 },
};
/** BM25's b: how far a long field discounts each of its words. */
const LENGTH_MATTERS = 0.5;
/** BM25's k1: how soon more occurrences stop to matter. */
const SATURATION = 1.2;

/** A word in more than this share of the documents says nothing about any of them ... */
const COMMON = 0.25;
/** ... in a library of at least so many. */
const COMMON_FROM = 20;

/** A posting is slot × 256 + impact. Impact, 1 to 255, is BM25's saturated and weighted frequency. */
const IMPACTS = 256;
export const STRONGEST = IMPACTS - 1;
const SLOTS = 2 ** 24;

/**
 * Which words stand in which documents, and how strongly. Documents are known by slot, a small number. A removed
 * document leaves its postings behind, with its slot marked as free; once these are the greater part, all are renewed.
 */
export class WordIndex {
  readonly dictionary = new Dictionary();
  private postings = new Postings();
  private slots = new Map<AnyId, number>();
  private documents: (SearchDocument | undefined)[] = [];
  /** Index in KINDS + 1 by slot, 0 when free. */
  private kinds = new Uint8Array(256);
  /** Number of living documents that hold each word. */
  private frequencies = new Uint32Array(1 << 10);

  /** Of the document that was weighed last: the weight of each word that `weighedIn` marks with its number. */
  private weights = new Float32Array(1 << 10);
  private weighedIn = new Uint32Array(1 << 10);
  private weighing = 0;
  /** The words of the field that is being weighed. */
  private fieldWords = new Uint32Array(1 << 10);

  get size(): number {
    return this.slots.size;
  }

  /** Slots are below this. */
  get slotCount(): number {
    return this.documents.length;
  }

  get(id: AnyId): SearchDocument | undefined {
    const slot = this.slots.get(id);
    return slot === undefined ? undefined : this.documents[slot];
  }

  documentAt(slot: number): SearchDocument | undefined {
    return this.documents[slot];
  }

  frequencyOf(word: number): number {
    return this.frequencies[word] ?? 0;
  }

  /** Whether a word is in so many documents that it tells nothing of any of them. */
  isCommon(word: number): boolean {
    return this.size >= COMMON_FROM && this.frequencyOf(word) > COMMON * this.size;
  }

  add(document: SearchDocument): void {
    if (this.documents.length >= SLOTS) throw new Error(`The search index holds at most ${SLOTS} documents.`);
    const slot = this.documents.push(document) - 1;
    this.slots.set(document.id, slot);
    this.kinds = withRoom(this.kinds, slot + 1);
    this.kinds[slot] = 1 + KINDS.indexOf(document.kind);
    for (const word of this.weigh(document)) {
      const weight = this.weights[word]!; // weigh made room for every word, as of the frequencies
      const impact = Math.max(1, Math.round((weight / (weight + SATURATION)) * STRONGEST));
      this.postings.add(word, slot * IMPACTS + impact);
      this.frequencies[word]! += 1;
    }
  }

  remove(id: AnyId): void {
    const slot = this.slots.get(id);
    const document = slot === undefined ? undefined : this.documents[slot];
    if (slot === undefined || !document) return;
    for (const word of this.weigh(document)) this.frequencies[word]! -= 1; // add counted it
    this.slots.delete(id);
    this.documents[slot] = undefined;
    this.kinds[slot] = 0;
    if (this.documents.length > 64 && this.slots.size * 2 < this.documents.length) this.compact();
  }

  /** Calls with each document that holds the word and is of a kind for which `allowed` holds 1, by index in KINDS + 1. */
  forEachPosting(word: number, allowed: Uint8Array, visit: (slot: number, impact: number) => void): void {
    this.postings.forEach(word, (posting) => {
      const slot = Math.floor(posting / IMPACTS);
      if (allowed[this.kinds[slot]!] === 1) visit(slot, posting % IMPACTS); // every posting has a slot
    });
  }

  /** The slots of the documents that hold all of these words, in any order. */
  slotsWithAll(words: readonly number[]): Set<number> {
    let slots: Set<number> | undefined;
    for (const word of words) {
      const holding = new Set<number>();
      this.forEachPosting(word, EVERY_KIND, (slot) => {
        if (!slots || slots.has(slot)) holding.add(slot);
      });
      slots = holding;
    }
    return slots ?? new Set();
  }

  /**
   * The different words of a document; `weights` then holds their weights. BM25F: frequencies of all fields are added
   * up, each weighted and set against the length of its field.
   */
  private weigh({ fields }: SearchDocument): number[] {
    const different: number[] = [];
    this.weighing += 1;
    for (const field of FIELDS) {
      const text = fields[field];
      if (!text) continue;
      let count = 0;
      forEachWord(text, (units, length) => {
        this.fieldWords = withRoom(this.fieldWords, count + 1);
        this.fieldWords[count++] = this.dictionary.add(units, length);
      });
      this.makeRoom();
      const { weight, usual } = WEIGHING[field];
      const each = weight / (1 - LENGTH_MATTERS + (LENGTH_MATTERS * count) / usual);
      for (let i = 0; i < count; i += 1) {
        const word = this.fieldWords[i]!; // i is below count
        if (this.weighedIn[word] !== this.weighing) {
          this.weighedIn[word] = this.weighing;
          this.weights[word] = 0;
          different.push(word);
        }
        this.weights[word]! += each;
      }
    }
    return different;
  }

  private makeRoom(): void {
    const { size } = this.dictionary;
    this.frequencies = withRoom(this.frequencies, size);
    this.weights = withRoom(this.weights, size);
    this.weighedIn = withRoom(this.weighedIn, size);
  }

  private compact(): void {
    const renewed = new Int32Array(this.documents.length).fill(-1);
    const living = [...this.slots.values()].sort((a, b) => a - b);
    living.forEach((slot, i) => (renewed[slot] = i));
    this.postings = this.postings.renewed((posting) => {
      const slot = renewed[Math.floor(posting / IMPACTS)]!; // every posting has a slot
      return slot < 0 ? undefined : slot * IMPACTS + (posting % IMPACTS);
    });
    for (const [id, slot] of this.slots) this.slots.set(id, renewed[slot]!); // living slots are renewed
    this.kinds = Uint8Array.from(living, (slot) => this.kinds[slot]!);
    this.documents = living.map((slot) => this.documents[slot]);
  }
}

const EVERY_KIND = allowKinds();

/** For `forEachPosting`: which kinds are wanted; all when none are named. */
export function allowKinds(kinds: readonly Kind[] = KINDS): Uint8Array {
  const allowed = new Uint8Array(KINDS.length + 1);
  for (const kind of kinds) allowed[1 + KINDS.indexOf(kind)] = 1;
  return allowed;
}
