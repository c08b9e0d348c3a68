import { maybeSame } from './maybeSame';
import { sameWords } from './sameWords';
import { acceptedOnly, type TracedText } from './trace';
import type { ComparedPair } from './types';

/** Two statements of different articles that may be the same; the statements are named by id. */
export interface AlikePair extends Pick<ComparedPair, 'score' | 'differences'> {
  readonly a: string;
  readonly b: string;
  readonly relation: 'same-words' | 'maybe-same';
  readonly reasons: readonly string[];
}

/** The accepted statements of some texts, paired where they may be the same, best first: the same words ahead of the others. */
export function alike(texts: readonly TracedText[]): AlikePair[] {
  const compared = texts.map(acceptedOnly);
  const idsOf = new Map(compared.map(({ text, ids }) => [text.doc, ids]));
  const seen = new Set<string>();
  const pairs = [...sameWords(compared.map(({ text }) => text)), ...maybeSame(compared.map(({ text }) => text))];
  const found = pairs.flatMap(({ a, b, relation, score, differences, reasons = [], statements }): AlikePair[] => {
    const [one, other] = [idsOf.get(a.doc)?.[statements?.[0] ?? -1], idsOf.get(b.doc)?.[statements?.[1] ?? -1]];
    if (one === undefined || other === undefined || relation === 'reprint') return [];
    const key = [one, other].sort().join(' ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ a: one, b: other, relation, score, reasons, ...(differences && { differences }) }];
  });
  const rank = ({ relation }: AlikePair): number => (relation === 'same-words' ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}
