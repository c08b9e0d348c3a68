import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../shared/model/ids';
import { askedFor, brief, inSight, loosen, stillAt, targetOf, type Hit } from './hits';

const articleId = makeId('article', 'a');
const hit = (fields: Partial<Hit> & Pick<Hit, 'id' | 'kind'>): Hit => ({
  title: 'Quay',
  snippet: '',
  ranges: [],
  field: 'title',
  why: '',
  score: 1,
  ...fields,
});

describe('targetOf', () => {
  it('leads from a match in a text to the passage', () => {
    const at = { start: 10, end: 14 };
    expect(targetOf(hit({ id: articleId, kind: 'article', at }))).toEqual({ view: 'article', id: articleId, at });
  });

  it('leads to the passage of a note, and to the page of a source', () => {
    const at = { start: 2, end: 6 };
    const note = makeId('note', 'n');
    expect(targetOf(hit({ id: note, kind: 'note', at }))).toEqual({ view: 'note', id: note, at });
    const source = makeId('source', 's');
    expect(targetOf(hit({ id: source, kind: 'source' }))).toEqual({ view: 'source', id: source });
  });

  it('leads from a cell to its table, from a decision to its review, and from a reading to the readings', () => {
    const cell = { tableId: makeId('table', 't'), columnId: makeId('column', 'c') };
    expect(targetOf(hit({ id: makeId('value', 'v'), kind: 'value', articleId, cell }))).toEqual({ view: 'table' });
    const decided = {
      reviewId: makeId('review', 'r'),
      candidateId: makeId('candidate', 'c'),
      stage: 'title',
      reader: '1',
    };
    const decision = hit({ id: makeId('decision', 'd'), kind: 'decision', articleId, decided });
    expect(targetOf(decision)).toEqual({ view: 'review' });
    const reading = { claimId: makeId('claim', 'c'), passageId: makeId('highlight', 'h'), reader: 'Ada' };
    expect(targetOf(hit({ id: makeId('appraisal', 'r'), kind: 'appraisal', reading }))).toEqual({ view: 'readings' });
  });

  it('leads to the words on the page of a claim: of an origin, of a remark', () => {
    const id = makeId('claim', 'c');
    const origin = hit({ id: makeId('origin', 'o'), kind: 'origin', claimId: id });
    expect(targetOf(origin)).toEqual({ view: 'claim', id, words: 'Quay' });
    const remark = hit({ id, kind: 'claim', field: 'comment', snippet: '… asked twice …' });
    expect(targetOf(remark)).toEqual({ view: 'claim', id, words: 'asked twice' });
    expect(targetOf(hit({ id, kind: 'claim', field: 'claim' }))).toEqual({ view: 'claim', id });
  });

  it('leads from a highlight to its article', () => {
    const id = makeId('highlight', 'h');
    expect(targetOf(hit({ id, kind: 'highlight', articleId }))).toEqual({
      view: 'article',
      id: articleId,
      highlightId: id,
    });
  });

  it('leads from a tag to the articles under it', () => {
    expect(targetOf(hit({ id: makeId('tag', 't'), kind: 'tag' }))).toEqual({ view: 'articles', tag: 'Quay' });
  });

  it('leads nowhere from a highlight whose article is not known', () => {
    expect(targetOf(hit({ id: makeId('highlight', 'h'), kind: 'highlight' }))).toBeUndefined();
  });
});

it.each([
  ['tag:', 'nothing'],
  ['OR -', 'nothing'],
  ['?!', 'nothing'],
  ['before:20', 'nothing'],
  ['-tag:quay', 'fields'],
  ['-quay', 'words'],
  ['tag:quay levy', 'words'],
  ['港', 'words'],
])('%j asks for %s', (query, what) => {
  expect(askedFor(query)).toBe(what);
});

describe('loosen', () => {
  it('asks for less each time, down to one word', () => {
    expect(loosen('"close the quay" levy')).toBe('close the quay levy');
    expect(loosen('close the quay levy')).toBe('close the quay');
    expect(loosen('quay OR levy')).toBe('quay');
    expect(loosen(' quay ')).toBeUndefined();
    expect(loosen('')).toBeUndefined();
  });
});

it('says of a long question its beginning', () => {
  expect(brief('quay levy')).toBe('quay levy');
  expect(brief('quay '.repeat(20_000))).toMatch(/^(quay )+quay…$/);
  expect(brief('x'.repeat(100_000)).length).toBeLessThan(100);
});

it('shows a snippet from some words before the first that is marked, and all of one that is short', () => {
  const short = { snippet: 'The old quay was closed.', ranges: [[8, 12]] as [number, number][] };
  expect(inSight(short)).toEqual(short);
  fc.assert(
    fc.property(fc.string({ maxLength: 250 }), fc.string({ maxLength: 90 }), (before, after) => {
      const at = before.length;
      const whole = `${before}quay${after}`;
      const { snippet, ranges } = inSight({ snippet: whole, ranges: [[at, at + 4]] });
      const [start = -1, end = -1] = ranges[0] ?? [];
      expect(snippet.slice(start, end)).toBe('quay');
      expect(start).toBeLessThanOrEqual(70);
      expect(whole.endsWith(snippet.replace(/^… /, ''))).toBe(true);
    }),
  );
});

it('stays at the hit that was gone to while others come in, and at the top where none was', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({ id: makeId('note', name) }));
  if (!a || !b || !c || !d) throw new Error('four were made');
  expect(stillAt(1, [a, b], [c, d, a, b])).toBe(3);
  expect(stillAt(0, [a, b], [c, a, b])).toBe(0);
  expect(stillAt(1, [a, b], [c, d])).toBe(1);
});
