import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffWords } from './words';

const words = fc
  .array(fc.constantFrom('the ', 'quay ', 'was\n', 'closed. ', 'é', '🚢', ', '), { maxLength: 30 })
  .map((w) => w.join(''));

it('holds both texts, changes nothing where they agree, and never two parts of a type in a row', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = diffWords(before, after);
      const without = (type: string) =>
        parts
          .filter((part) => part.type !== type)
          .map(({ text }) => text)
          .join('');
      expect(without('new')).toBe(before);
      expect(without('gone')).toBe(after);
      parts.forEach((part, i) => expect(parts[i + 1]?.type).not.toBe(part.type));
      if (before === after) expect(parts.every(({ type }) => type === 'same')).toBe(true);
    }),
  );
});

it('marks whole words and whole numbers, and not the spaces around them', () => {
  expect(diffWords('It cost 4.2 million.', 'It cost 4.8 million.')).toEqual([
    { type: 'same', text: 'It cost ' },
    { type: 'gone', text: '4.2' },
    { type: 'new', text: '4.8' },
    { type: 'same', text: ' million.' },
  ]);
});
