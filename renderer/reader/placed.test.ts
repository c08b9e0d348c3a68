import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShownHighlight } from '../../shared/api';
import { makeId } from '../../shared/model/ids';
import { highlightsAt, isRejectedPlace, sortByPlace, stepHighlight } from './placed';

const HASH = 'a'.repeat(64);

const shown = (name: string, place: ShownHighlight['place'], more: Record<string, unknown> = {}): ShownHighlight => ({
  highlight: {
    kind: 'highlight',
    id: makeId('highlight', name),
    articleId: makeId('article', 'x'),
    textHash: HASH,
    anchor: { quote: 'q', prefix: '', suffix: '', start: 0, end: 1 },
    color: 1,
    tagIds: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...more,
  },
  place,
  links: [],
  notes: [],
});

const at = (name: string, start: number, end: number) => shown(name, { found: 'exact', start, end });

describe('highlights by the certainty of their place', () => {
  it('keeps every highlight in exactly one group', () => {
    const place = fc.oneof(
      fc.constant({ found: 'lost' as const }),
      fc.record({ found: fc.constantFrom('exact' as const, 'moved' as const), start: fc.nat(), end: fc.nat() }),
      fc.record({
        found: fc.constant('approximate' as const),
        start: fc.nat(),
        end: fc.nat(),
        score: fc.constant(0.7),
      }),
    );
    fc.assert(
      fc.property(fc.array(place), (places) => {
        const all = places.map((each, index) => shown(`${index}`, each));
        const { placed, proposed, lost, moved } = sortByPlace(all, HASH);
        const groups = [...placed, ...proposed].map((each) => each.shown).concat(lost);
        expect(new Set(groups)).toEqual(new Set(all));
        expect(groups).toHaveLength(all.length);
        expect(moved).toBe(places.filter(({ found }) => found === 'moved').length);
      }),
    );
  });

  it('does not propose a rejected place again, but does propose another', () => {
    const place = { found: 'approximate', start: 5, end: 9, score: 0.8 } as const;
    const rejected = shown('r', place, { rejectedPlace: { textHash: HASH, start: 5, end: 9 } });
    expect(isRejectedPlace(rejected, HASH)).toBe(true);
    expect(isRejectedPlace({ ...rejected, place: { ...place, start: 6 } }, HASH)).toBe(false);
    expect(isRejectedPlace(rejected, 'b'.repeat(64))).toBe(false);
    expect(sortByPlace([rejected], HASH).lost).toEqual([rejected]);
  });
});

describe('walking and pointing', () => {
  const { placed } = sortByPlace([at('late', 50, 60), at('wide', 10, 40), at('inner', 20, 25)], HASH);
  const names = (step: ReturnType<typeof stepHighlight>) => step?.shown.highlight.id;

  it('goes through all in text order and round', () => {
    let now: string | undefined;
    const walked = Array.from({ length: 4 }, () => (now = names(stepHighlight(placed, now, 1, 0))));
    expect(walked).toEqual(['highlight-wide', 'highlight-inner', 'highlight-late', 'highlight-wide']);
    expect(names(stepHighlight(placed, 'highlight-wide', -1, 0))).toBe('highlight-late');
  });

  it('starts where the reader is', () => {
    expect(names(stepHighlight(placed, undefined, 1, 15))).toBe('highlight-inner');
    expect(names(stepHighlight(placed, undefined, -1, 15))).toBe('highlight-wide');
    expect(names(stepHighlight(placed, undefined, 1, 99))).toBe('highlight-wide');
    expect(stepHighlight([], undefined, 1, 0)).toBeUndefined();
  });

  it('means the shortest highlight under the pointer', () => {
    expect(highlightsAt(placed, 22).map(({ shown: { highlight } }) => highlight.id)).toEqual([
      'highlight-inner',
      'highlight-wide',
    ]);
    expect(highlightsAt(placed, 40)).toEqual([]);
  });
});
