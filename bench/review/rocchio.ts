import type { RecordText } from '../../main/review/relevance/tokens';
import type { Decided } from '../../main/review/relevance/model';
import type { Ranker } from '../../main/review/relevance/simulate';

/** The peer: plain Rocchio over TF-IDF of single words, the mean of what was included less the mean of what was excluded. */
export class PlainRocchio implements Ranker {
  private readonly rows: { terms: Int32Array; values: Float64Array }[];
  private readonly size: number;

  constructor(records: readonly RecordText[]) {
    const numbers = new Map<string, number>();
    const documents: number[] = [];
    const counted = records.map(({ title, abstract }) => {
      const counts = new Map<number, number>();
      for (const word of `${title} ${abstract}`.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []) {
        const number = numbers.get(word) ?? numbers.size;
        numbers.set(word, number);
        counts.set(number, (counts.get(number) ?? 0) + 1);
      }
      for (const number of counts.keys()) documents[number] = (documents[number] ?? 0) + 1;
      return counts;
    });
    this.size = numbers.size;
    this.rows = counted.map((counts) => {
      const terms = Int32Array.from(counts.keys());
      const values = Float64Array.from(counts, ([number, count]) => {
        return count * (1 + Math.log((1 + records.length) / (1 + (documents[number] ?? 0))));
      });
      const length = Math.hypot(...values) || 1;
      return { terms, values: values.map((value) => value / length) };
    });
  }

  rank(decided: readonly Decided[]): Float64Array {
    const included = decided.filter(([, verdict]) => verdict === 1).length;
    const direction = new Float64Array(this.size);
    for (const [record, verdict] of decided) {
      const share = verdict === 1 ? 1 / included : -1 / (decided.length - included);
      const { terms, values } = this.rows[record]!; // indices of these records
      terms.forEach((term, k) => (direction[term]! += share * values[k]!));
    }
    return Float64Array.from(this.rows, ({ terms, values }) =>
      terms.reduce((sum, term, k) => sum + direction[term]! * values[k]!, 0),
    );
  }
}
