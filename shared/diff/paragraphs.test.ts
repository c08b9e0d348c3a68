import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SENTENCES } from '../anchoring/testing/sentences';
import { diffParagraphs, type ParagraphDiff } from './paragraphs';

const version = fc.shuffledSubarray(SENTENCES).map((sentences) => sentences.join('\n\n'));
const side = (diff: ParagraphDiff[], other: 'gone' | 'new') =>
  diff
    .flatMap((one) =>
      one.type === 'changed'
        ? one.parts
            .filter(({ type }) => type !== other)
            .map(({ text }) => text)
            .join('')
        : one.type === other
          ? []
          : one.text,
    )
    .join('\n\n');

it('holds both versions, whatever came, went or was moved', () => {
  fc.assert(
    fc.property(version, version, (before, after) => {
      const diff = diffParagraphs(before, after);
      expect(side(diff, 'new')).toBe(before);
      expect(side(diff, 'gone')).toBe(after);
      if (before === after) expect(diff.every(({ type }) => type === 'same')).toBe(true);
    }),
  );
});

it('shows an edited paragraph as edited, beside what came and went', () => {
  const [a = '', b = '', c = '', d = ''] = SENTENCES;
  const diff = diffParagraphs([a, b, c].join('\n\n'), [a, b.replace('a bollard', 'a mooring post'), d].join('\n'));
  expect(diff.map(({ type }) => type)).toEqual(['same', 'changed', 'gone', 'new']);
  expect(diff[1]).toMatchObject({
    parts: [
      { type: 'same' },
      { type: 'gone', text: 'bollard' },
      { type: 'new', text: 'mooring post' },
      { type: 'same' },
    ],
  });
});

it('is quick where long versions differ in many places', () => {
  const long = Array.from({ length: 3000 }, (_, n) => `Paragraph ${n} says ${n * 7} things.`);
  const edited = long.flatMap((text, n) =>
    n % 50 === 0 ? [`A new paragraph ${n}.`, text] : n % 77 === 0 ? [] : [text],
  );
  const diff = diffParagraphs(long.join('\n'), edited.join('\n'));
  expect(diff.filter(({ type }) => type === 'new').length).toBeGreaterThanOrEqual(60);
  expect(side(diff, 'gone').split('\n\n')).toEqual(edited);
});
