import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { resolveAnchor } from './anchoring';
import { allItems, applyChange, countItems, createLibrary, getItem } from './model/library';
import { STANCES } from './model/records';
import { reduce } from './model/reduce';
import { targetsOf } from './model/references';
import { sampleLibrary } from './sample';
import { articles } from './sample/articles';
import { highlights } from './sample/highlights';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const { texts, transactions } = sampleLibrary(hashOf);
const textOf = new Map(texts.map((text) => [hashOf(text), text]));

function built() {
  const library = createLibrary();
  for (const transaction of transactions) {
    const change = reduce(library, transaction);
    if (!change.ok) throw new Error(`${transaction.label}: ${change.error.message}`);
    applyChange(library, change.value);
  }
  return library;
}

describe('the sample library', () => {
  it('is accepted action by action', () => {
    expect(countItems(built())).toMatchObject({
      article: 8,
      highlight: 27,
      note: 5,
      claim: 8,
      collection: 2,
      relation: 3,
      source: 9,
      origin: 11,
    });
  });

  it('is the same every time, with ids and times of its own', () => {
    expect(sampleLibrary(hashOf).transactions).toEqual(transactions);
    expect(new Set(transactions.map(({ id }) => id)).size).toBe(transactions.length);
    const times = transactions.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
  });

  it('finds every highlight exactly where it was made', () => {
    for (const { anchor, textHash } of built().tables.highlight.values()) {
      const text = textOf.get(textHash) ?? '';
      expect(resolveAnchor(text, anchor)).toEqual({ found: 'exact', start: anchor.start, end: anchor.end });
    }
  });

  it('quotes passages that occur once, so that the quotation alone says where', () => {
    for (const { article, quote } of Object.values(highlights))
      expect(articles[article].text.split(quote)).toHaveLength(2);
  });

  it('has no dangling link', () => {
    const library = built();
    for (const item of allItems(library)) for (const id of targetsOf(item)) expect(getItem(library, id)).toBeDefined();
  });

  it('cites only works that are in it', () => {
    const library = built();
    const cited = [...library.tables.note.values()].flatMap(({ text }) =>
      [...text.matchAll(/@([\w-]+)/g)].map(([, key]) => key),
    );
    expect(cited.length).toBeGreaterThan(10);
    for (const key of cited) expect([...library.citationKeys.keys()]).toContain(key);
  });

  it('uses every stance, from highlights and from notes', () => {
    const evidence = [...built().tables.evidence.values()];
    expect(new Set(evidence.map(({ stance }) => stance))).toEqual(new Set(STANCES));
    expect(new Set(evidence.map(({ fromId }) => fromId.split('-')[0]))).toEqual(new Set(['highlight', 'note']));
  });

  it('reads like print: curly quotes, dashes, no year that could date the invented event', () => {
    for (const text of texts) {
      expect(text).toMatch(/[“”]/);
      expect(text).not.toMatch(/["']/);
      expect(text).not.toMatch(/\b(19|20)\d\d\b/);
      expect(text.split(/\s+/).length).toBeGreaterThan(240);
      expect(text.split(/\s+/).length).toBeLessThan(600);
    }
  });
});
