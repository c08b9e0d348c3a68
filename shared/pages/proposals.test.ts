import { describe, expect, it } from 'vitest';
import { describeAnchor } from '../anchoring';
import type { ProposedStatement } from '../api';
import { makeId } from '../model/ids';
import { applyChange, createLibrary } from '../model/library';
import { mergeSourcesEdits } from '../model/sources';
import { reduce } from '../model/reduce';
import type { Article, Item, Source, Statement } from '../model/records';
import { proposalsPage } from './proposals';

const AT = '2024-05-03T10:00:00.000Z';
const base = { createdAt: AT, updatedAt: AT };
const TEXT = 'Dahl said it was safe. Aro denied it. Dahl added that it was checked.';
const HASH = 'a'.repeat(64);
const NEWER = 'b'.repeat(64);

const articleOf = (name: string): Article => ({
  kind: 'article',
  id: makeId('article', name),
  citationKey: name,
  csl: { type: 'webpage' },
  texts: [HASH, NEWER].map((hash) => ({
    hash,
    mediaType: 'text/plain',
    length: TEXT.length,
    words: 14,
    addedAt: AT,
  })),
  tagIds: [],
  collectionIds: [],
  ...base,
});
const article = articleOf('one');

const anchor = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return describeAnchor(TEXT, start, start + words.length);
};
const proposed = (cue: string, content: string, name: string): ProposedStatement => ({
  key: cue,
  content: [anchor(content)],
  cue: anchor(cue),
  mode: 'indirect',
  proposal: { rule: 'subject:said:clause', confidence: 0.9 },
  guess: { name, type: 'person', by: 'name' },
});
const found = [
  proposed('said', 'it was safe', 'Ingrid Dahl'),
  proposed('denied', 'it', 'Jens Aro'),
  proposed('added', 'that it was checked', 'Ingrid Dahl'),
];

const statement = (one: ProposedStatement, review: Statement['review'], more: Partial<Statement> = {}): Statement => ({
  kind: 'statement',
  id: makeId('statement', `${one.key}-${review}`),
  articleId: article.id,
  textHash: HASH,
  content: one.content,
  ...(one.cue && { cue: one.cue }),
  mode: one.mode,
  review,
  tagIds: [],
  ...base,
  ...more,
});
const source = (name: string, more: Partial<Source> = {}): Source => ({
  kind: 'source',
  id: makeId('source', name.replaceAll(' ', '-')),
  name,
  type: 'person',
  aliases: [],
  ...base,
  ...more,
});

const cuesOf = (items: readonly Item[], hash = HASH, of = article) =>
  proposalsPage(createLibrary([articleOf('one'), articleOf('two'), ...items]), of, hash, found).proposals.map(
    ({ key }) => key,
  );

describe('proposals', () => {
  it('are all of a text that nobody has reviewed', () => {
    expect(cuesOf([])).toEqual(['said', 'denied', 'added']);
  });

  it.each(['accepted', 'rejected'] as const)('do not come back when %s, and are counted', (review) => {
    const items = [article, statement(found[1]!, review)];
    const page = proposalsPage(createLibrary(items), article, HASH, found);
    expect(page.proposals.map(({ key }) => key)).toEqual(['said', 'added']);
    expect(page.reviewed[review]).toBe(1);
  });

  it('do not come back when edited, though the content is another now', () => {
    expect(cuesOf([statement(found[2]!, 'edited', { content: [anchor('checked')] })])).toEqual(['said', 'denied']);
  });

  it('stay rejected when the article is imported again with other text around the same words', () => {
    expect(cuesOf([statement(found[0]!, 'rejected')], NEWER)).toEqual(['denied', 'added']);
  });

  it('stay rejected on the same text under another article', () => {
    expect(cuesOf([statement(found[0]!, 'rejected')], HASH, articleOf('two'))).toEqual(['denied', 'added']);
  });

  it('stay rejected after the article was deleted, in a changed text only with the same words around it', () => {
    const rejected = statement(found[0]!, 'rejected');
    const library = createLibrary([article, statement(found[1]!, 'accepted'), rejected]);
    const change = reduce(library, { id: 't', at: AT, label: 'Delete', edits: [{ type: 'remove', id: article.id }] });
    if (!change.ok) throw new Error(change.error.message);
    applyChange(library, change.value);
    expect([...library.tables.statement.keys()]).toEqual([rejected.id]);
    const again = articleOf('again');
    const keys = (hash: string, proposals = found) =>
      proposalsPage(library, again, hash, proposals).proposals.map(({ key }) => key);
    expect(keys(HASH)).toEqual(['denied', 'added']);
    expect(keys(NEWER)).toEqual(['denied', 'added']);
    const elsewhere = { ...found[0]!, content: [{ ...anchor('it was safe'), prefix: 'The mayor said ' }] };
    expect(keys(NEWER, [elsewhere])).toEqual(['said']);
  });

  it('take a source by its exact name or alias only, and never an unnamed one', () => {
    const guessed = (items: readonly Item[]) =>
      proposalsPage(createLibrary([article, ...items]), article, HASH, found).proposals.map(
        ({ guess }) => guess?.sourceId,
      );
    expect(guessed([source('ingrid dahl')])).toEqual([
      makeId('source', 'ingrid-dahl'),
      undefined,
      makeId('source', 'ingrid-dahl'),
    ]);
    expect(guessed([source('The minister', { aliases: ['Jens Aro'] })])[1]).toBe(makeId('source', 'The-minister'));
    expect(guessed([source('Dahl')])).toEqual([undefined, undefined, undefined]);
    expect(guessed([source('Jens Aro', { type: 'anonymous' })])[1]).toBeUndefined();
  });
});

describe('merging sources', () => {
  const [minister, dahl] = [source('The minister'), source('Ingrid Dahl')];
  const said = statement(found[0]!, 'accepted', { speakerId: minister.id });

  it('moves what points at the first, keeps its name as an alias, and can be undone', () => {
    const library = createLibrary([article, minister, dahl, said]);
    const edits = mergeSourcesEdits(library, minister, dahl);
    if (!edits.ok) throw new Error(edits.error.message);
    const change = reduce(library, { id: 't', at: AT, label: 'Merge', edits: edits.value });
    if (!change.ok) throw new Error(change.error.message);
    expect(change.value.removed.map(({ id }) => id)).toEqual([minister.id]);
    expect(change.value.updated.map(({ to }) => to)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: dahl.id, aliases: ['The minister'] }),
        expect.objectContaining({ id: said.id, speakerId: dahl.id }),
      ]),
    );
  });

  it('refuses two unnamed ones, and one with itself', () => {
    const [one, other] = [source('an official', { type: 'anonymous' }), source('an aide', { type: 'anonymous' })];
    const library = createLibrary([one, other]);
    expect(mergeSourcesEdits(library, one, other)).toMatchObject({ ok: false });
    expect(mergeSourcesEdits(library, one, one)).toMatchObject({ ok: false });
  });
});
