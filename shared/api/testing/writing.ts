import { describe, expect, it } from 'vitest';
import type { CallName } from '../index';
import { addAll, change, newClaim, newEvidence, newNote, newTag, removeOne } from '../../model/actions';
import { valueOf, failureOf } from './helpers';
import { addNote } from './records';
import type { Reached } from './reached';

export function writingContract(reached: Reached): void {
  describe('writing', () => {
    it('answers with the sequence and the label, and the record is there', async () => {
      const note = newNote(reached.maker, { text: 'First' });
      expect(valueOf(await reached.client.apply(addAll(reached.maker, [note], 'Add first note')))).toEqual({
        seq: 1,
        label: 'Add first note',
      });
      expect(valueOf(await reached.client.get({ id: note.id }))).toEqual(note);
      expect(valueOf(await reached.client.library({}))).toMatchObject({
        seq: 1,
        counts: { note: 1, claim: 0 },
        opening: [],
      });
    });

    it('keeps every character and every field it does not know', async () => {
      const note = {
        ...newNote(reached.maker, { text: 'é e\u0301 🙂 “ ” \u2028 \u0000 \\' }),
        laterField: { deep: [1, null] },
      };
      valueOf(await reached.client.apply(addAll(reached.maker, [note])));
      expect(valueOf(await reached.client.get({ id: note.id }))).toEqual(note);
    });

    it('refuses a whole transaction for one bad edit, and changes nothing', async () => {
      const note = newNote(reached.maker, { text: 'Good' });
      const link = newEvidence(reached.maker, {
        fromId: note.id,
        claimId: newClaim(reached.maker, { text: 'Absent' }).id,
        stance: 'supports',
      });
      expect(failureOf(await reached.client.apply(addAll(reached.maker, [note, link])))).toMatchObject({
        code: 'not-found',
      });
      expect(valueOf(await reached.client.library({}))).toMatchObject({ seq: 0, counts: { note: 0, evidence: 0 } });
    });

    it('gives failures as data, with a code and a message', async () => {
      const note = newNote(reached.maker, { text: 'Mine' });
      valueOf(await reached.client.apply(addAll(reached.maker, [note])));
      valueOf(await reached.client.apply(change(reached.maker, 'Edit note', note, { text: 'Newer' })));
      const failures = [
        await reached.client.apply(change(reached.maker, 'Edit note', note, { text: 'From an old copy' })),
        await reached.client.apply(addAll(reached.maker, [note])),
        await reached.client.apply(addAll(reached.maker, [newNote(reached.maker, { text: 1 as never })])),
        await reached.client.article({ id: note.id }),
        await reached.client.get({ id: 'note-absent' }),
        await reached.client.redo({}),
      ].map(failureOf);
      expect(failures.map(({ code }) => code)).toEqual([
        'stale',
        'already-exists',
        'invalid',
        'not-found',
        'not-found',
        'nothing-to-do',
      ]);
      for (const { message } of failures) expect(message).toMatch(/^[A-Z“].*[.!]$/);
    });

    it('refuses malformed calls and calls that do not exist', async () => {
      const calls: [string, unknown][] = [
        ['apply', { label: 'No edits' }],
        ['list', { kind: 'nonsense' }],
        ['list', { kind: 'note', limit: -1 }],
        ['search', 'words'],
        ['nonsense', {}],
        ['constructor', {}],
      ];
      for (const [call, argument] of calls)
        expect(failureOf(await reached.host.call(call as CallName, argument)), call).toMatchObject({
          code: 'bad-request',
        });
    });
  });

  describe('undo', () => {
    it('names what it undid and what it would do next', async () => {
      const note = newNote(reached.maker, { text: 'A' });
      valueOf(await reached.client.apply(addAll(reached.maker, [note])));
      valueOf(await reached.client.apply(removeOne(reached.maker, note)));
      expect(valueOf(await reached.client.undo({}))).toEqual({ seq: 3, label: 'Delete note' });
      expect(valueOf(await reached.client.get({ id: note.id }))).toEqual(note);
      expect(valueOf(await reached.client.library({}))).toMatchObject({
        undo: { label: 'Add note' },
        redo: { label: 'Delete note' },
      });
      expect(valueOf(await reached.client.redo({}))).toEqual({ seq: 4, label: 'Delete note' });
      expect(failureOf(await reached.client.get({ id: note.id }))).toMatchObject({ code: 'not-found' });
    });

    it('takes back the step that is meant, or none', async () => {
      const note = newNote(reached.maker, { text: 'A' });
      valueOf(await reached.client.apply(addAll(reached.maker, [note])));
      const { seq } = valueOf(await reached.client.apply(removeOne(reached.maker, note)));
      valueOf(await reached.client.apply(addAll(reached.maker, [newTag(reached.maker, 'colour')])));
      expect(failureOf(await reached.client.undo({ seq }))).toMatchObject({ code: 'stale' });
      expect(valueOf(await reached.client.undo({}))).toMatchObject({ label: 'Add tag' });
      expect(valueOf(await reached.client.undo({ seq }))).toMatchObject({ label: 'Delete note' });
    });

    it('is told by the history, newest first', async () => {
      valueOf(await addNote(reached, 'A'));
      valueOf(await reached.client.apply(addAll(reached.maker, [newTag(reached.maker, 'colour')])));
      valueOf(await reached.client.undo({}));
      const { total, items } = valueOf(await reached.client.history({ limit: 5 }));
      expect(total).toBe(2);
      expect(items.map(({ label, undone }) => [label, undone])).toEqual([
        ['Add tag', true],
        ['Add note', false],
      ]);
    });
  });
}
