import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Dictionary } from './dictionary';
import { SpeltWords } from './speltWords';
import { forEachWord } from './words';

const piece = fc.oneof(
  fc.stringMatching(/^[a-zA-Z]{1,26}$/),
  fc.constantFrom(
    ' ',
    ' ',
    '. ',
    '-',
    'é',
    'ß',
    'ﬁ',
    'e\u0301',
    '\u00ad',
    '\u200b',
    '1',
    '東京',
    'ไทย',
    'я',
    '𝒳',
    '\ud800',
  ),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

it('reads the very words that are visited one by one', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const [together, apart] = [new Dictionary(), new Dictionary()];
      const spelt = new SpeltWords();
      for (const each of texts) {
        spelt.read(each, (units, length) => together.wait(units, length, spelt));
        const numbers = new Uint32Array(spelt.count);
        together.addAll(spelt, numbers);
        const words: string[] = [];
        forEachWord(each, (units, length) => {
          apart.add(units, length);
          words.push(String.fromCharCode(...units.subarray(0, length)));
        });
        expect([...numbers].map((word) => String.fromCharCode(...together.unitsOf(word)))).toEqual(words);
      }
      expect(together.size).toBe(apart.size);
    }),
    { numRuns: 500 },
  );
});
