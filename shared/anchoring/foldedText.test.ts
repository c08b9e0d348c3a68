import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from './foldedText';
import { anyUnits, text } from './testing/texts';

it.each([
  ['a \r\n\t b', 'a b'],
  ['“it’s” – so…', `"it's" - so...`],
  ['ﬁn\u00adnish', 'finnish'],
  ['e\u0301te\u0301', 'été'],
  ['\u1100\u1161\u11a8', '각'],
  ['no\u200bthing\ufeff', 'nothing'],
  ['Grün 10²', 'Grün 10²'],
])('%j reads %j', (source, folded) => {
  expect(foldText(source).text).toBe(folded);
});

it('stays the same when folded again', () => {
  fc.assert(
    fc.property(fc.oneof(text, anyUnits), (source) => {
      const once = foldText(source).text;
      expect(foldText(once).text).toBe(once);
    }),
    { examples: [['`\u0301'], ['\u200b \u200b '], ['a \u200d b']] },
  );
});

it('knows which part of the source each unit stands for, in order and inside the source', () => {
  fc.assert(
    fc.property(fc.oneof(text, anyUnits), (source) => {
      const { text: folded, starts, ends } = foldText(source);
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
      for (let i = 0; i < folded.length; i += 1) {
        expect(ends[i]).toBeGreaterThan(starts[i]!);
        expect(ends[i]).toBeLessThanOrEqual(source.length);
        if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1]!);
        expect(folded).toContain(foldText(source.slice(starts[i], ends[i])).text);
      }
    }),
  );
});
