/** A stretch of two texts: in both, only in the first (`gone`), or only in the second (`new`). */
export interface DiffPart {
  readonly type: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Cells of the table beyond which the middle of two texts is given as wholly replaced: 2,000 words beside 2,000. */
const MOST_CELLS = 4_000_000;

/**
 * What changed between two texts, word by word. The parts that are not `new` make up the first text, those that are not
 * `gone` the second. The longest common subsequence of words; white space goes with the word before it.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const parts = new Parts();
  parts.add('same', a.slice(0, start).join(''));
  middle(a.slice(start, endA), b.slice(start, endB), parts);
  parts.add('same', a.slice(endA).join(''));
  return parts.list;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+\s*|[^\p{L}\p{N}\p{M}\s]\s*|\s+/gu) ?? [];

function middle(a: readonly string[], b: readonly string[], parts: Parts): void {
  const [rows, columns] = [a.length, b.length];
  if (rows * columns > MOST_CELLS || rows === 0 || columns === 0) {
    parts.add('gone', a.join(''));
    parts.add('new', b.join(''));
    return;
  }
  // common[i, j]: length of the longest common subsequence of a from i and b from j.
  const width = columns + 1;
  const common = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1 // within the table
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    if (i < rows && j < columns && a[i] === b[j]) {
      parts.add('same', a[i]!);
      i += 1;
      j += 1;
    } else if (i < rows && (j === columns || common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      parts.add('gone', a[i]!);
      i += 1;
    } else {
      parts.add('new', b[j]!);
      j += 1;
    }
  }
}

/** Collects parts and joins neighbours of one type. */
class Parts {
  readonly list: DiffPart[] = [];

  add(type: DiffPart['type'], text: string): void {
    if (text === '') return;
    const last = this.list.at(-1);
    if (last?.type === type) this.list[this.list.length - 1] = { type, text: last.text + text };
    else this.list.push({ type, text });
  }
}

/** A diff on one line for a terminal: what went in [-brackets-], what came in {+braces+}. */
export function diffAsText(parts: readonly DiffPart[]): string {
  return parts
    .map(({ type, text }) => (type === 'same' ? text : type === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}
