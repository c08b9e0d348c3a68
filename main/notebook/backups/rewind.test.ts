import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addAll, newArticle, newNote, removeOne } from '../../../shared/model/actions';
import type { WritableStore } from '../store';
import { everythingIn } from '../testing/everything';
import { freshFolder } from '../testing/folders';
import { contentOf, countingMaker, openAt, valueOf } from '../testing/stores';
import { restore } from './restore';

const maker = countingMaker();

describe('any point of the past', () => {
  it('can be restored through the journals and the history, exactly', async () => {
    const place = await freshFolder();
    const library = join(place, 'library');
    const { store } = valueOf(await openAt(library));
    const past = new Map([[0, contentOf(store)]]);
    const notes = Array.from({ length: 6 }, (_, number) => newNote(maker, { text: `${number}` }));
    const article = newArticle(maker, { citationKey: 'one', csl: { type: 'book' } });
    const actions = [
      ...notes.map((note) => ({ type: 'do', transaction: addAll(maker, [note]) }) as const),
      { type: 'undo' } as const,
      { type: 'undo' } as const,
      { type: 'redo' } as const,
      { type: 'do', transaction: addAll(maker, [article]) } as const,
      { type: 'do', transaction: removeOne(maker, notes[0]!) } as const,
      { type: 'undo' } as const,
    ];
    for (const action of actions) {
      valueOf(await store.submit(action));
      past.set(store.seq, contentOf(store));
    }
    const { done, undone } = store.history;
    const listed = new Set([...done, ...undone].map(({ seq }) => seq));
    const check = async (reachable: (seq: number) => boolean) => {
      for (const [at, content] of past) {
        const to = join(place, `at ${at}`);
        const answer = await restore({ from: library, to, at, libraryId: 'x' });
        expect(answer.ok, `change ${at}`).toBe(reachable(at));
        if (!answer.ok)
          expect(answer.error).toMatchObject({ code: 'not-found', message: expect.stringMatching(/reach/) });
        else {
          const { records, history, seq } = await everythingIn(to);
          expect([seq, records]).toEqual([at, content]);
          const reopened = valueOf(await openAt(to, { create: false }));
          for (const _ of history.done) valueOf(await reopened.store.submit({ type: 'undo' }));
          await reopened.store.close();
          await rm(to, { recursive: true });
        }
      }
    };
    await check(() => true);
    // After two compactions the journals are gone: what the history lists is still within reach.
    for (let times = 0; times < 2; times += 1) valueOf(await (store as WritableStore).snapshot());
    await check((seq) => seq >= store.seq || listed.has(seq));
    await store.close();
    expect(await restore({ from: library, to: join(place, 'later'), at: 99, libraryId: 'x' })).toMatchObject({
      error: { message: expect.stringMatching(/no change 99; the last one is 12/) },
    });
  });
});
