import { describe, expect, it } from 'vitest';
import { newArticle, newClaim, newEvidence, newHighlight, newNote, newTag, type Maker } from './actions';
import { applyChange, createLibrary, type Library } from './library';
import { reverse } from './change';
import { fullestRecord, mergeArticles, mergeWorks, sayDifferent } from './mergeArticles';
import { findItem } from './queries';
import type { Article, CslItem, Item } from './records';
import { reduce } from './reduce';
import { change } from './actions';
import type { Transaction } from './edits';

let count = 0;
const maker: Maker = {
  unique: () => `00000000-0000-4000-a000-${String((count += 1)).padStart(12, '0')}`,
  now: () => new Date(Date.UTC(2024, 0, 1) + (count += 1) * 1000).toISOString(),
};
const text = (hash: string) => ({
  hash: hash.repeat(64),
  mediaType: 'text/plain' as const,
  length: 20,
  words: 4,
  addedAt: maker.now(),
});

function begin() {
  const tag = newTag(maker, 'levy');
  const keep = newArticle(maker, { citationKey: 'holm2019', csl: { type: 'book', title: 'Dues' }, texts: [text('a')] });
  const other: Article = {
    ...newArticle(maker, {
      citationKey: 'holm2019a',
      csl: { type: 'book', title: 'Dues.', DOI: '10.1/x' },
      texts: [text('b')],
    }),
    tagIds: [tag.id],
  };
  const anchor = { quote: 'some', prefix: '', suffix: '', start: 0, end: 4 };
  const highlight = newHighlight(maker, { articleId: other.id, textHash: 'b'.repeat(64), anchor, color: 1 });
  const note = newNote(maker, { text: 'As [@holm2019a].', aboutIds: [other.id, keep.id] });
  const claim = newClaim(maker, { text: 'It fell.' });
  const link = newEvidence(maker, { fromId: highlight.id, claimId: claim.id, stance: 'supports' });
  return {
    keep,
    other,
    highlight,
    note,
    link,
    tag,
    library: createLibrary([tag, keep, other, highlight, note, claim, link]),
  };
}

function run(library: Library, transaction: Transaction) {
  const made = reduce(library, transaction);
  if (!made.ok) throw new Error(made.error.message);
  applyChange(library, made.value);
  return made.value;
}
const everything = (library: Library): Item[] =>
  Object.values(library.tables).flatMap((table) => [...table.values()] as Item[]);

describe('merging articles', () => {
  it('brings all that is attached to the one that stays, and undoes to the last record', () => {
    const { library, keep, other, highlight, note, link, tag } = begin();
    const before = everything(library);
    const csl = fullestRecord([keep.csl, other.csl]);
    const done = run(library, mergeArticles(maker, keep, [other], csl));
    const now = library.tables.article.get(keep.id);
    expect(library.tables.article.size).toBe(1);
    expect(now?.csl).toEqual({ type: 'book', title: 'Dues', DOI: '10.1/x' });
    expect(now?.texts.map(({ hash }) => hash[0])).toEqual(['b', 'a']);
    expect(now?.tagIds).toEqual([tag.id]);
    expect(library.tables.highlight.get(highlight.id)?.articleId).toBe(keep.id);
    expect(library.tables.note.get(note.id)?.aboutIds).toEqual([keep.id]);
    expect(library.tables.evidence.get(link.id)).toEqual(link);
    expect(findItem(library, 'holm2019a')?.id).toBe(keep.id);
    applyChange(library, reverse(done));
    expect(everything(library)).toEqual(expect.arrayContaining(before));
    expect(everything(library)).toHaveLength(before.length);
    expect(findItem(library, 'holm2019a')?.id).toBe(other.id);
  });

  it('keeps what was said to be different of any of them, and nothing of what is one now', () => {
    const { library, keep, other } = begin();
    const [third, fourth] = ['Tides', 'Ice'].map((title, n) =>
      newArticle(maker, { citationKey: `k${n}`, csl: { type: 'book', title } }),
    ) as [Article, Article];
    for (const item of [third, fourth]) applyChange(library, { added: [item], updated: [], removed: [] });
    const now = ({ id }: Article) => library.tables.article.get(id)!;
    run(library, sayDifferent(maker, [keep, other]));
    run(library, sayDifferent(maker, [third, now(other)]));
    run(library, sayDifferent(maker, [now(other), fourth]));
    run(library, mergeArticles(maker, now(keep), [now(other)], keep.csl));
    expect([keep, third, fourth].map((each) => now(each).differentFromIds ?? [])).toEqual([[third.id], [], [keep.id]]);
  });

  it('is refused whole when one of them has changed meanwhile', () => {
    const { library, keep, other } = begin();
    run(library, change(maker, 'Edit', other, { fileName: 'x.txt' }));
    expect(reduce(library, mergeArticles(maker, keep, [other], keep.csl))).toMatchObject({ error: { code: 'stale' } });
  });

  it('remembers what is different, until one of them goes', () => {
    const { library, keep, other } = begin();
    run(library, sayDifferent(maker, [keep, other]));
    expect(library.tables.article.get(other.id)?.differentFromIds).toEqual([keep.id]);
  });
});

it('says of names that there are others as the record does that they are from', () => {
  const [all, some] = [{ author: [{ family: 'Lind' }, { family: 'Osei' }] }, { author: [{ family: 'Lind' }] }].map(
    (names, n): CslItem => ({ type: 'book', ...names, ...(n === 1 && { custom: { 'and-others': 'author', x: '1' } }) }),
  ) as [CslItem, CslItem];
  expect(fullestRecord([all, some])['custom']).toEqual({ 'and-others': '', x: '1' });
  expect(fullestRecord([some, all])['custom']).toEqual({ 'and-others': 'author', x: '1' });
});

describe('a citation key', () => {
  it('that is changed still finds its article, and is nobody else’s', () => {
    const { library, keep, other } = begin();
    run(library, change(maker, 'Edit key', keep, { citationKey: 'holm:dues' }));
    expect(findItem(library, 'holm2019')?.id).toBe(keep.id);
    expect(findItem(library, 'holm:dues')?.id).toBe(keep.id);
    expect(reduce(library, change(maker, 'Edit key', other, { citationKey: 'holm2019' })).ok).toBe(false);
    const now = library.tables.article.get(keep.id);
    if (now) run(library, change(maker, 'Edit key', now, { citationKey: 'holm2019' }));
    expect(library.tables.article.get(keep.id)?.formerKeys).toEqual(['holm:dues']);
  });
});

it('merges several works in one step, which undo takes back whole', () => {
  const works = ['Dues', 'Tides'].map((title) =>
    ['', '.'].map((end) =>
      newArticle(maker, { citationKey: `${title}${end.length}`, csl: { type: 'book', title: title + end } }),
    ),
  );
  const library = createLibrary(works.flat());
  const merges = works.map(([keep, ...others]) => {
    if (!keep) throw new Error('two records a work');
    return { keep, others, csl: keep.csl };
  });
  const change = reduce(library, mergeWorks(maker, merges));
  if (!change.ok) throw new Error(change.error.message);
  applyChange(library, change.value);
  expect([...library.tables.article.values()].map(({ citationKey }) => citationKey)).toEqual(['Dues0', 'Tides0']);
  expect(findItem(library, 'Tides1')).toMatchObject({ citationKey: 'Tides0' });
  applyChange(library, reverse(change.value));
  expect(library.tables.article.size).toBe(4);
});
