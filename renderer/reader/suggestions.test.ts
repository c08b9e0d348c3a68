import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAnchor } from '../../shared/anchoring';
import type { ProposalsPage, ProposedStatement } from '../../shared/api';
import { makeId } from '../../shared/model/ids';
import {
  guessesFor,
  nextAfter,
  nextBehind,
  partsOf,
  reasonOf,
  snapToWords,
  stepSuggestion,
  suggestionsOf,
} from './suggestions';

const TEXT = 'He said “it was safe” and left. She said it was not.';
const at = (words: string) => describeAnchor(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);
const proposed = (words: string, confidence: number, more: Partial<ProposedStatement> = {}): ProposedStatement => ({
  key: words,
  content: [at(words)],
  cue: at('said'),
  mode: 'indirect',
  proposal: { rule: 'subject:said:that', confidence },
  ...more,
});
const page: ProposalsPage = {
  articleId: makeId('article', 'a'),
  textHash: 'a'.repeat(64),
  proposals: [proposed('it was not', 0.9), proposed('it was safe', 0.7), proposed('left', 0.3)],
  speakers: [{ name: 'Dahl', type: 'person' }],
  reviewed: { accepted: 0, edited: 0, rejected: 0 },
};

describe('suggestions', () => {
  it('are the surer ones in text order, and all when asked', () => {
    expect(suggestionsOf(page, false).map(({ id }) => id)).toEqual(['it was safe', 'it was not']);
    expect(suggestionsOf(page, true).map(({ id }) => id)).toEqual(['it was safe', 'left', 'it was not']);
    expect(suggestionsOf(undefined, true)).toEqual([]);
  });

  it('are walked round and round, from the first in sight', () => {
    const all = suggestionsOf(page, true);
    const walk = (from: string | undefined, by: 1 | -1, offset = 0) => stepSuggestion(all, from, by, offset)?.id;
    expect(walk(undefined, 1, 20)).toBe('left');
    expect(walk('it was not', 1)).toBe('it was safe');
    expect(walk('it was safe', -1)).toBe('it was not');
    expect(stepSuggestion([], undefined, 1, 0)).toBeUndefined();
  });

  it('give the focus to the next, at the end to the one before', () => {
    const all = suggestionsOf(page, true);
    expect(all.map((one) => nextAfter(all, one))).toEqual(['left', 'it was not', 'left']);
  });

  it('are united with the next that is not within them', () => {
    const outer = proposed('She said it was not', 0.9);
    const all = suggestionsOf({ ...page, proposals: [...page.proposals, outer] }, false);
    expect(all.map((one) => nextBehind(all, one)?.id)).toEqual([outer.key, undefined, undefined]);
  });

  it('never guess a name that the text does not give', () => {
    const unnamed = proposed('left', 0.9, { guess: { name: 'analysts', type: 'unnamed-group', by: 'none' } });
    expect(guessesFor(unnamed, page.speakers)[0]).toBeUndefined();
    const named = proposed('left', 0.9, { guess: { name: 'Aro', type: 'person', by: 'pronoun' } });
    expect(guessesFor(named, page.speakers).map((guess) => guess?.name)).toEqual(['Aro', 'Dahl', undefined]);
  });

  it('say why they are made and how often that is right', () => {
    expect(reasonOf(proposed('left', 0.9))).toBe('Found by “X says that …”, right 90 times in 100.');
  });
});

describe('a suggestion in parts', () => {
  const content = [at('it was safe')];
  it.each([
    ['it', ['it', 'was safe']],
    ['was', ['it', 'was', 'safe']],
    ['it was safe', undefined],
    ['left', undefined],
  ])('by “%s”', (selected, expected) => {
    const start = TEXT.indexOf(selected);
    const parts = partsOf(content, { start, end: start + selected.length });
    expect(parts?.map((part) => TEXT.slice(part.start, part.end))).toEqual(expected);
  });
});

describe('words selected for a statement', () => {
  it.each([
    ['t was saf', '“it was safe”'],
    ['“it was safe', '“it was safe”'],
    [' left', 'left'],
    ['it was not.', 'it was not.'],
  ])('“%s” become “%s”', (selected, expected) => {
    const start = TEXT.indexOf(selected);
    const place = snapToWords(TEXT, { start, end: start + selected.length });
    expect(TEXT.slice(place.start, place.end)).toBe(expected);
  });

  it('stay inside the text and never shrink to nothing but white space', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.nat(20), (start, length) => {
        const end = Math.min(TEXT.length, start + length + 1);
        const place = snapToWords(TEXT, { start, end });
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeLessThanOrEqual(TEXT.length);
        if (TEXT.slice(start, end).trim() !== '') expect(TEXT.slice(place.start, place.end).trim()).not.toBe('');
      }),
    );
  });
});
