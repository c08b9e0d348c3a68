import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignItems, type Run } from './alignItems';

const shown = (items: readonly string[], text: string, runs: readonly Run[]) =>
  runs.map(({ item, from, to, start, end }) => [items[item]?.slice(from, to), text.slice(start, end)]);

const aligned = (items: readonly string[], text: string) => shown(items, text, alignItems(items, text, 0, text.length));

it('finds each item where the text has its words, white space made single', () => {
  expect(aligned(['The small  boats', 'land two thirds', 'of it.'], 'The small boats land two thirds of it.')).toEqual([
    ['The small', 'The small'],
    ['boats', 'boats'],
    ['land two thirds', 'land two thirds'],
    ['of it.', 'of it.'],
  ]);
});

it('passes over a running head, even one that begins like the text', () => {
  const items = ['The harbour levy 12', 'The harbour levy was paid by', 'every boat.'];
  const text = 'The harbour levy was paid by every boat.';
  expect(aligned(items, text)).toEqual([
    [items[1], items[1]],
    [items[2], items[2]],
  ]);
});

it('passes over a number at the foot and a stamp at the edge', () => {
  const items = ['A levy on boats.', 'downloaded on 3 May', '17'];
  expect(aligned(items, 'A levy on boats.')).toEqual([['A levy on boats.', 'A levy on boats.']]);
});

it('joins a word that was divided at a line end', () => {
  expect(aligned(['paid by the treas-', 'urer of the har-', 'bour'], 'paid by the treasurer of the harbour')).toEqual([
    ['paid by the treas', 'paid by the treas'],
    ['urer of the har', 'urer of the har'],
    ['bour', 'bour'],
  ]);
});

it('lets an accent that is drawn apart stand with its letter for one character', () => {
  expect(aligned(['cafe\u0301s', 'no'], 'cafés no')).toEqual([
    ['caf', 'caf'],
    ['e\u0301', 'é'],
    ['s', 's'],
    ['no', 'no'],
  ]);
  expect(aligned(['caf', 'e', '\u0301', 's'], 'cafés')).toEqual([
    ['caf', 'caf'],
    ['e', 'é'],
    ['s', 's'],
  ]);
});

it('leaves what the text has and the page has not without a place', () => {
  expect(aligned(['nothing of this'], 'quite other words')).toEqual([]);
});

const word = fc.stringMatching(/^[a-zé\u{1f41f}]{1,9}$/u);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

it('shows the same letters on both sides, in order and none twice, whatever was left out', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ line, isKept: fc.boolean() }), { maxLength: 12 }), (lines) => {
      const items = lines.map((each) => each.line);
      const text = lines.flatMap((each) => (each.isKept ? [each.line] : [])).join(' ');
      const runs = alignItems(items, text, 0, text.length);
      for (const [drawn, kept] of shown(items, text, runs)) expect(drawn).toBe(kept);
      runs.reduce((last, run) => {
        expect(run.start).toBeGreaterThanOrEqual(last);
        return run.end;
      }, 0);
    }),
  );
});

it('finds every letter of a page of which nothing was left out but hyphens', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ line, isDivided: fc.boolean() }), { minLength: 1, maxLength: 12 }), (lines) => {
      const items = lines.map((each) => (each.isDivided ? `${each.line}-` : each.line));
      const text = lines
        .map((each) => (each.isDivided ? each.line : `${each.line} `))
        .join('')
        .trimEnd();
      const runs = alignItems(items, text, 0, text.length);
      const found = runs.map(({ start, end }) => text.slice(start, end)).join('');
      expect(found.replace(/ /g, '')).toBe(text.replace(/ /g, ''));
    }),
  );
});
