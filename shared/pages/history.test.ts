import { describe, expect, it } from 'vitest';
import { callArguments, type CallArgument } from '../api';
import { addAll, change, newArticle, newClaim, newEvidence, newNote, removeOne, type Maker } from '../model/actions';
import type { Transaction } from '../model/edits';
import { advance, createHistory, undoEntry } from '../model/history';
import { applyChange, createLibrary } from '../model/library';
import { reduce } from '../model/reduce';
import { historyPage } from './history';

/** A library in which each step was done a day after the one before. */
function diary() {
  let count = 0;
  const maker: Maker = {
    unique: () => `n${(count += 1)}`,
    now: () => new Date(Date.UTC(2026, 2, 1, 12) + seq * 86_400_000).toISOString(),
  };
  const [library, history] = [createLibrary(), createHistory()];
  let seq = 0;
  const record = (entry: Parameters<typeof advance>[1]) => {
    applyChange(library, entry.change);
    advance(history, entry);
    seq = entry.seq;
  };
  return {
    maker,
    do: (transaction: Transaction) => {
      const reduced = reduce(library, transaction);
      if (!reduced.ok) throw new Error(reduced.error.message);
      record({ type: 'do', seq: seq + 1, at: transaction.at, label: transaction.label, change: reduced.value });
    },
    undo: () => {
      const entry = undoEntry(history, seq + 1, maker.now());
      if (entry.ok) record(entry.value);
    },
    page: (argument: CallArgument<'history'> = {}) =>
      historyPage(library, history, callArguments.history.parse(argument)),
  };
}

describe('history', () => {
  it('names what each step touched, and says what can still be opened', () => {
    const { maker, page, ...diaryOf } = diary();
    const note = newNote(maker, { text: '# Café\n\nwords' });
    const claim = newClaim(maker, { text: 'It was nine.' });
    const link = newEvidence(maker, { fromId: note.id, claimId: claim.id, stance: 'supports' });
    diaryOf.do(addAll(maker, [note, claim, link], 'Link to claim'));
    diaryOf.do(change(maker, 'Edit note', note, { text: 'Tea' }));
    diaryOf.do(removeOne(maker, claim));
    const [removing, editing, linking] = page().items;
    expect(linking?.touched).toEqual([
      { id: note.id, kind: 'note', title: 'Café', what: 'added', opens: note.id },
      { id: claim.id, kind: 'claim', title: 'It was nine.', what: 'added' },
      { id: link.id, kind: 'evidence', title: `supports: ${claim.id}`, what: 'added' },
    ]);
    expect(editing?.touched).toMatchObject([{ title: 'Tea', what: 'changed', opens: note.id }]);
    expect(removing?.touched.map(({ what }) => what)).toEqual(['deleted', 'deleted']);
  });

  it('is narrowed by words, whatever their accents, and by time', () => {
    const { maker, page, ...diaryOf } = diary();
    for (const text of ['Café', 'Tea', 'Café au lait']) diaryOf.do(addAll(maker, [newNote(maker, { text })]));
    diaryOf.undo();
    const seqs = (argument: CallArgument<'history'>) => page(argument).items.map(({ seq }) => seq);
    expect(seqs({})).toEqual([4, 2, 1]); // what is undone is listed by the undo
    expect(seqs({ words: 'CAFE note' })).toEqual([4, 1]);
    expect(seqs({ words: 'coffee' })).toEqual([]);
    expect(seqs({ after: '2026-03-02T00:00:00.000Z', before: '2026-03-03T00:00:00.000Z' })).toEqual([2]);
    expect(page({ words: 'café', limit: 1 })).toMatchObject({
      total: 2,
      depth: 1000,
      since: '2026-03-01T12:00:00.000Z',
    });
  });

  it('tells a long step by its number', () => {
    const { maker, page, ...diaryOf } = diary();
    const articles = Array.from({ length: 50 }, (_, number) =>
      newArticle(maker, { citationKey: `k${number}`, csl: { type: 'book', title: 'x'.repeat(300) } }),
    );
    diaryOf.do(addAll(maker, articles as [(typeof articles)[0]]));
    const [step] = page().items;
    expect(step).toMatchObject({ touchedCount: 50 });
    expect(step?.touched).toHaveLength(6);
    expect(step?.touched[0]?.title).toHaveLength(120);
  });
});
