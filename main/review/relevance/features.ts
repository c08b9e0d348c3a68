import { wordsOf } from '../../search/words';
import { isStopWord, stemOf } from './terms';

/** What is read of a record. */
export interface RecordText {
  readonly title: string;
  readonly abstract: string;
}

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

/** A term of one record only cannot tell anything about another. */
const LEAST_RECORDS = 2;

/**
 * TF-IDF of single words and of pairs of neighbours, in title and abstract: (1 + ln tf) × (1 + ln((1 + N) / (1 + df))).
 * Words that carry no subject are left out and end a pair; plurals are counted with their singulars.
 */
export function featuresOf(records: readonly RecordText[]): Features {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const documents: number[] = [];
  const rows = records.map((record) => {
    const counts = new Map<number, number>();
    eachTerm(record, (term, written) => {
      let number = numbers.get(term);
      if (number === undefined) {
        number = names.length;
        numbers.set(term, number);
        names.push(written());
        documents.push(0);
      }
      counts.set(number, (counts.get(number) ?? 0) + 1);
    });
    for (const number of counts.keys()) documents[number] = (documents[number] ?? 0) + 1;
    return counts;
  });

  const column = new Int32Array(names.length).fill(-1);
  const terms: string[] = [];
  names.forEach((name, number) => {
    if ((documents[number] ?? 0) < LEAST_RECORDS) return;
    column[number] = terms.length;
    terms.push(name);
  });
  const starts = new Int32Array(records.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  rows.forEach((counts, row) => {
    let squares = 0;
    for (const [number, count] of counts) {
      const at = column[number] ?? -1;
      if (at < 0) continue;
      const rarity = 1 + Math.log((1 + records.length) / (1 + (documents[number] ?? 0)));
      const value = (1 + Math.log(count)) * rarity;
      columns.push(at);
      values.push(value);
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let k = starts[row] ?? 0; k < values.length; k += 1) values[k] = (values[k] ?? 0) / length;
    starts[row + 1] = values.length;
  });
  return {
    count: records.length,
    starts,
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
    terms,
  };
}

/** Calls for each word and each pair of a record; a pair does not reach from the title into the abstract. */
function eachTerm({ title, abstract }: RecordText, visit: (term: string, written: () => string) => void): void {
  for (const text of [title, abstract]) {
    let before: { stem: string; written: string } | undefined;
    for (const { word, written } of wordsOf(text)) {
      if (word.length < 2 || isStopWord(word)) {
        before = undefined;
        continue;
      }
      const stem = stemOf(word);
      const spelt = written.toLowerCase();
      visit(stem, () => spelt);
      const first = before;
      if (first) visit(`${first.stem} ${stem}`, () => `${first.written} ${spelt}`);
      before = { stem, written: spelt };
    }
  }
}
