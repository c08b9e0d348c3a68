import { describe, expect, it } from 'vitest';
import type { NotebookEvents } from '../index';
import { addAll, newNote } from '../../model/actions';
import { valueOf, failureOf, nextEvent } from './helpers';
import { REPORT, addNote, importReport, highlightQuote } from './records';
import type { Reached } from './reached';

export function lastingContract(reached: Reached): void {
  describe('events', () => {
    it('say what changed, with the sequence of the change', async () => {
      const changed = nextEvent(reached.host, 'changed');
      const note = newNote(reached.maker, { text: 'Seen' });
      const { seq } = valueOf(await reached.client.apply(addAll(reached.maker, [note])));
      expect(await changed).toEqual({ seq, kinds: ['note'], ids: [note.id] });
    });

    it('come in order, one a change', async () => {
      const seen: number[] = [];
      const all = new Promise<void>((resolve) => {
        const stop = reached.host.subscribe((event, payload) => {
          if (event !== 'changed') return;
          seen.push((payload as NotebookEvents['changed']).seq);
          if (seen.length < 5) return;
          stop();
          resolve();
        });
      });
      await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => addNote(reached, text)));
      await all;
      expect(seen).toEqual([1, 2, 3, 4, 5]);
    });
  });

  describe('backups', () => {
    it('are made, listed, and restored as a new library beside this one', async () => {
      expect(valueOf(await reached.client.backups({})).items).toEqual([]);
      await highlightQuote(reached, await importReport(reached));
      const told = nextEvent(reached.host, 'backups');
      const made = valueOf(await reached.client.makeBackup({ job: 'backup' }));
      const { folder, items } = valueOf(await reached.client.backups({}));
      const [item] = items;
      expect(items).toHaveLength(1);
      expect(item).toMatchObject({ seq: 2, sort: 'by-hand', texts: true, bytes: made.bytes });
      expect(await told).toEqual({ made: item?.file });
      expect(made).toEqual({ file: expect.stringContaining(folder) as string, bytes: item?.bytes, problems: [] });
      const { counts, seq } = valueOf(await reached.client.library({}));
      const copy = valueOf(await reached.client.restore({ job: 'restore', file: item?.file ?? '' }));
      expect(copy).toMatchObject({ seq, counts, problems: [] });
    });

    it('or any earlier point give a new library, and nothing else does', async () => {
      valueOf(await addNote(reached, 'A'));
      valueOf(await addNote(reached, 'B'));
      const earlier = valueOf(await reached.client.restore({ job: 'restore', at: 1 }));
      expect(earlier).toMatchObject({ seq: 1, counts: { note: 1 }, problems: [] });
      for (const wanted of [{ at: 9 }, { file: 'absent' }, { file: '../library.json' }])
        expect(failureOf(await reached.client.restore({ job: 'restore', ...wanted }))).toMatchObject({
          code: 'not-found',
        });
      expect(valueOf(await reached.client.library({}))).toMatchObject({ seq: 2, counts: { note: 2 } });
    });
  });

  describe('closing and opening again', () => {
    it('loses nothing, undo included', async () => {
      const article = await importReport(reached);
      const highlight = await highlightQuote(reached, article);
      const before = valueOf(await reached.client.library({}));
      await reached.reopen();
      expect(valueOf(await reached.client.library({}))).toEqual(before);
      const page = valueOf(await reached.client.article({ id: article.id }));
      expect(page.text?.content).toBe(REPORT);
      expect(page.highlights.map((shown) => shown.highlight)).toEqual([highlight]);
      expect(valueOf(await reached.client.undo({}))).toEqual({ seq: before.seq + 1, label: 'Add highlight' });
    });

    it('keeps preferences', async () => {
      valueOf(await reached.client.setPreferences({ theme: 'dark', size: 3 }));
      expect(valueOf(await reached.client.setPreferences({ size: null, last: ['a'] }))).toEqual({
        theme: 'dark',
        last: ['a'],
      });
      await reached.reopen();
      expect(valueOf(await reached.client.preferences({}))).toEqual({ theme: 'dark', last: ['a'] });
    });
  });
}
