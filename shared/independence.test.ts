import { describe, expect, it } from 'vitest';
import { independentVoices, type Voice } from './independence';

const named = (id: string, speaker: string, derivedFrom?: string): Voice => ({
  id,
  speaker,
  anonymous: false,
  derivedFrom,
});
const unnamed = (id: string): Voice => ({ id, anonymous: true });

describe('independent voices', () => {
  it.each<[string, Voice[], string[][]]>([
    ['nobody', [], []],
    ['two people', [named('1', 'Dahl'), named('2', 'Aro')], [['1'], ['2']]],
    ['one person twice', [named('1', 'Dahl'), named('2', 'Dahl')], [['1', '2']]],
    ['one who repeats another', [named('1', 'Dahl'), named('2', 'Aro', '1')], [['1', '2']]],
    ['a chain', [named('1', 'Dahl', '2'), named('2', 'Aro', '3'), named('3', 'Falk')], [['1', '2', '3']]],
    ['unnamed ones, who may be one', [unnamed('1'), named('2', 'Dahl'), unnamed('3')], [['1', '3'], ['2']]],
    [
      'speakers not known',
      [
        { id: '1', anonymous: false },
        { id: '2', anonymous: false },
      ],
      [['1'], ['2']],
    ],
    ['an origin that is not counted here', [named('1', 'Dahl', 'gone')], [['1']]],
  ])('of %s', (_, voices, groups) => {
    expect(independentVoices(voices)).toEqual(groups);
  });
});
