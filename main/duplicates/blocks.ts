import type { Features } from './features';

/** A block with more works than this says too little; what belongs together meets in a narrower one. */
const LARGEST_BLOCK = 60;
/** So many rare words of a title are paired: two misspelt ones still leave a pair. */
const RARE_WORDS = 4;

/**
 * Works filed under what copies share: an identifier, the beginning or end of a title, two of its rarest words, or the
 * place where they were printed. Only works of one block are worth comparing: all pairs of 30,000 would be 450 million.
 */
export class Blocks {
  private readonly frequency = new Map<string, number>();
  private readonly blocks = new Map<string, Features[]>();
  private readonly keys = new Map<string, readonly string[]>();

  constructor(works: readonly Features[]) {
    // All words are counted before the first is taken for rare.
    for (const work of works) this.count(work, 1);
    for (const work of works) this.file(work);
  }

  add(work: Features): void {
    this.count(work, 1);
    this.file(work);
  }

  remove(work: Features): void {
    this.count(work, -1);
    for (const key of this.keys.get(work.id) ?? []) {
      const rest = this.blocks.get(key)?.filter((other) => other !== work) ?? [];
      if (rest.length > 0) this.blocks.set(key, rest);
      else this.blocks.delete(key);
    }
    this.keys.delete(work.id);
  }

  /** The other works that share a block with this one, each once. */
  neighboursOf(work: Features): Set<Features> {
    const found = new Set<Features>();
    for (const key of this.keys.get(work.id) ?? []) {
      const block = this.blocks.get(key) ?? [];
      if (block.length <= LARGEST_BLOCK) for (const other of block) found.add(other);
    }
    found.delete(work);
    return found;
  }

  private count({ title }: Features, by: 1 | -1): void {
    for (const word of new Set(title?.words)) this.frequency.set(word, (this.frequency.get(word) ?? 0) + by);
  }

  private file(work: Features): void {
    const keys = blockKeys(work, this.frequency);
    this.keys.set(work.id, keys);
    for (const key of keys) {
      const block = this.blocks.get(key);
      if (block) block.push(work);
      else this.blocks.set(key, [work]);
    }
  }
}

function blockKeys(work: Features, frequency: ReadonlyMap<string, number>): string[] {
  const { title, doi, pmid, isbns, first, year = '', volume, page } = work;
  const keys = isbns.map((isbn) => `isbn ${isbn}`);
  if (doi !== undefined) keys.push(`doi ${doi}`);
  if (pmid !== undefined) keys.push(`pmid ${pmid}`);
  if (page !== '') keys.push(`place ${year} ${volume} ${page}`);
  if (page !== '' && first !== '') keys.push(`page ${first} ${page}`);
  if (!title) return keys;
  keys.push(
    `title ${title.compact}`,
    `start ${title.compact.slice(0, 24)} ${first}`,
    `end ${title.compact.slice(-24)}`,
  );
  const rare = [...new Set(title.words)]
    .filter((word) => word.length > 2)
    .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, RARE_WORDS);
  rare.forEach((word, at) => {
    for (const other of rare.slice(at + 1)) keys.push(word < other ? `${word} ${other}` : `${other} ${word}`);
  });
  return [...new Set(keys)];
}
