import { maybeSame } from './maybeSame';
import { nearDuplicates } from './nearDuplicates';
import { sameWords } from './sameWords';
import type { ComparedPair, ComparedText } from './types';

export type { ComparedPair, ComparedText } from './types';

/**
 * What several texts share: reprints, the same words of the same speaker, and statements that may be the same, best first.
 * A pair of statements in the same words is not offered again as perhaps the same.
 */
export function compareTexts(texts: readonly ComparedText[]): ComparedPair[] {
  const reprints = nearDuplicates(texts);
  const same = sameWords(texts);
  const known = new Set(same.map(keyOf));
  return [...reprints, ...same, ...maybeSame(texts).filter((pair) => !known.has(keyOf(pair)))];
}

const keyOf = ({ a, b, statements }: ComparedPair): string => JSON.stringify([a.doc, b.doc, statements]);
