import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatements, type FoundStatement } from './index';

type Read = readonly [who: string | undefined, cue: string, content: string, nested?: readonly Read[]];

function read(text: string, found: readonly FoundStatement[] = findStatements(text)): Read[] {
  return found.map(({ speaker, cue, content, nested }): Read => {
    const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
    const own = [speaker?.name, text.slice(cue.start, cue.end), words] as const;
    return nested ? [...own, read(text, nested)] : own;
  });
}

describe('what one speaker tells of another', () => {
  it('has its own words and speaker, however deep', () => {
    expect(read('Mara Ek said that Paul Dahl had told the council that Vik had warned that the pier leaked.')).toEqual([
      [
        'Mara Ek',
        'said',
        'that Paul Dahl had told the council that Vik had warned that the pier leaked',
        [
          [
            'Paul Dahl',
            'had told',
            'that Vik had warned that the pier leaked',
            [['Vik', 'had warned', 'that the pier leaked']],
          ],
        ],
      ],
    ]);
  });

  it.each<[string, string, Read]>([
    [
      'a pronoun that means the one who tells',
      'Paul Ek said he had told the mayor that the road was shut.',
      ['Paul Ek', 'had told', 'that the road was shut'],
    ],
    [
      'a document',
      'Mara Ek said a report had found that the piles were rotten.',
      ['a report', 'had found', 'that the piles were rotten'],
    ],
    [
      'according to somebody else',
      'Mara Ek reported that, according to the port, the barge had sunk.',
      ['the port', 'according to', 'the barge had sunk'],
    ],
    [
      'within what is said before its speaker',
      'The port said the barge had sunk, according to Mara Ek.',
      ['the port', 'said', 'the barge had sunk'],
    ],
    [
      'of one who was told',
      'Mara Ek said that the crew was told that the pier was safe.',
      [undefined, 'was told', 'that the pier was safe'],
    ],
  ])('is found: %s', (_, text, inner) => {
    const [outer] = read(text);
    expect(outer?.[3]).toEqual([inner]);
  });

  it.each([
    ['what has yet to be said', 'Mara Ek said she would tell the council that the pier leaked.'],
    ['quoted words', 'Mara Ek said: “Paul Dahl told us that the pier leaked.”'],
    ['an act', 'Mara Ek said the council had pledged two million to the port.'],
    ['an order', 'Mara Ek said the crew was told to leave the pier.'],
    ['an attitude', 'Mara Ek praised those who said that the pier leaked.'],
  ])('is not looked for in %s', (_, text) => {
    expect(findStatements(text).flatMap(({ nested = [] }) => nested)).toEqual([]);
  });

  it('lies within the words around it, and stands in no list beside them', () => {
    const names = fc.constantFrom('Mara Ek', 'the port', 'officials', 'he', 'a report');
    const verbs = fc.constantFrom('said', 'had told them', 'warned', 'found', 'would say', 'was told');
    const step = fc.tuple(names, verbs, fc.constantFrom('that ', '', ', ')).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const text = `Paul Dahl said that ${steps.join('')} it leaked. It rained.`;
        const check = (outer: FoundStatement): void => {
          for (const inner of outer.nested ?? []) {
            for (const { start, end } of inner.content)
              expect(outer.content.some((around) => around.start <= start && end <= around.end && start < end)).toBe(
                true,
              );
            check(inner);
          }
        };
        for (const one of findStatements(text)) check(one);
      }),
    );
  });
});
