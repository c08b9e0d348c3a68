import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextMap, type MappedNode } from './textMap';

/** Rendered stretches of a source: `[shown]` with gaps between them; `*` before a stretch makes it stand as a whole. */
const layout = fc
  .array(
    fc.record({ gap: fc.nat({ max: 3 }), length: fc.integer({ min: 1, max: 6 }), extra: fc.constantFrom(0, 0, 0, 4) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((pieces) => {
    let at = 0;
    return pieces.map(({ gap, length, extra }, node): MappedNode<number> => {
      const start = at + gap;
      at = start + length + extra;
      return { node, length, start, end: at };
    });
  });

describe('TextMap', () => {
  it('goes from an offset to the shown place and back', () => {
    fc.assert(
      fc.property(layout, fc.nat(), fc.nat(), (nodes, a, b) => {
        const map = new TextMap(nodes);
        const mapped = nodes[a % nodes.length];
        if (!mapped || mapped.length !== mapped.end - mapped.start) return;
        const start = mapped.start + (b % mapped.length);
        const points = map.toPoints(start, start + 1);
        expect(points).toEqual({
          from: { node: mapped.node, offset: start - mapped.start },
          to: { node: mapped.node, offset: start - mapped.start + 1 },
        });
        expect(map.toOffset(mapped, points?.from.offset ?? -1, 'start')).toBe(start);
      }),
    );
  });

  it('gives the nodes of a passage in the order of the source', () => {
    fc.assert(
      fc.property(layout, fc.nat({ max: 60 }), fc.integer({ min: 1, max: 60 }), (nodes, start, size) => {
        const shown = nodes.filter((node) => node.start < start + size && node.end > start);
        expect(new TextMap(nodes.toReversed()).nodesIn(start, start + size)).toEqual(shown);
      }),
    );
  });

  it('never takes in words outside the passage', () => {
    fc.assert(
      fc.property(layout, fc.nat({ max: 60 }), fc.integer({ min: 1, max: 60 }), (nodes, start, size) => {
        const map = new TextMap(nodes);
        const end = start + size;
        const shown = nodes.filter((node) => node.start < end && node.end > start);
        const points = map.toPoints(start, end);
        expect(points?.from.node).toBe(shown[0]?.node);
        expect(points?.to.node).toBe(shown.at(-1)?.node);
        if (!points) return;
        const [first, last] = [shown[0], shown.at(-1)];
        if (first && first.length === first.end - first.start)
          expect(first.start + points.from.offset).toBeGreaterThanOrEqual(start);
        if (last && last.length === last.end - last.start)
          expect(last.start + points.to.offset).toBeLessThanOrEqual(end);
      }),
    );
  });

  it('shows nothing of a passage that lies between shown words', () => {
    const map = new TextMap([
      { node: 'a', length: 3, start: 2, end: 5 },
      { node: 'b', length: 3, start: 9, end: 12 },
    ]);
    expect(map.toPoints(5, 9)).toBeUndefined();
    expect(map.toPoints(0, 2)).toBeUndefined();
    expect(map.toPoints(12, 20)).toBeUndefined();
  });

  it('takes a node that stands for its source as a whole wholly', () => {
    const entity: MappedNode<string> = { node: '&', length: 1, start: 4, end: 9 };
    const map = new TextMap([entity]);
    expect(map.toPoints(6, 7)).toEqual({ from: { node: '&', offset: 0 }, to: { node: '&', offset: 1 } });
    expect([map.toOffset(entity, 0, 'end'), map.toOffset(entity, 1, 'start')]).toEqual([4, 9]);
  });

  it('finds places although footnotes stand at the end of the document', () => {
    const map = new TextMap([
      { node: 'after', length: 5, start: 20, end: 25 },
      { node: 'note', length: 4, start: 10, end: 14 },
    ]);
    expect(map.toPoints(11, 12)?.from).toEqual({ node: 'note', offset: 1 });
    expect(map.toPoints(20, 25)?.from).toEqual({ node: 'after', offset: 0 });
  });
});
