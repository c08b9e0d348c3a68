/** Precision, recall and F1 over several texts. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * The measure of scrapinghub/article-extraction-benchmark (evaluate.py): words are runs of letters, digits and underscores;
 * shingles are four words in a row, counted; each text weighs the same.
 */
export function shingleScores(pairs: readonly { readonly wanted: string; readonly found: string }[]): Scores {
  const counts = pairs.map(({ wanted, found }) => compared(shinglesOf(wanted), shinglesOf(found)));
  const precision = mean(
    counts.flatMap(({ both, extra, missing }) => (both + extra > 0 ? [share(both, extra, missing)] : [])),
  );
  const recall = mean(
    counts.flatMap(({ both, extra, missing }) => (both + missing > 0 ? [share(both, missing, extra)] : [])),
  );
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

const share = (both: number, wrong: number, other: number): number =>
  wrong === 0 && other === 0 ? 1 : both === 0 ? 0 : both / (both + wrong);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const shingles = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    if (shingle !== '') shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
  }
  return shingles;
}

function compared(wanted: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>) {
  let [both, extra, missing] = [0, 0, 0];
  for (const key of new Set([...wanted.keys(), ...found.keys()])) {
    const [want, have] = [wanted.get(key) ?? 0, found.get(key) ?? 0];
    both += Math.min(want, have);
    extra += Math.max(0, have - want);
    missing += Math.max(0, want - have);
  }
  return { both, extra, missing };
}
