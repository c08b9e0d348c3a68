import { forEachWord } from '../../search/words';
import { isStopWord, stemOf } from './terms';

/** What is read of a record. */
export interface RecordText {
  readonly title: string;
  readonly abstract: string;
}

/** The words of records in their order, as numbers. */
export interface Tokens {
  /** Record i is `[starts[i], starts[i + 1])` of `words`. */
  readonly starts: Int32Array;
  /** A number for each stem; -1 where a word carries no subject and where the title ends: no pair reaches over it. */
  readonly words: Int32Array;
  /** Of each stem, as it was first written, in small letters. */
  readonly names: readonly string[];
}

/** Takes titles and abstracts apart. Each spelling is folded and stemmed once, however often it occurs. */
export function tokensOf(records: readonly RecordText[]): Tokens {
  const bySpelling = new Map<string, number>();
  const byStem = new Map<string, number>();
  const names: string[] = [];
  const starts = new Int32Array(records.length + 1);
  const words: number[] = [];
  const numberOf = (folded: string, written: string): number => {
    if (folded.length < 2 || isStopWord(folded)) return -1;
    const stem = stemOf(folded);
    const known = byStem.get(stem);
    if (known !== undefined) return known;
    byStem.set(stem, names.length);
    return names.push(written.toLowerCase()) - 1;
  };
  records.forEach(({ title, abstract }, row) => {
    for (const text of [title, abstract]) {
      forEachWord(text, (units, length, start, end) => {
        const written = text.slice(start, end);
        let word = bySpelling.get(written);
        if (word === undefined) {
          word = numberOf(String.fromCharCode(...units.subarray(0, length)), written);
          bySpelling.set(written, word);
        }
        words.push(word);
      });
      words.push(-1);
    }
    starts[row + 1] = words.length;
  });
  return { starts, words: Int32Array.from(words), names };
}
