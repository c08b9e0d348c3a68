import { describe, expect, it } from 'vitest';
import { newReview } from '../../shared/review/build';
import { markedParts, termsToMark } from './marking';

const review = newReview(
  { unique: () => 'r', now: () => '2026-01-01T00:00:00.000Z' },
  {
    title: 'Nudges',
    criteria: { include: ['Healthcare workers'], exclude: ['Only patients'] },
    searches: [{ key: 's1', name: 'PubMed', sort: 'database', query: '(nudge OR default) AND workers' }],
  },
);

describe('the words that are marked', () => {
  const terms = termsToMark(review);
  const marked = (text: string) =>
    markedParts(text, terms).flatMap(({ text, why }) => (why ? [`${text}: ${why}`] : []));

  it('come from criteria and searches, in any number and case', () => {
    expect(marked('Nudging a PATIENT; each health-care worker is shown the defaults.')).toEqual([
      'PATIENT: exclude',
      'worker: include',
      'defaults: query',
    ]);
  });

  it('leave every character of the text in its place', () => {
    const text = '  Défaults,\nworkers and patients 🙂 ';
    expect(
      markedParts(text, terms)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
