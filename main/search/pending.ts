import { withRoom } from './growable';

const FIRST_ROOM = 1 << 10;

/** Postings as they come, on their way into lists by word: writing them one after another is what makes building fast. */
export class Pending {
  count = 0;
  private words = new Uint32Array(FIRST_ROOM);
  private postings = new Uint32Array(FIRST_ROOM);

  add(word: number, posting: number): void {
    this.makeRoom(this.count + 1);
    this.words[this.count] = word;
    this.postings[this.count++] = posting;
  }

  /** Of the first `count` words one posting each: `most` at most of what `also` says of the word, above `base`. */
  addAll(words: Uint32Array, count: number, base: number, also: Uint32Array, most: number): void {
    this.makeRoom(this.count + count);
    const { words: toWords, postings } = this;
    let at = this.count;
    for (let i = 0; i < count; i += 1) {
      const word = words[i]!; // i is below count
      const value = also[word]!; // of every word
      toWords[at] = word;
      postings[at++] = base | (value < most ? value : most);
    }
    this.count = at;
  }

  /** Gives back the room that much has taken. */
  giveBack(): void {
    if (this.count > 0 || this.words.length <= FIRST_ROOM) return;
    this.words = new Uint32Array(FIRST_ROOM);
    this.postings = new Uint32Array(FIRST_ROOM);
  }

  private makeRoom(count: number): void {
    if (count <= this.words.length) return;
    this.words = withRoom(this.words, count);
    this.postings = withRoom(this.postings, count);
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
