import { tokensOf, type RecordText, type Tokens } from './tokens';

/** Records as rows of weighted terms, each row of length 1; compressed sparse rows. */
export interface Features {
  readonly count: number;
  /** Row i is `[starts[i], starts[i + 1])` of `columns` and `values`. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** The words of each column as people may read them. */
  readonly terms: readonly string[];
}

/** In fewer records than this, four with the same term are already many. */
const FEW = 400;
/** Of a large review, a term of fewer than one record in so many holds up no direction of a space of a hundred. */
const SHARE = 2500;
/** No review has so many different words, so that two of them can be told by one number. */
const MOST_WORDS = 2 ** 26;

const leastRecords = (count: number): number => (count < FEW ? 2 : Math.max(4, Math.ceil(count / SHARE)));

/**
 * TF-IDF of single words and of pairs of neighbours, in title and abstract: (1 + ln tf) × (1 + ln((1 + N) / (1 + df))).
 * Words that carry no subject are left out and end a pair; plurals are counted with their singulars. A term of hardly any
 * record is left out: it cannot tell much about another.
 */
export function featuresOf(records: readonly RecordText[]): Features {
  const least = leastRecords(records.length);
  const tokens = tokensOf(records);
  const terms: string[] = [];
  const documents: number[] = [];
  const take = (name: string, df: number): number => {
    documents.push(df);
    return terms.push(name) - 1;
  };
  const wordColumns = Int32Array.from(wordRecords(tokens), (df, word) =>
    df < least ? -1 : take(tokens.names[word] ?? '', df),
  );
  const pairColumns = new Map<number, number>();
  for (const [pair, df] of frequentPairs(tokens, wordColumns, least)) {
    const name = `${tokens.names[Math.floor(pair / MOST_WORDS)]} ${tokens.names[pair % MOST_WORDS]}`;
    pairColumns.set(pair, take(name, df));
  }

  const starts = new Int32Array(records.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < records.length; row += 1) {
    const counts = new Map<number, number>();
    const count = (column: number | undefined) => {
      if (column !== undefined && column >= 0) counts.set(column, (counts.get(column) ?? 0) + 1);
    };
    eachTerm(
      tokens,
      row,
      (word) => count(wordColumns[word]),
      (pair) => count(pairColumns.get(pair)),
    );
    let squares = 0;
    for (const [column, times] of counts) {
      const rarity = 1 + Math.log((1 + records.length) / (1 + (documents[column] ?? 0)));
      const value = (1 + Math.log(times)) * rarity;
      columns.push(column);
      values.push(value);
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let k = starts[row] ?? 0; k < values.length; k += 1) values[k] = (values[k] ?? 0) / length;
    starts[row + 1] = values.length;
  }
  return { count: records.length, starts, columns: Int32Array.from(columns), values: Float64Array.from(values), terms };
}

/** Calls for each word and each pair of neighbours of a record. */
function eachTerm(
  { starts, words }: Tokens,
  row: number,
  onWord: (word: number) => void,
  onPair: (pair: number) => void,
): void {
  let before = -1;
  for (let k = starts[row]!; k < starts[row + 1]!; k += 1) {
    const word = words[k]!; // inside the row
    if (word >= 0) onWord(word);
    if (word >= 0 && before >= 0) onPair(before * MOST_WORDS + word);
    before = word;
  }
}

/** For each word, how many records have it. */
function wordRecords({ starts, words, names }: Tokens): Int32Array {
  const records = new Int32Array(names.length);
  const seenIn = new Int32Array(names.length).fill(-1);
  for (let row = 0; row + 1 < starts.length; row += 1)
    for (let k = starts[row]!; k < starts[row + 1]!; k += 1) {
      const word = words[k]!; // inside the row
      if (word < 0 || seenIn[word] === row) continue;
      seenIn[word] = row;
      records[word]! += 1;
    }
  return records;
}

/** Pairs that enough records have, with their number. Both words of such a pair have their column, so that few need counting. */
function frequentPairs(tokens: Tokens, wordColumns: Int32Array, least: number): [pair: number, records: number][] {
  const all = new Float64Array(tokens.words.length);
  let length = 0;
  const isKept = (word: number) => (wordColumns[word] ?? -1) >= 0;
  for (let row = 0; row + 1 < tokens.starts.length; row += 1) {
    const pairs = new Set<number>();
    eachTerm(tokens, row, ignore, (pair) => {
      if (isKept(Math.floor(pair / MOST_WORDS)) && isKept(pair % MOST_WORDS)) pairs.add(pair);
    });
    for (const pair of pairs) all[length++] = pair;
  }
  const sorted = all.subarray(0, length).sort();
  const found: [number, number][] = [];
  for (let from = 0, to = 0; from < length; from = to) {
    while (to < length && sorted[to] === sorted[from]) to += 1;
    if (to - from >= least) found.push([sorted[from]!, to - from]); // from is below length
  }
  return found;
}

const ignore = (): void => undefined;
