import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateProblem, readDate, readNames, writeDate, writeNames } from './names';

describe('names', () => {
  it('reads people either way round, and institutions in quotation marks', () => {
    expect(readNames('Holm, Ida; Per Lind; "Harbour Office, North"; Reuters')).toEqual([
      { family: 'Holm', given: 'Ida' },
      { family: 'Lind', given: 'Per' },
      { literal: 'Harbour Office, North' },
      { literal: 'Reuters' },
    ]);
  });

  it('reads back what it wrote', () => {
    const word = fc.stringMatching(/^[A-ZÀ-Ý][a-zà-ÿ’-]{1,9}$/);
    const person = fc.record({ family: word, given: word });
    const institution = fc.record({ literal: fc.tuple(word, word).map((words) => words.join(' ')) });
    fc.assert(
      fc.property(fc.array(fc.oneof(person, institution), { maxLength: 5 }), (names) => {
        expect(readNames(writeNames(names))).toEqual(names);
      }),
    );
  });

  it('keeps the parts of a name that was not touched', () => {
    const before = [{ family: 'Beauvoir', given: 'Simone', 'non-dropping-particle': 'de' }];
    expect(readNames(`${writeNames(before)}; Holm, Ida`, before)).toEqual([
      ...before,
      { family: 'Holm', given: 'Ida' },
    ]);
  });
});

describe('dates', () => {
  it.each(['2024', '2024-05', '2024-05-04', '2024-05/2025', '0988', '1890~'])('reads back %s', (text) => {
    expect(writeDate(readDate(text))).toBe(text);
    expect(dateProblem(text)).toBeUndefined();
  });

  it('keeps a date in words as written', () => {
    expect(readDate('spring 2024')).toEqual({ raw: 'spring 2024' });
    expect(dateProblem('spring 2024')).toBeUndefined();
  });

  it.each(['2024-13-01', '04/05/2024', '4.5.2024', '2024-5-4'])('refuses to guess at %s', (text) => {
    expect(dateProblem(text)).toBeDefined();
  });

  it('takes an empty field as no date', () => {
    expect(readDate('  ')).toBeUndefined();
    expect(writeDate(undefined)).toBe('');
  });
});
