import { describe, expect, it } from 'vitest';
import { findStatements } from '../statements';
import { compareTexts, type ComparedText } from './index';
import { independentOf, proposeOrigins } from './origins';
import { pairs, type InventedPair } from './testing/pairs';

const read = (pair: InventedPair): ComparedText[] =>
  (['a', 'b'] as const).map((doc) => ({
    doc,
    ...pair[doc],
    statements: findStatements(pair[doc].text, { issued: pair[doc].issued }),
  }));

describe.each(pairs.map((pair) => [pair.name, pair] as const))('two articles: %s', (_, pair) => {
  const texts = read(pair);
  const found = compareTexts(texts);
  const origins = proposeOrigins(texts, found);

  it('says who told whom', () => {
    const told = texts.flatMap(({ text, statements }) =>
      statements.map(({ speaker, hearer }) => ({
        speaker: speaker?.name,
        to: hearer && text.slice(hearer.start, hearer.end),
      })),
    );
    for (const wanted of pair.key.told) expect(told).toContainEqual(expect.objectContaining(wanted));
  });

  it('says which repeats the other', () => {
    const reprints = found.filter(({ relation }) => relation === 'reprint');
    expect(reprints.map(({ first }) => (first === 'a' ? 'b' : 'a'))).toEqual(
      pair.key.reprint ? [pair.key.reprint] : [],
    );
  });

  it('finds the same words of the same speaker, and only those', () => {
    expect(found.some(({ relation }) => relation === 'same-words')).toBe(pair.key.sameWords);
  });

  const { altered } = pair.key;
  if (altered)
    it('says which words were altered', () => {
      const drift = found.filter(({ relation }) => relation !== 'maybe-same').flatMap((one) => one.drift ?? []);
      expect(drift.map(({ a, b }) => [a?.text ?? '', b?.text ?? ''])).toEqual(altered);
    });

  it('counts the independent voices', () => {
    expect(independentOf(origins)).toBe(pair.key.independent);
  });

  it('gives places in the texts', () => {
    for (const { a, b } of found) {
      for (const { doc, start, end } of [a, b]) {
        expect(texts.find((text) => text.doc === doc)?.text.slice(start, end)).toHaveLength(end - start);
        expect(end).toBeGreaterThan(start);
      }
    }
  });
});

it('never says that two statements contradict each other, only what differs', () => {
  const pair = pairs.find(({ name }) => name.startsWith('a denial'))!;
  const [candidate] = compareTexts(read(pair));
  expect(candidate).toMatchObject({ relation: 'maybe-same', differences: { negation: { a: false, b: true } } });
});

it('hangs a relayed statement under the text it names', () => {
  const texts = read(pairs.find(({ name }) => name.includes('relays'))!);
  const [origin, ...more] = proposeOrigins(texts, compareTexts(texts));
  expect(more).toEqual([]);
  expect(origin?.texts).toEqual([
    { doc: 'a', how: 'reports' },
    { doc: 'b', how: 'relays', of: 'a' },
  ]);
});
