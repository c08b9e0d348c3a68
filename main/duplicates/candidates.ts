import type { Features } from './features';

/** A block with more works than this says too little; what belongs together meets in a narrower one. */
const LARGEST_BLOCK = 60;
/** So many rare words of a title are paired: two misspelt ones still leave a pair. */
const RARE_WORDS = 4;

/**
 * The pairs worth comparing, each once, by position: works that share an identifier, the beginning or end of a title, two
 * of its rarest words, or the place where they were printed. All pairs of 30,000 works would be 450 million.
 */
export function* candidatePairs(works: readonly Features[]): Generator<readonly [number, number]> {
  const frequency = countWords(works);
  const blocks = new Map<string, number[]>();
  const blocksOf = works.map((work, at) =>
    blockKeys(work, frequency).map((key) => {
      const block = blocks.get(key) ?? [];
      if (block.length === 0) blocks.set(key, block);
      block.push(at);
      return block;
    }),
  );
  const paired = new Int32Array(works.length).fill(-1);
  for (const [at, own] of blocksOf.entries()) {
    for (const block of own) {
      if (block.length > LARGEST_BLOCK) continue;
      for (const other of block) {
        if (other <= at || paired[other] === at) continue;
        paired[other] = at;
        yield [at, other];
      }
    }
  }
}

function countWords(works: readonly Features[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title } of works)
    for (const word of new Set(title?.words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
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
  return keys;
}
