import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMargin, type CardBox } from './marginLayout';

const GAP = 12;

const cards = (lines: readonly (readonly [line: number, height: number])[]): CardBox[] =>
  lines.toSorted(([a], [b]) => a - b).map(([line, height], index) => ({ id: `${index}`, line, height }));

const anyCards = fc
  .array(fc.tuple(fc.nat({ max: 5000 }), fc.integer({ min: 10, max: 300 })), { maxLength: 200 })
  .map(cards);

const cost = (boxes: readonly CardBox[], tops: readonly number[]) =>
  boxes.reduce((sum, { line }, index) => sum + ((tops[index] ?? 0) - line) ** 2, 0);

describe('layoutMargin', () => {
  it('keeps order and distance: no card lies on another', () => {
    fc.assert(
      fc.property(anyCards, fc.nat({ max: 199 }), (boxes, focused) => {
        const tops = layoutMargin(boxes, GAP, 0, `${focused}`);
        expect(tops).toHaveLength(boxes.length);
        tops.forEach((top, index) => {
          const above = boxes[index - 1];
          expect(top).toBeGreaterThanOrEqual(above ? (tops[index - 1] ?? 0) + above.height + GAP : 0);
        });
      }),
    );
  });

  it('leaves a card at its line when there is room', () => {
    expect(
      layoutMargin(
        cards([
          [40, 50],
          [200, 50],
          [500, 50],
        ]),
        GAP,
      ),
    ).toEqual([40, 200, 500]);
  });

  it('shares the way between cards that want the same line', () => {
    expect(
      layoutMargin(
        cards([
          [300, 40],
          [300, 40],
        ]),
        0,
      ),
    ).toEqual([280, 320]);
  });

  it('is no farther from the lines than cards simply pushed down', () => {
    fc.assert(
      fc.property(anyCards, (boxes) => {
        let bottom = -Infinity;
        const pushed = boxes.map(({ line, height }) => {
          const top = Math.max(line, bottom);
          bottom = top + height + GAP;
          return top;
        });
        const tops = layoutMargin(boxes, GAP, -Infinity);
        const rounding = boxes.reduce((sum, { line }, index) => sum + Math.abs((tops[index] ?? 0) - line) + 1, 0);
        expect(cost(boxes, tops)).toBeLessThanOrEqual(cost(boxes, pushed) + rounding);
      }),
    );
  });

  it('puts the focused card at its line, among two hundred', () => {
    const crowd = cards(Array.from({ length: 200 }, (_, index) => [20_000 + index * 20, 90] as const));
    expect(layoutMargin(crowd, GAP, 0, '30')[30]).toBe(20_600);
    expect(layoutMargin(crowd, GAP, 0, '170')[170]).toBe(23_400);
  });
});
