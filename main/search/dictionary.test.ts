import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Dictionary, signatureOf, unitsOf } from './dictionary';
import { EditDistance } from './editDistance';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ñ', '東'), minLength: 1, maxLength: 6 });

it('numbers each word once, in order of first sight', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3000 }), word, (words, other) => {
      const dictionary = new Dictionary();
      const numbers = new Map<string, number>();
      for (const each of words) {
        if (!numbers.has(each)) numbers.set(each, numbers.size);
        expect(dictionary.add(unitsOf(each), each.length)).toBe(numbers.get(each));
      }
      expect(dictionary.size).toBe(numbers.size);
      for (const [each, number] of numbers) {
        expect(dictionary.find(unitsOf(each), each.length)).toBe(number);
        expect([...dictionary.unitsOf(number)]).toEqual([...unitsOf(each)]);
        expect(dictionary.findText(each)).toBe(number);
        expect(dictionary.startingLike(unitsOf(each))).toContain(number);
        expect(dictionary.startsWith(number, unitsOf(other))).toBe(each.startsWith(other));
      }
      expect(dictionary.find(unitsOf(other), other.length)).toBe(numbers.get(other) ?? -1);
      expect(dictionary.findText(other)).toBe(numbers.get(other) ?? -1);
      const near: [string, number][] = [];
      const distance = new EditDistance(unitsOf(other));
      for (let length = 1; length <= 6; length += 1)
        dictionary.forEachNear(length, signatureOf(unitsOf(other), other.length), distance, 2, (each, edits) =>
          near.push([String.fromCharCode(...dictionary.unitsOf(each)), edits]),
        );
      const all = [...numbers.keys()].map((each): [string, number] => [each, distance.to(unitsOf(each))]);
      expect(near.sort()).toEqual(all.filter(([, edits]) => edits <= 2).sort());
    }),
    { numRuns: 30 },
  );
});
