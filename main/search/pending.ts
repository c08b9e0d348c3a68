import { withRoom } from './growable';

/** Postings as they come, on their way into lists by word: writing them one after another is what makes building fast. */
export class Pending {
  count = 0;
  private words = new Uint32Array(1 << 10);
  private postings = new Uint32Array(1 << 10);

  add(word: number, posting: number): void {
    if (this.count === this.words.length) {
      this.words = withRoom(this.words, this.count + 1);
      this.postings = withRoom(this.postings, this.count + 1);
    }
    this.words[this.count] = word;
    this.postings[this.count++] = posting;
  }

  /** Visits and forgets all in the order of adding. */
  take(visit: (word: number, posting: number) => void): void {
    const { count } = this;
    this.count = 0;
    for (let i = 0; i < count; i += 1) visit(this.words[i]!, this.postings[i]!); // i is below count
  }

  /**
   * Forgets all and gives it by word, those of a word in the order of adding (a counting sort): the postings of a word end
   * where `ends` says, and begin where those of the word before end. Words must be below `words`.
   */
  takeSorted(words: number): { ends: Uint32Array; sorted: Uint32Array } {
    const { count } = this;
    const ends = new Uint32Array(words);
    for (let i = 0; i < count; i += 1) ends[this.words[i]!]! += 1; // i is below count, words are below words
    let sum = 0;
    for (let word = 0; word < words; word += 1) {
      const own = ends[word]!; // ends has one entry a word
      ends[word] = sum;
      sum += own;
    }
    const sorted = new Uint32Array(count);
    for (let i = 0; i < count; i += 1) sorted[ends[this.words[i]!]!++] = this.postings[i]!; // as above
    this.count = 0;
    return { ends, sorted };
  }
}
