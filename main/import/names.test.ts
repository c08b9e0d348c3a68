import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesFromText } from './names';

/** One line a name: given | particle | family | suffix, or = literal. */
const shown = (text: string) =>
  namesFromText(text).map((name) =>
    name.literal !== undefined
      ? `= ${name.literal}`
      : [name.given, name['non-dropping-particle'], name.family, name.suffix].map((part) => part ?? '').join('|'),
  );

describe('names in a line of text', () => {
  it.each([
    ['Jane Doe', ['Jane||Doe|']],
    ['By Jane Doe', ['Jane||Doe|']],
    ['Doe, Jane', ['Jane||Doe|']],
    ['Jane Doe and ACME Staff; van der Berg, Jan', ['Jane||Doe|', '= ACME Staff', 'Jan|van der|Berg|']],
    ['Ludwig van Beethoven & Charles de la Vallée Poussin', ['Ludwig|van|Beethoven|', 'Charles|de la|Vallée Poussin|']],
    ['Jane Doe, John Smith, and Ann Lee', ['Jane||Doe|', 'John||Smith|', 'Ann||Lee|']],
    ['García Márquez, Gabriel', ['Gabriel||García Márquez|']],
    ['Martin Luther King Jr.', ['Martin Luther||King|Jr.']],
    ['King, Martin Luther, Jr.', ['Martin Luther||King|Jr.']],
    ['Reuters', ['= Reuters']],
    ['BBC News', ['= BBC News']],
    ['Ministry of Health and Social Care', ['= Ministry of Health and Social Care']],
    ['{Food and Agriculture}, Jane Doe', ['= Food and Agriculture', 'Jane||Doe|']],
    ['王小明; 山田 太郎', ['= 王小明', '山田||太郎|']],
    ['van Gogh', ['|van|Gogh|']],
    ['محمد علي', ['محمد||علي|']],
    [' ; , and & ', []],
  ])('%s', (text, names) => {
    expect(shown(text)).toEqual(names);
  });

  it('keeps every letter and gives no empty name, whatever the text', () => {
    const word = fc.constantFrom(
      'Jane',
      'van',
      'der',
      'de',
      'Berg',
      'Staff',
      'of',
      'Jr.',
      ',',
      ';',
      '&',
      'and',
      '{',
      '}',
      '王',
      '',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          const names = namesFromText(text);
          for (const name of names) expect(Object.values(name).join('')).toMatch(/[\p{L}\p{N}]/u);
          const letters = (value: string) =>
            [...value.replace(/^\s*by:?\s/i, '').replace(/\band\b/gi, '')]
              .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
              .sort()
              .join('');
          expect(letters(names.map((name) => Object.values(name).join(' ')).join(' '))).toBe(letters(text));
        },
      ),
      { examples: [[', Jr., Jane'], ['Jane, , Jr.'], [', , Jr.']] }, // each once lost a part
    );
  });
});
