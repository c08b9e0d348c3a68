import type { AlikeStatements, ComparedPassages, ComparedSide } from '../../shared/api';

type Kind = ComparedSide['marks'][number]['kind'];

/** A text cut where its marks begin and end. */
export function pieces(
  text: string,
  marks: ComparedSide['marks'],
): { readonly text: string; readonly start: number; readonly kind?: Kind }[] {
  const cut: { text: string; start: number; kind?: Kind }[] = [];
  let from = 0;
  for (const { start, end, kind } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start > from) cut.push({ text: text.slice(from, start), start: from });
    if (end > Math.max(start, from))
      cut.push({ text: text.slice(Math.max(start, from), end), start: Math.max(start, from), kind });
    from = Math.max(from, end);
  }
  if (from < text.length) cut.push({ text: text.slice(from), start: from });
  return cut;
}

/** Each kind of difference as a line of two columns. */
export function differencesInWords({ numbers, times, negation, force }: ComparedPassages['differences']): {
  readonly what: string;
  readonly first: string;
  readonly second: string;
}[] {
  const listed = (values: readonly string[]): string => (values.length > 0 ? values.join(', ') : 'none');
  return [
    ...(numbers ? [{ what: 'Numbers', first: listed(numbers.a), second: listed(numbers.b) }] : []),
    ...(times ? [{ what: 'Days and times', first: listed(times.a), second: listed(times.b) }] : []),
    ...(negation
      ? [
          {
            what: 'Negation',
            first: negation.a ? 'a “not” or “no”' : 'none',
            second: negation.b ? 'a “not” or “no”' : 'none',
          },
        ]
      : []),
    ...(force ? [{ what: 'Force', first: force.a, second: force.b }] : []),
  ];
}

/** "Same words (92 %) · same speaker · similar context", or why else two statements are offered. */
export const whyAlike = ({
  relation,
  score,
  reasons,
}: Pick<AlikeStatements['pairs'][number], 'relation' | 'score' | 'reasons'>): string =>
  [
    `${relation === 'same-words' ? 'The same words' : 'May be the same'} (${Math.round(score * 100)} %)`,
    ...reasons,
  ].join(' · ');

/** " · differ in numbers (14 | none)", or nothing. */
export function differencesInLine(differences: ComparedPassages['differences']): string {
  const words = differencesInWords(differences).map(
    ({ what, first, second }) => `${what.toLowerCase()} (${first} | ${second})`,
  );
  return words.length > 0 ? ` · differ in ${words.join(', ')}` : '';
}
