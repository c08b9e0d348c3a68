import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShownHighlight } from '../../shared/api';
import { makeId } from '../../shared/model/ids';
import { cardsOf } from './cards';
import { describeHighlight } from './describeHighlight';
import type { PlacedHighlight } from './placed';

function placed(name: string, start: number, comment: string | undefined, found: 'exact' | 'moved' | 'approximate') {
  const at = '2026-01-01T00:00:00.000Z';
  const place =
    found === 'approximate' ? { found, start, end: start + 5, score: 0.8 } : { found, start, end: start + 5 };
  const shown: ShownHighlight = {
    highlight: {
      kind: 'highlight',
      id: makeId('highlight', name),
      articleId: makeId('article', 'x'),
      textHash: 'a'.repeat(64),
      anchor: { quote: 'quote', prefix: '', suffix: '', start, end: start + 5 },
      color: 2,
      tagIds: [],
      createdAt: at,
      updatedAt: at,
      ...(comment === undefined ? {} : { comment }),
    },
    place,
    links: [],
    notes: [],
  };
  return { shown, start, end: start + 5 } satisfies PlacedHighlight;
}

const idOf = ({ shown }: PlacedHighlight) => shown.highlight.id;

describe('cards of the margin', () => {
  it('shows what says something, what waits for an answer, and the focused one, in text order', () => {
    const one = fc.record({ start: fc.nat({ max: 100 }), comment: fc.option(fc.constant('why'), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(one), fc.array(one), fc.nat(), (certain, waiting, pick) => {
        const highlights = certain.map(({ start, comment }, i) => placed(`c${i}`, start, comment, 'exact'));
        const proposed = waiting.map(({ start }, i) => placed(`p${i}`, start, undefined, 'approximate'));
        const focused = highlights[pick % Math.max(1, highlights.length)];
        const cards = cardsOf({ placed: highlights, proposed }, focused && idOf(focused));
        const expected = [...highlights.filter((h) => h === focused || h.shown.highlight.comment), ...proposed];
        expect(new Set(cards)).toEqual(new Set(expected));
        expect(cards.map(({ start }) => start)).toEqual(cards.map(({ start }) => start).toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('a highlight in words', () => {
  it('says its place among others, colour, words, and what was thought of it', () => {
    const highlight = placed('h', 3, 'Why?', 'moved');
    expect(describeHighlight(highlight, 'the quay', 'green', 1, 12)).toBe(
      'Highlight 2 of 12, green, moved: “the quay”. Comment: Why?',
    );
    expect(describeHighlight(placed('h', 3, undefined, 'exact'), 'x'.repeat(500), 'blue', 0, 1)).toContain('xx … xx');
  });
});
