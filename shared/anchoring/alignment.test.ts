import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts, carried, type Run } from './alignment';
import { SENTENCES } from './testing/sentences';
import { text } from './testing/texts';

const sentences = fc.shuffledSubarray(SENTENCES, { minLength: 4 });
const article = sentences.map((chosen) => chosen.join(' '));
const versions = fc.oneof(fc.tuple(article, article), fc.tuple(text, text));
const held = (runs: readonly Run[]): number => runs.reduce((sum, { length }) => sum + length, 0);

describe('the map between two texts', () => {
  it('says only what is true, once, and in the order of the old text', () => {
    fc.assert(
      fc.property(versions, ([old, now]) => {
        const runs = alignTexts(old, now);
        for (const [i, run] of runs.entries()) {
          expect(run.length).toBeGreaterThan(0);
          expect(now.slice(run.now, run.now + run.length)).toBe(old.slice(run.old, run.old + run.length));
          expect(run.old).toBeGreaterThanOrEqual(i === 0 ? 0 : runs[i - 1]!.old + runs[i - 1]!.length);
        }
        const places = runs.flatMap(({ now: at, length }) => [...Array(length).keys()].map((unit) => at + unit));
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 300 },
    );
  });

  it('holds all of a text beside itself, and of a text with something inserted', () => {
    fc.assert(
      fc.property(article, fc.nat(), (old, at) => {
        expect(held(alignTexts(old, old))).toBe(old.length);
        const place = at % old.length;
        const now = `${old.slice(0, place)} (an inserted remark) ${old.slice(place)}`;
        // A space or bracket beside the insertion may belong to either side of it.
        expect(held(alignTexts(old, now))).toBeGreaterThanOrEqual(old.length - 3);
      }),
    );
  });

  it('follows a sentence that was moved', () => {
    const [first = '', ...rest] = SENTENCES;
    const old = [first, ...rest].join(' ');
    const now = [...rest, first].join(' ');
    const moved = carried(alignTexts(old, now), { start: 0, end: first.length });
    expect(moved?.span).toEqual({ start: now.length - first.length, end: now.length });
  });

  it('knows texts without spaces between words', () => {
    const [before, inside, after] = [
      '東京の港は火曜日に閉鎖された。',
      '二隻が漂流したためである。',
      '負傷者はいなかった。',
    ];
    const now = `速報。${before}当局によると、${inside}さらに、${after}以上。`;
    const start = before.length;
    const found = carried(alignTexts(before + inside + after, now), { start, end: start + inside.length });
    expect(found && now.slice(found.span.start, found.span.end)).toBe(inside);
  });

  it('does not say which of several equal rows was deleted', () => {
    const row = 'Result pending; see the minutes. ';
    const runs = alignTexts(`Head. ${row.repeat(5)}Foot.`, `Head. ${row.repeat(4)}Foot.`);
    expect(carried(runs, { start: 6 + 2 * row.length, end: 6 + 3 * row.length })).toBeUndefined();
    expect(carried(runs, { start: 0, end: 5 })?.span.start).toBe(0);
  });
});
