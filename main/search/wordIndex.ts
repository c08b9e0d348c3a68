import type { AnyId } from '../../shared/model/ids';
import { Dictionary, unitsOf } from './dictionary';
import { DocumentWords, FACET_FIELD, FACET_MARK } from './documentWords';
import { forEachForward, holdsRun } from './forward';
import { Ids } from './ids';
import { Postings, SLOT_SHIFT, SLOTS, type VisitPostings } from './postings';
import { Records } from './records';
import { MemoryRecords, type RecordStore } from './recordStore';
import type { SavedIndex } from './saved';
import { Slots, type Stamp } from './slots';
import { stampOf } from './stamp';
import { writeDocument } from './stored';
import type { Field, SearchDocument } from './types';

/** A word in more than this share of the documents says nothing about any of them ... */
const COMMON = 0.25;
/** ... in a library of at least so many. */
const COMMON_FROM = 20;

/** Bytes moved for each document that is put: several times as many as it adds on the average, so packing keeps up. */
const TIDIED = 1 << 14;
/** Documents that are gone are dropped when they are the greater part, and at least so many. */
const MANY_GONE = 64;

/** Gives the content of a text by its hash, or undefined when it cannot be read. */
export type ReadText = (hash: string) => string | undefined;

/**
 * Which words stand in which documents, and how often. Documents are known by slot, a small number. A removed document
 * leaves its postings behind, with its slot marked as free; once these are the greater part, all are renewed.
 */
export class WordIndex {
  readonly dictionary: Dictionary;
  slots: Slots;
  private postings: Postings;
  private ids: Ids;
  private records: Records;
  private readonly reader: DocumentWords;

  constructor(
    private readonly readText: ReadText = () => undefined,
    saved?: SavedIndex,
    private readonly newStore: () => RecordStore = () => new MemoryRecords(),
  ) {
    this.dictionary = new Dictionary(saved);
    this.reader = new DocumentWords(this.dictionary);
    this.slots = new Slots(saved);
    if (!saved) {
      this.postings = new Postings();
      this.ids = new Ids();
      this.records = new Records(newStore());
      return;
    }
    const { postingStarts: starts, postings: bytes, nextSlots: next, frequencies } = saved;
    this.postings = new Postings({ starts, bytes, next, frequencies });
    this.ids = new Ids(saved.idHashes, this.slots.count, (slot) => this.slots.isLiving(slot));
    this.records = new Records(saved.records, saved.recordLengths);
  }

  get size(): number {
    return this.slots.living;
  }

  /** Everything in flat arrays, and the store with the records. The index may go on being used. */
  save(): SavedIndex {
    const { starts, bytes, next, frequencies } = this.postings.pack();
    const { count } = this.slots;
    return {
      ...this.slots.save(),
      frequencies,
      ...this.dictionary.save(),
      postingStarts: starts,
      postings: bytes,
      nextSlots: next,
      idHashes: this.ids.hashesOf(count),
      recordLengths: this.records.lengthsOf(count),
      records: this.records.flushed(),
    };
  }

  slotOf(id: AnyId): number {
    return this.ids.find(id, (slot) => this.slots.isLiving(slot) && this.documentAt(slot).id === id);
  }

  documentAt(slot: number): SearchDocument {
    return this.records.document(slot);
  }

  /** The words of a document in order; see `forEachForward`. Facets are left out. */
  forEachWordOf(slot: number, visit: (word: number, ordinal: number, field: number) => boolean | void): boolean {
    return forEachForward(this.records.words(slot), (word, ordinal, field) =>
      field === FACET_FIELD ? false : visit(word, ordinal, field),
    );
  }

  /** Whether words stand side by side, in this order, in one field of a document. */
  holdsRun(slot: number, run: readonly number[]): boolean {
    return holdsRun(this.records.words(slot), run);
  }

  /** A field of a document as it was when it was put; undefined also when its text cannot be read any more. */
  fieldOf(document: SearchDocument, field: Field): string | undefined {
    const { fields, textHash } = document;
    return fields[field] ?? (field === 'text' && textHash !== undefined ? this.readText(textHash) : undefined);
  }

  /** Number of living documents that hold a word. */
  frequencyOf(word: number): number {
    return this.postings.frequencyOf(word);
  }

  /** Whether a word is in so many documents that it tells nothing of any of them. */
  isCommon(word: number): boolean {
    return this.size >= COMMON_FROM && this.frequencyOf(word) > COMMON * this.size;
  }

  /** Puts a document in, in place of the one with its id. False when its text could not be read. */
  put(document: SearchDocument): boolean {
    const { bytes, stamp } = stampOf(writeDocument(document));
    const known = this.slotOf(document.id);
    if (known >= 0) {
      if (this.slots.hasStamp(known, stamp)) return true;
      this.free(document.id, known);
    }
    return this.add(document, bytes, stamp);
  }

  remove(id: AnyId): void {
    const slot = this.slotOf(id);
    if (slot >= 0) this.free(id, slot);
    this.compactIfDue();
  }

  /** Removes every document but these. */
  keepOnly(ids: ReadonlySet<AnyId>): void {
    for (const slot of this.slots) {
      const { id } = this.documentAt(slot);
      if (!ids.has(id)) this.free(id, slot);
    }
    this.compactIfDue();
  }

  /** Packs some of what came last; true when there is nothing left to pack. */
  tidy(bytes: number): boolean {
    return this.postings.packSome(bytes);
  }

  /** Visits the postings of a word, those of free slots included. */
  forEachRun(word: number, visit: VisitPostings): void {
    this.postings.forEachRun(word, visit);
  }

  /** The slots of the living documents that hold all of these words, in rising order. */
  slotsWithAll(words: readonly number[]): number[] {
    const rarestFirst = [...new Set(words)].sort((a, b) => this.frequencyOf(a) - this.frequencyOf(b));
    let slots: Set<number> | undefined;
    for (const word of rarestFirst) {
      const holding = new Set<number>();
      this.forEachRun(word, (postings, from, to) => {
        for (let i = from; i < to; i += 1) {
          const slot = postings[i]! >>> SLOT_SHIFT; // i is inside
          if (this.slots.isLiving(slot) && (!slots || slots.has(slot))) holding.add(slot);
        }
      });
      slots = holding;
    }
    return [...(slots ?? [])];
  }

  /** The number of a facet in the dictionary, or -1. */
  findFacet(facet: string): number {
    return this.dictionary.findText(FACET_MARK + facet);
  }

  /** The facets in use that begin so, as they were put. */
  facetsStarting(start: string): { word: number; facet: string }[] {
    const units = unitsOf(FACET_MARK + start);
    return this.dictionary
      .startingLike(units)
      .filter((word) => this.frequencyOf(word) > 0 && this.dictionary.startsWith(word, units))
      .map((word) => ({ word, facet: String.fromCharCode(...this.dictionary.unitsOf(word).subarray(1)) }));
  }

  private add(document: SearchDocument, bytes: Uint8Array, [first, second]: Stamp): boolean {
    const { reader } = this;
    if (this.slots.count >= SLOTS) throw new Error(`The search index holds at most ${SLOTS} documents.`);
    const text = this.fieldOf(document, 'text');
    const isWhole = text !== undefined || document.textHash === undefined;
    reader.read(document, text);
    // A stamp that none has: the same document is taken again, when the text may be there.
    const stamp: Stamp = isWhole ? [first, second] : [first, 0];
    const slot = this.slots.add(document.kind, document.date ?? 0, reader.length, stamp);
    this.ids.add(document.id, slot);
    this.records.set(slot, bytes, reader.inOrder());
    this.postings.addAll(reader.words, reader.count, slot, reader.weights);
    this.postings.tidy(TIDIED);
    return isWhole;
  }

  private free(id: AnyId, slot: number): void {
    const words = new Set<number>();
    forEachForward(this.records.words(slot), (word) => void words.add(word));
    for (const word of words) this.postings.drop(word);
    this.ids.remove(id, slot);
    this.slots.free(slot);
  }

  private compactIfDue(): void {
    if (this.slots.count > MANY_GONE && this.size * 2 < this.slots.count) this.compact();
  }

  /** Gives the living documents new slots, in the same order. */
  private compact(): void {
    const living = [...this.slots];
    const renewed = new Int32Array(this.slots.count).fill(-1);
    living.forEach((slot, i) => (renewed[slot] = i));
    const hashes = this.ids.hashesOf(this.slots.count);
    this.postings = this.postings.renewed(this.dictionary.size, (slot) => renewed[slot]!); // every posting has a slot
    this.records = this.records.renewed(living, this.newStore());
    this.ids = new Ids(
      Uint32Array.from(living, (slot) => hashes[slot]!),
      living.length,
    ); // slots have hashes
    this.slots = this.slots.renewed(living);
  }
}
