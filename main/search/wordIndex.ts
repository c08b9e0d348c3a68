import { KINDS, type AnyId, type Kind } from '../../shared/model/ids';
import type { VisitRun } from './chains';
import { Dictionary, unitsOf } from './dictionary';
import { forEachForward, ForwardWriter, holdsRun } from './forward';
import { withRoom } from './growable';
import { Ids } from './ids';
import { Postings } from './postings';
import { Records } from './records';
import type { IndexParts, SavedIndex } from './saved';
import { FIELDS, type Field, type SearchDocument } from './types';
import { forEachWord } from './words';

/** How much one occurrence in a field says, in quarters: 4 is one word of a text. */
const WEIGHTS: Record<Field, number> = {
  title: 12,
  authors: 10,
  tags: 8,
  container: 4,
  year: 4,
  abstract: 6,
  text: 4,
  highlight: 4,
  statement: 4,
  note: 4,
  claim: 4,
  source: 10,
  comment: 4,
};

/** A word in more than this share of the documents says nothing about any of them ... */
const COMMON = 0.25;
/** ... in a library of at least so many. */
const COMMON_FROM = 20;

/** A posting is slot × 256 + frequency. Frequency, 1 to 255, is in quarters, added up over the fields. */
const SLOT_SHIFT = 8;
const MOST_FREQUENT = 255;
const SLOTS = 2 ** 24;
/** Postings moved for each document that is put: several times as many as it adds on the average, so packing keeps up. */
const TIDIED = 1 << 13;
/** Documents that are gone are dropped when they are the greater part, and at least so many. */
const MANY_GONE = 64;

/** BM25's b: how far a longer document discounts each of its words. */
const LENGTH_MATTERS = 0.6;
/** BM25's k1: how soon more occurrences stop to matter. */
const SATURATION = 1.5;

/** Before a facet in the dictionary: no word begins so. */
const FACET_MARK = '\0';
const FACET_FIELD = FIELDS.length;

/** Gives the content of a text by its hash, or undefined when it cannot be read. */
export type ReadText = (hash: string) => string | undefined;

/**
 * Which words stand in which documents, and how often. Documents are known by slot, a small number. A removed document
 * leaves its postings behind, with its slot marked as free; once these are the greater part, all are renewed.
 */
export class WordIndex {
  readonly dictionary: Dictionary;
  private postings: Postings;
  private ids: Ids;
  private records: Records;
  /** Slots are below this. */
  slotCount = 0;
  size = 0;
  /** Index in KINDS + 1 by slot, 0 when free. */
  kinds = new Uint8Array(256);
  /** By slot: see `SearchDocument`; 0 when not known. */
  dates = new Uint32Array(256);
  /** By slot, in quarters: the words of the document, each as often as it counts. */
  private lengths = new Uint32Array(256);
  /** By slot, two numbers: a hash of what was put. */
  private stamps = new Uint32Array(512);
  /** Number of living documents that hold each word. */
  private frequencies = new Uint32Array(1 << 10);
  /** By kind as in `kinds`: living documents and the sum of their lengths. */
  private readonly counts = new Float64Array(KINDS.length + 1);
  private readonly totals = new Float64Array(KINDS.length + 1);
  private knownNorms: Float32Array | undefined;

  private readonly forward = new ForwardWriter();
  /** Of the document that was weighed last: the weight of each word that `weighedIn` marks with its number. */
  private weights = new Uint32Array(1 << 10);
  private weighedIn = new Uint32Array(1 << 10);
  private weighing = 0;
  /** The words of the field that is being weighed. */
  private fieldWords = new Uint32Array(1 << 10);

  constructor(
    private readonly readText: ReadText = () => undefined,
    saved?: SavedIndex,
  ) {
    const lives = (posting: number): boolean => this.kinds[posting >>> SLOT_SHIFT]! > 0;
    if (!saved) {
      this.dictionary = new Dictionary();
      this.postings = new Postings(undefined, lives);
      this.ids = new Ids();
      this.records = new Records();
      return;
    }
    const { slots } = saved;
    this.slotCount = slots;
    this.kinds = saved.kinds;
    this.dates = saved.dates;
    this.lengths = saved.lengths;
    this.stamps = saved.stamps;
    this.frequencies = saved.frequencies;
    this.dictionary = new Dictionary(saved);
    this.postings = new Postings({ starts: saved.postingStarts, values: saved.postings }, lives);
    this.ids = new Ids(saved.idHashes, slots, (slot) => saved.kinds[slot]! > 0);
    this.records = new Records({ slots, lengths: saved.recordLengths, read: saved.readRecord });
    for (let slot = 0; slot < slots; slot += 1) this.tally(slot, 1);
    this.makeRoom();
  }

  /** Everything in flat arrays; `records` gives the records one after another. The index may go on being used. */
  save(): IndexParts {
    const { starts, values } = this.postings.pack();
    const { slotCount: slots, records } = this;
    return {
      slots,
      kinds: this.kinds.subarray(0, slots),
      dates: this.dates.subarray(0, slots),
      lengths: this.lengths.subarray(0, slots),
      stamps: this.stamps.subarray(0, slots * 2),
      frequencies: this.frequencies.subarray(0, this.dictionary.size),
      ...this.dictionary.save(),
      postingStarts: starts,
      postings: values,
      idHashes: this.ids.hashesOf(slots),
      recordLengths: records.lengthsOf(slots),
      records: records.all(slots),
    };
  }

  slotOf(id: AnyId): number {
    return this.ids.find(id, (slot) => this.kinds[slot]! > 0 && this.documentAt(slot).id === id);
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

  frequencyOf(word: number): number {
    return this.frequencies[word] ?? 0;
  }

  /** Whether a word is in so many documents that it tells nothing of any of them. */
  isCommon(word: number): boolean {
    return this.size >= COMMON_FROM && this.frequencyOf(word) > COMMON * this.size;
  }

  /** Puts a document in, in place of the one with its id. False when its text could not be read. */
  put(document: SearchDocument): boolean {
    const json = encoder.encode(JSON.stringify(document));
    const [stamp, check] = [hashOf(json, 0x811c9dc5), hashOf(json, 0x9747b28c) || 1];
    const known = this.slotOf(document.id);
    if (known >= 0) {
      if (this.stamps[2 * known] === stamp && this.stamps[2 * known + 1] === check) return true;
      this.free(document.id, known);
    }
    return this.add(document, json, stamp, check);
  }

  remove(id: AnyId): void {
    const slot = this.slotOf(id);
    if (slot >= 0) this.free(id, slot);
    this.compactIfDue();
  }

  /** Removes every document but these. */
  keepOnly(ids: ReadonlySet<AnyId>): void {
    for (let slot = 0; slot < this.slotCount; slot += 1) {
      if (this.kinds[slot] === 0) continue;
      const { id } = this.documentAt(slot);
      if (!ids.has(id)) this.free(id, slot);
    }
    this.compactIfDue();
  }

  /** Packs some of what came last; true when there is nothing left to pack. */
  tidy(values: number): boolean {
    return this.postings.packSome(values);
  }

  /** Visits the postings of a word, those of free slots included: `posting >>> 8` is the slot, `posting & 255` the frequency. */
  forEachRun(word: number, visit: VisitRun): void {
    this.postings.forEachRun(word, visit);
  }

  /** The slots of the living documents that hold all of these words, in rising order. */
  slotsWithAll(words: readonly number[]): number[] {
    const rarestFirst = [...new Set(words)].sort((a, b) => this.frequencyOf(a) - this.frequencyOf(b));
    let slots: Set<number> | undefined;
    for (const word of rarestFirst) {
      const holding = new Set<number>();
      this.forEachRun(word, (values, from, to) => {
        for (let i = from; i < to; i += 1) {
          const slot = values[i]! >>> SLOT_SHIFT; // i is inside
          if (this.kinds[slot]! > 0 && (!slots || slots.has(slot))) holding.add(slot);
        }
      });
      slots = holding;
    }
    return [...(slots ?? [])];
  }

  /** By slot: what a word's frequency is set against in BM25, longer documents having more. Valid until the next change. */
  norms(): Float32Array {
    if (this.knownNorms) return this.knownNorms;
    const norms = new Float32Array(this.slotCount);
    const perQuarter = this.totals.map((total, kind) => LENGTH_MATTERS * (this.counts[kind]! / Math.max(1, total)));
    for (let slot = 0; slot < norms.length; slot += 1) {
      const relative = 1 - LENGTH_MATTERS + this.lengths[slot]! * perQuarter[this.kinds[slot]!]!; // slots have both
      norms[slot] = 4 * SATURATION * relative;
    }
    this.knownNorms = norms;
    return norms;
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

  private add(document: SearchDocument, json: Uint8Array, stamp: number, check: number): boolean {
    if (this.slotCount >= SLOTS) throw new Error(`The search index holds at most ${SLOTS} documents.`);
    const slot = this.slotCount++;
    const text = this.fieldOf(document, 'text');
    const isWhole = text !== undefined || document.textHash === undefined;
    this.makeSlotRoom();
    this.ids.add(document.id, slot);
    this.kinds[slot] = 1 + KINDS.indexOf(document.kind);
    this.dates[slot] = document.date ?? 0;
    this.stamps[2 * slot] = stamp;
    this.stamps[2 * slot + 1] = isWhole ? check : 0; // then the same document is taken again, when the text may be there
    const words = this.weigh(document, text);
    this.records.set(slot, json, this.forward.written());
    for (const word of words) {
      const frequency = Math.min(MOST_FREQUENT, this.weights[word]!); // weigh made room for every word, as of the frequencies
      this.postings.add(word, ((slot << SLOT_SHIFT) | frequency) >>> 0);
      this.frequencies[word]! += 1;
    }
    this.tally(slot, 1);
    this.postings.tidy(TIDIED);
    return isWhole;
  }

  private free(id: AnyId, slot: number): void {
    const words = new Set<number>();
    forEachForward(this.records.words(slot), (word) => void words.add(word));
    for (const word of words) this.frequencies[word]! -= 1; // add counted it
    this.tally(slot, -1);
    this.ids.remove(id, slot);
    this.kinds[slot] = 0;
  }

  /** Counts a document in, or out. */
  private tally(slot: number, by: 1 | -1): void {
    const kind = this.kinds[slot]!; // slots have kinds
    if (kind > 0) {
      this.counts[kind]! += by;
      this.totals[kind]! += by * this.lengths[slot]!;
      this.size += by;
    }
    this.knownNorms = undefined;
  }

  /**
   * The different words of a document; `weights` then holds their weights, `lengths` the sum of all, and `forward` the
   * words in order. Frequencies of all fields are added up, each weighted, before they saturate (BM25F, Robertson,
   * Zaragoza and Taylor 2004).
   */
  private weigh({ fields, facets = [] }: SearchDocument, text: string | undefined): number[] {
    const different: number[] = [];
    let length = 0;
    let count = 0;
    const take = (units: Uint16Array, unitCount: number): void => {
      this.fieldWords = withRoom(this.fieldWords, count + 1);
      this.fieldWords[count++] = this.dictionary.add(units, unitCount);
    };
    const weighField = (weight: number): void => {
      this.makeRoom();
      for (let i = 0; i < count; i += 1) {
        const word = this.fieldWords[i]!; // i is below count
        if (this.weighedIn[word] !== this.weighing) {
          this.weighedIn[word] = this.weighing;
          this.weights[word] = 0;
          different.push(word);
        }
        this.weights[word]! += weight;
      }
      length += weight * count;
    };
    this.weighing += 1;
    this.forward.begin();
    FIELDS.forEach((field, number) => {
      const content = field === 'text' ? text : fields[field];
      if (!content) return;
      count = 0;
      forEachWord(content, take);
      if (count === 0) return;
      weighField(WEIGHTS[field]);
      this.forward.field(number, this.fieldWords, count);
    });
    this.lengths[this.slotCount - 1] = length;
    if (facets.length > 0) {
      count = 0;
      for (const facet of facets) {
        const units = unitsOf(FACET_MARK + facet);
        take(units, units.length);
      }
      weighField(1);
      this.forward.field(FACET_FIELD, this.fieldWords, count);
    }
    return different;
  }

  private makeRoom(): void {
    const { size } = this.dictionary;
    this.frequencies = withRoom(this.frequencies, size);
    this.weights = withRoom(this.weights, size);
    this.weighedIn = withRoom(this.weighedIn, size);
  }

  private makeSlotRoom(): void {
    const { slotCount } = this;
    this.kinds = withRoom(this.kinds, slotCount);
    this.dates = withRoom(this.dates, slotCount);
    this.lengths = withRoom(this.lengths, slotCount);
    this.stamps = withRoom(this.stamps, 2 * slotCount);
  }

  private compactIfDue(): void {
    if (this.slotCount > MANY_GONE && this.size * 2 < this.slotCount) this.compact();
  }

  /** Gives the living documents new slots, in the same order. */
  private compact(): void {
    const renewed = new Int32Array(this.slotCount).fill(-1);
    const living: number[] = [];
    for (let slot = 0; slot < this.slotCount; slot += 1)
      if (this.kinds[slot]! > 0) renewed[slot] = living.push(slot) - 1;
    const packed = this.postings.renewed(this.dictionary.size, (posting) => {
      const slot = renewed[posting >>> SLOT_SHIFT]!; // every posting has a slot
      return slot < 0 ? undefined : ((slot << SLOT_SHIFT) | (posting & MOST_FREQUENT)) >>> 0;
    });
    this.postings = new Postings(packed, (posting) => this.kinds[posting >>> SLOT_SHIFT]! > 0);
    this.records = this.records.renewed(living);
    this.ids = new Ids(
      Uint32Array.from(living, (slot) => this.ids.hashesOf(this.slotCount)[slot]!),
      living.length,
    );
    this.stamps = Uint32Array.from(living.flatMap((slot) => [this.stamps[2 * slot]!, this.stamps[2 * slot + 1]!]));
    this.kinds = Uint8Array.from(living, (slot) => this.kinds[slot]!);
    this.dates = Uint32Array.from(living, (slot) => this.dates[slot]!);
    this.lengths = Uint32Array.from(living, (slot) => this.lengths[slot]!);
    this.slotCount = living.length;
    this.knownNorms = undefined;
  }
}

const encoder = new TextEncoder();

/** FNV-1a from a given start. */
function hashOf(bytes: Uint8Array, start: number): number {
  let hash = start;
  for (let i = 0; i < bytes.length; i += 1) hash = Math.imul(hash ^ bytes[i]!, 0x01000193); // i is inside
  return hash >>> 0;
}

/** For ranking: which kinds are wanted, by index in KINDS + 1; all when none are named. */
export function allowKinds(kinds: readonly Kind[] = KINDS): Uint8Array {
  const allowed = new Uint8Array(KINDS.length + 1);
  for (const kind of kinds) allowed[1 + KINDS.indexOf(kind)] = 1;
  return allowed;
}
