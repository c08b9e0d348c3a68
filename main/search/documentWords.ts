import { unitsOf, type Dictionary } from './dictionary';
import { ForwardWriter } from './forward';
import { withRoom } from './growable';
import { FIELDS, type Field, type SearchDocument } from './types';
import { SpeltWords } from './speltWords';
import type { VisitWord } from './words';

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
  answer: 4,
};

/**
 * A name says what it names once: that a title has a word twice makes the document no more about it. It is the first of
 * the fields, so that what was weighed before in it was weighed of it.
 */
const SAID_ONCE: Field = FIELDS[0];

/** Before a facet in the dictionary: no word begins so. */
export const FACET_MARK = '\0';
/** Facets stand in documents as one more field. */
export const FACET_FIELD = FIELDS.length;

const MOST_FACETS = 1 << 10;

/** Takes documents apart into words of a dictionary, one document after another; what it tells is of the last. */
export class DocumentWords {
  /** Its different words are the first `count` of these, facets among them. */
  words = new Uint32Array(1 << 8);
  count = 0;
  /** In quarters: its words, each as often as it counts; facets are left out. */
  length = 0;
  /** By word: frequencies of all fields added up, each weighted, before they saturate (BM25F, Robertson, Zaragoza and Taylor 2004). */
  weights = new Uint32Array(1 << 10);
  private readonly forward = new ForwardWriter();
  /** Of the field that is read: its words as they wait for the dictionary, and then their numbers. */
  private readonly spelt = new SpeltWords();
  private field = new Uint32Array(1 << 8);
  private fieldCount = 0;
  /** Numbers of facets that came lately: what belongs to one article has most of them in common. */
  private readonly facets = new Map<string, number>();

  constructor(private readonly dictionary: Dictionary) {}

  read({ fields, facets = [] }: SearchDocument, text: string | undefined): void {
    for (let i = 0; i < this.count; i += 1) this.weights[this.words[i]!] = 0; // i is below count
    this.count = 0;
    this.length = 0;
    this.forward.begin();
    for (let number = 0; number < FIELDS.length; number += 1) {
      const field = FIELDS[number]!; // number is inside
      const content = field === 'text' ? text : fields[field];
      if (!content) continue;
      this.spelt.read(content, this.take);
      this.fieldCount = this.spelt.count;
      this.field = withRoom(this.field, this.fieldCount);
      this.dictionary.addAll(this.spelt, this.field);
      this.end(number, WEIGHTS[field], field === SAID_ONCE);
      this.length += WEIGHTS[field] * this.fieldCount;
    }
    this.fieldCount = 0;
    this.field = withRoom(this.field, facets.length);
    for (const facet of facets) this.field[this.fieldCount++] = this.facetOf(facet);
    this.end(FACET_FIELD, 1, false);
  }

  /** All words in order; see forward.ts. Valid until the next document is read. */
  inOrder(): Uint8Array {
    return this.forward.written();
  }

  private readonly take: VisitWord = (units, length) => this.dictionary.wait(units, length, this.spelt);

  private facetOf(facet: string): number {
    const known = this.facets.get(facet);
    if (known !== undefined) return known;
    const units = unitsOf(FACET_MARK + facet);
    const word = this.dictionary.add(units, units.length);
    if (this.facets.size >= MOST_FACETS) this.facets.clear();
    this.facets.set(facet, word);
    return word;
  }

  /** Weighs the words of a field; with `once`, each only where it is met first. */
  private end(number: number, weight: number, once: boolean): void {
    const { field, fieldCount } = this;
    if (fieldCount === 0) return;
    this.words = withRoom(this.words, this.count + fieldCount);
    this.weights = withRoom(this.weights, this.dictionary.size);
    const { words, weights } = this;
    let { count } = this;
    for (let i = 0; i < fieldCount; i += 1) {
      const word = field[i]!; // i is below fieldCount
      if (weights[word] === 0) words[count++] = word;
      else if (once) continue;
      weights[word]! += weight;
    }
    this.count = count;
    this.forward.field(number, field, fieldCount);
  }
}
