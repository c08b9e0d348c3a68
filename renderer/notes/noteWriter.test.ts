import { beforeEach, expect, it, vi } from 'vitest';
import type { Applied } from '../../shared/api';
import { newNote } from '../../shared/model/actions';
import type { Transaction } from '../../shared/model/edits';
import type { Note } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import { createDrafts, type Drafts } from '../state/drafts';
import { MemoryStorage } from '../state/testing/memoryStorage';
import { maker } from '../state/transact';
import { statusOf } from './autosave';
import { NoteWriter } from './noteWriter';

const notebook = vi.hoisted(() => ({ apply: vi.fn<(transaction: Transaction) => Promise<Result<Applied>>>() }));
vi.mock('../api/client', () => ({ client: notebook }));

const time = (second: number) => `2026-01-01T00:00:0${second}.000Z`;
const note: Note = { ...newNote(maker, { text: 'newer' }), updatedAt: time(5) };

let drafts: Drafts;
beforeEach(() => {
  drafts = createDrafts(new MemoryStorage(), 'library');
  notebook.apply.mockReset().mockResolvedValue(ok({ seq: 9, label: 'Edit note' }));
});

it('goes on asking after a reload, when more was typed on a draft that has not seen the newer words', () => {
  drafts.write(note.id, { text: 'mine', basedOn: time(1), at: time(2) });
  const writer = new NoteWriter(note, 5, drafts);
  writer.hear(note, 5);
  writer.type('mine too');
  expect(statusOf(new NoteWriter(note, 5, drafts).state.get())).toBe('conflict');
});

it('has no draft left when both versions are on disk', async () => {
  drafts.write(note.id, { text: 'mine', basedOn: time(1), at: time(2) });
  const writer = new NoteWriter(note, 5, drafts);
  writer.settle('both');
  writer.flush();
  await expect.poll(() => statusOf(writer.state.get())).toBe('stored');
  expect(notebook.apply.mock.lastCall?.[0].edits).toMatchObject([{ set: { text: 'mine\n\n---\n\nnewer' } }]);
  expect(drafts.slots()).toEqual([]);
});

it('keeps the draft of words that were refused, and writes them when the note is left once more', async () => {
  notebook.apply.mockResolvedValueOnce(err('unavailable', 'Not reachable.'));
  const writer = new NoteWriter(note, 5, drafts);
  writer.type('newer words');
  writer.flush();
  await expect.poll(() => statusOf(writer.state.get())).toBe('refused');
  expect(drafts.read(note.id)?.text).toBe('newer words');
  writer.flush();
  await expect.poll(() => statusOf(writer.state.get())).toBe('stored');
  expect(drafts.slots()).toEqual([]);
});

it('has every word on disk, or in its draft, when it is finished', async () => {
  const writer = new NoteWriter(note, 5, drafts);
  writer.type('newer words');
  writer.flush();
  writer.type('newer words still');
  await writer.finish();
  expect(notebook.apply.mock.lastCall?.[0].edits).toMatchObject([{ set: { text: 'newer words still' } }]);
  expect(drafts.slots()).toEqual([]);
  notebook.apply.mockResolvedValueOnce(err('unavailable', 'Not reachable.'));
  writer.type('and more');
  await writer.finish();
  expect(drafts.read(note.id)?.text).toBe('and more');
});
