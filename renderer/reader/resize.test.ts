import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resized, type Resize } from './resize';

const TEXT = 'The eastern quay, “closed since spring”, will open.\n\nNobody was hurt.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const words = (passage: { start: number; end: number } | undefined) =>
  passage && TEXT.slice(passage.start, passage.end);

it.each<[string, Resize['edge'], boolean, string | undefined]>([
  ['eastern quay', 'end', true, 'eastern quay, “closed'],
  ['eastern quay', 'end', false, 'eastern'],
  ['eastern quay, “closed', 'end', false, 'eastern quay'],
  ['eastern quay', 'start', true, 'The eastern quay'],
  ['eastern quay', 'start', false, 'quay'],
  ['will open.', 'end', true, 'will open.\n\nNobody'],
  ['quay', 'end', false, undefined],
  ['The', 'start', true, undefined],
  ['hurt.', 'end', true, undefined],
])('%j: the %s grows %j to %j', (from, edge, grows, to) => {
  expect(words(resized(TEXT, at(from), { edge, grows }))).toBe(to);
});

it('never leaves the text, never turns round, and always moves', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(),
      fc.constantFrom('start' as const, 'end' as const),
      fc.boolean(),
      (a, b, edge, grows) => {
        const start = a % (TEXT.length - 1);
        const passage = { start, end: start + 1 + (b % (TEXT.length - start)) };
        const next = resized(TEXT, passage, { edge, grows });
        if (!next) return;
        expect(next.start).toBeGreaterThanOrEqual(0);
        expect(next.end).toBeLessThanOrEqual(TEXT.length);
        expect(next.end).toBeGreaterThan(next.start);
        const change = next.end - next.start - (passage.end - passage.start);
        expect(grows ? change : -change).toBeGreaterThan(0);
      },
    ),
  );
});
