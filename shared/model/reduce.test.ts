import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transactions } from '../testing/transactions';
import { isEmptyChange, reverse } from './change';
import { add, remove, update, type Edit, type Transaction } from './edits';
import { advance, createHistory, HISTORY_DEPTH, redoEntry, undoEntry } from './history';
import { makeId } from './ids';
import { allItems, applyChange, createLibrary, getItem, type Library } from './library';
import type { Item } from './records';
import { reduce } from './reduce';
import { targetsOf } from './references';

const AT = '2024-05-03T10:00:00.000Z';
const LATER = '2024-05-03T11:00:00.000Z';

const state = (library: Library): string =>
  JSON.stringify([...allItems(library)].sort((a, b) => (a.id < b.id ? -1 : 1)));

/** Indexes and all, for comparing a library that was changed in place with one built afresh. */
const inner = ({ referrers, citationKeys }: Library) => ({
  referrers: Object.fromEntries(
    [...referrers].map(([id, from]) => [id, typeof from === 'string' ? [from] : [...from].sort()]).sort(),
  ),
  citationKeys: Object.fromEntries([...citationKeys].sort()),
});

/** Applies what is accepted; gives the changes. */
function run(library: Library, steps: readonly Transaction[]) {
  return steps.flatMap((step) => {
    const change = reduce(library, step);
    if (!change.ok || isEmptyChange(change.value)) return [];
    applyChange(library, change.value);
    return [{ step, change: change.value }];
  });
}

describe('any sequence of transactions', () => {
  it('undone step by step, walks back through every earlier state', () => {
    fc.assert(
      fc.property(transactions, (steps) => {
        const library = createLibrary();
        const before: string[] = [];
        const changes = steps.flatMap((step) => {
          const change = reduce(library, step);
          if (!change.ok) return [];
          before.push(state(library));
          applyChange(library, change.value);
          return [change.value];
        });
        for (const change of changes.reverse()) {
          applyChange(library, reverse(change));
          expect(state(library)).toBe(before.pop());
        }
        expect(inner(library)).toEqual({ referrers: {}, citationKeys: {} });
      }),
    );
  });

  it('replayed from its changes, gives the last state, indexes included', () => {
    fc.assert(
      fc.property(transactions, (steps) => {
        const library = createLibrary();
        const changes = run(library, steps).map(({ change }) => JSON.parse(JSON.stringify(change)) as typeof change);
        const replayed = createLibrary();
        for (const change of changes) applyChange(replayed, change);
        expect(state(replayed)).toBe(state(library));
        expect(inner(replayed)).toEqual(inner(createLibrary(allItems(library))));
      }),
    );
  });

  it('never leaves a dangling link', () => {
    fc.assert(
      fc.property(transactions, (steps) => {
        const library = createLibrary();
        for (const step of steps) {
          run(library, [step]);
          for (const item of allItems(library))
            for (const id of targetsOf(item)) expect(getItem(library, id), `${item.id} -> ${id}`).toBeDefined();
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is refused or accepted without touching the library', () => {
    fc.assert(
      fc.property(transactions, (steps) => {
        const library = createLibrary();
        for (const step of steps) {
          const before = state(library);
          reduce(library, step);
          expect(state(library)).toBe(before);
          run(library, [step]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('can be undone and redone through the history to either end', () => {
    fc.assert(
      fc.property(transactions, (steps) => {
        const library = createLibrary();
        const history = createHistory();
        run(library, steps).forEach(({ step, change }, seq) =>
          advance(history, { type: 'do', seq, at: step.at, label: step.label, change }),
        );
        const last = state(library);
        const walk = (next: typeof undoEntry) => {
          for (let entry = next(history, 0, AT); entry.ok; entry = next(history, 0, AT)) {
            applyChange(library, entry.value.change);
            advance(history, entry.value);
          }
        };
        walk(undoEntry);
        expect(state(library)).toBe('[]');
        walk(redoEntry);
        expect(state(library)).toBe(last);
      }),
    );
  });
});

const base = { createdAt: AT, updatedAt: AT };
const HASH = 'b'.repeat(64);
const article = {
  kind: 'article' as const,
  id: makeId('article', 'herald'),
  citationKey: 'holm2024',
  csl: { type: 'article-newspaper', title: 'Boats' },
  texts: [{ hash: HASH, mediaType: 'text/plain' as const, length: 40, words: 7, addedAt: AT }],
  tagIds: [makeId('tag', 'port')],
  collectionIds: [],
  ...base,
};
const tag = { kind: 'tag' as const, id: makeId('tag', 'port'), name: 'Port', ...base };
const highlight = {
  kind: 'highlight' as const,
  id: makeId('highlight', 'h'),
  articleId: article.id,
  textHash: HASH,
  anchor: { quote: 'boats', prefix: 'the ', suffix: ' go', start: 4, end: 9 },
  color: 1 as const,
  tagIds: [],
  ...base,
};
const note = {
  kind: 'note' as const,
  id: makeId('note', 'n'),
  text: 'My words',
  aboutIds: [article.id],
  tagIds: [],
  ...base,
};
const claim = { kind: 'claim' as const, id: makeId('claim', 'c'), text: 'The boats go', tagIds: [], ...base };
const other = { ...claim, id: makeId('claim', 'd'), text: 'The boats stay' };
const link = {
  kind: 'evidence' as const,
  id: makeId('evidence', 'e'),
  claimId: claim.id,
  fromId: highlight.id,
  stance: 'supports' as const,
  ...base,
};
const related = {
  kind: 'relation' as const,
  id: makeId('relation', 'r'),
  fromClaimId: claim.id,
  toClaimId: other.id,
  type: 'contradicts' as const,
  ...base,
};
const everything: Item[] = [tag, article, highlight, note, claim, other, link, related];

const step = (...edits: Edit[]): Transaction => ({ id: 't', at: LATER, label: 'Step', edits });
const after = (...edits: Edit[]) => reduce(createLibrary(everything), step(...edits));

describe('removing', () => {
  it('an article takes its highlights and their links along, keeps the notes, and undo brings all back', () => {
    const library = createLibrary(everything);
    const before = state(library);
    const change = reduce(library, step(remove(article.id)));
    if (!change.ok) throw new Error(change.error.message);
    applyChange(library, change.value);
    expect(change.value.removed.map(({ id }) => id).sort()).toEqual([article.id, link.id, highlight.id].sort());
    expect(library.tables.note.get(note.id)).toMatchObject({ text: 'My words', aboutIds: [], updatedAt: LATER });
    applyChange(library, reverse(change.value));
    expect(state(library)).toBe(before);
  });

  it('a tag leaves what bore it', () => {
    expect(after(remove(tag.id))).toMatchObject({
      ok: true,
      value: { updated: [{ to: { id: article.id, tagIds: [] } }] },
    });
  });

  it('a claim takes its links and relations along', () => {
    const change = after(remove(claim.id));
    expect(change.ok && change.value.removed.map(({ kind }) => kind).sort()).toEqual(['claim', 'evidence', 'relation']);
  });

  it('what the same transaction added leaves no trace', () => {
    const change = after(add({ ...tag, id: makeId('tag', 'x'), name: 'New' }), remove(makeId('tag', 'x')));
    expect(change.ok && isEmptyChange(change.value)).toBe(true);
  });
});

describe('refused by name', () => {
  it.each<[string, Edit, string]>([
    ['an id that exists', add(tag), 'already-exists'],
    [
      'a tag of the same name in other letters',
      add({ ...tag, id: makeId('tag', 'x'), name: 'PORT' }),
      'already-exists',
    ],
    ['a citation key that is taken', add({ ...article, id: makeId('article', 'x') }), 'already-exists'],
    ['a citation key with a space', update(article.id, { citationKey: 'two words' }), 'invalid'],
    [
      'a link to a claim that is not there',
      add({ ...link, id: makeId('evidence', 'x'), claimId: makeId('claim', 'gone') }),
      'not-found',
    ],
    [
      'a second link between the same two',
      add({ ...link, id: makeId('evidence', 'x'), stance: 'disputes' }),
      'already-exists',
    ],
    ['a claim related to itself', add({ ...related, id: makeId('relation', 'x'), toClaimId: claim.id }), 'invalid'],
    [
      'the same contradiction the other way round',
      add({ ...related, id: makeId('relation', 'x'), fromClaimId: other.id, toClaimId: claim.id }),
      'already-exists',
    ],
    [
      'a highlight past the end of its text',
      add({ ...highlight, id: makeId('highlight', 'x'), anchor: { ...highlight.anchor, start: 38, end: 43 } }),
      'invalid',
    ],
    [
      'a highlight whose quote has another length',
      add({ ...highlight, id: makeId('highlight', 'x'), anchor: { ...highlight.anchor, end: 12 } }),
      'invalid',
    ],
    [
      'a highlight on a text of no version',
      add({ ...highlight, id: makeId('highlight', 'x'), textHash: 'c'.repeat(64) }),
      'not-found',
    ],
    ['a text taken from its article, with marks on it', update(article.id, { texts: [] }), 'invalid'],
    ['an empty claim', update(claim.id, { text: '  ' }), 'invalid'],
    ['an update of what is gone', update(makeId('note', 'gone'), { text: '' }), 'not-found'],
    ['a removal of what is gone', remove(makeId('note', 'gone')), 'not-found'],
    ['an update based on an older state', update(note.id, { text: 'x' }, '2020-01-01T00:00:00.000Z'), 'stale'],
    ['a record of no known kind', add({ kind: 'widget', id: 'widget-1' } as unknown as Item), 'invalid'],
  ])('%s', (_name, edit, code) => {
    expect(after(edit)).toMatchObject({ ok: false, error: { code } });
  });

  it('one refused edit refuses the whole', () => {
    expect(after(update(note.id, { text: 'new' }), remove(makeId('note', 'gone')))).toMatchObject({ ok: false });
  });

  it('a collection inside itself, however deep', () => {
    const a = { kind: 'collection' as const, id: makeId('collection', 'a'), name: 'A', ...base };
    const b = { ...a, id: makeId('collection', 'b'), name: 'B', parentId: a.id };
    expect(after(add(a), add(b), update(a.id, { parentId: b.id }))).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });
});

describe('updating', () => {
  it('sets, removes and keeps fields, and keeps what it does not know', () => {
    const library = createLibrary([{ ...note, title: 'Old', aboutIds: [], fromTheFuture: { x: 1 } }]);
    const change = reduce(library, step(update(note.id, { title: null, text: 'New' })));
    if (!change.ok) throw new Error(change.error.message);
    const [{ to } = { to: undefined }] = change.value.updated;
    expect(to).toEqual({ ...note, aboutIds: [], text: 'New', fromTheFuture: { x: 1 }, updatedAt: LATER });
  });

  it('cannot change identity', () => {
    const change = after(update(note.id, { id: 'note-z', kind: 'claim', createdAt: LATER } as never));
    expect(change).toMatchObject({
      ok: true,
      value: { updated: [{ to: { id: note.id, kind: 'note', createdAt: AT } }] },
    });
  });

  it('passes when based on the state it saw', () => {
    expect(after(update(note.id, { text: 'x' }, note.updatedAt))).toMatchObject({ ok: true });
  });

  it('moves a citation key within one transaction when its article gives it up, and not otherwise', () => {
    const second = { ...article, id: makeId('article', 'x'), citationKey: 'free' };
    const taken = update(second.id, { citationKey: 'holm2024' });
    expect(after(add(second), update(article.id, { citationKey: 'new', formerKeys: [] }), taken)).toMatchObject({
      ok: true,
    });
    expect(after(add(second), update(article.id, { citationKey: 'new' }), taken)).toMatchObject({ ok: false });
  });
});

describe('history', () => {
  const change = { added: [tag], updated: [], removed: [] };

  it('forgets what could be redone when something new is done', () => {
    const history = createHistory();
    advance(history, { type: 'do', seq: 1, at: AT, label: 'One', change });
    const undo = undoEntry(history, 2, AT);
    if (!undo.ok) throw new Error('nothing to undo');
    advance(history, undo.value);
    advance(history, { type: 'do', seq: 3, at: AT, label: 'Two', change });
    expect(redoEntry(history, 4, AT)).toMatchObject({ ok: false, error: { code: 'nothing-to-do' } });
    expect(undoEntry(history, 4, AT)).toMatchObject({ ok: true, value: { label: 'Two' } });
  });

  it('keeps its depth', () => {
    const history = createHistory();
    for (let seq = 1; seq <= HISTORY_DEPTH + 5; seq++)
      advance(history, { type: 'do', seq, at: AT, label: `${seq}`, change });
    expect(history.done).toHaveLength(HISTORY_DEPTH);
    expect(history.done.at(0)?.label).toBe('6');
  });
});
