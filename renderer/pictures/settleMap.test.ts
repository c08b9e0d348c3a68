import { describe, expect, it } from 'vitest';
import { claimMap } from '../../shared/pages/pictures';
import { overlap } from '../../shared/pictures/boxes';
import { MANY, manyClaimsLibrary } from '../../shared/pictures/testing/manyClaims';
import { settleMap, type MapLayout } from './settleMap';

function settled(isReversed: boolean): MapLayout {
  const settling = settleMap(claimMap(manyClaimsLibrary(MANY, isReversed), ''), 1200);
  for (;;) {
    const step = settling.next();
    if (step.done) return step.value;
  }
}

describe('the claim map', () => {
  const layout = settled(false);

  it('lays no claim on another', () => {
    expect(layout.nodes).toHaveLength(MANY.claims);
    const touching = layout.nodes.filter((node, index) =>
      layout.nodes.slice(index + 1).some((other) => overlap(node, other)),
    );
    expect(touching.map(({ key }) => key)).toEqual([]);
  });

  it('writes no word of a relation on a claim or on another word, and few are left without', () => {
    const words = layout.edges.flatMap(({ word }) =>
      word ? [{ x: word.x - word.width / 2, y: word.y - 8, width: word.width, height: 16 }] : [],
    );
    for (const [index, word] of words.entries())
      expect([...layout.nodes, ...words.slice(index + 1)].some((other) => overlap(word, other))).toBe(false);
    expect(words.length).toBeGreaterThan(layout.edges.length * 0.9);
  });

  it('is the same map however the claims were listed', () => {
    expect(settled(true)).toEqual(layout);
  });

  it('is about as wide as a screen is beside its height, so that the whole can be seen', () => {
    expect(layout.height / layout.width).toBeGreaterThan(0.4);
    expect(layout.height / layout.width).toBeLessThan(0.8);
  });

  it('joins what is related, from border to border', () => {
    const { relations } = claimMap(manyClaimsLibrary(MANY), '');
    expect(layout.edges.map(({ key }) => key).sort()).toEqual(relations.map(({ id }) => id).sort());
  });
});
