import { beforeEach, describe, expect, it } from 'vitest';
import { createDrafts, keyOf, type Drafts } from './drafts';
import { MemoryStorage } from './testing/memoryStorage';

const at = '2024-05-04T09:00:00.000Z';
let storage: MemoryStorage;
let drafts: Drafts;

beforeEach(() => {
  storage = new MemoryStorage();
  drafts = createDrafts(storage, 'library-a');
});

describe('a draft', () => {
  it('survives a reload', () => {
    drafts.write('note-1', { text: 'half a sen', at });
    expect(createDrafts(storage, 'library-a').read('note-1')).toEqual({ text: 'half a sen', at });
  });

  it('goes when the very words it holds are on disk', () => {
    drafts.write('note-1', { text: 'one', at });
    drafts.confirm('note-1', 'one');
    expect(drafts.read('note-1')).toBeUndefined();
  });

  it('stays when more has been typed since', () => {
    drafts.write('note-1', { text: 'one', at });
    drafts.write('note-1', { text: 'one two', at });
    drafts.confirm('note-1', 'one');
    expect(drafts.read('note-1')?.text).toBe('one two');
  });

  it('belongs to one library', () => {
    drafts.write('note-1', { text: 'one', at });
    expect(createDrafts(storage, 'library-b').slots()).toEqual([]);
    expect(drafts.slots()).toEqual(['note-1']);
  });

  it('is held by this window, and counted, when the browser keeps no more', () => {
    drafts.write('note-1', { text: 'one', at });
    storage.isFull = true;
    drafts.write('note-1', { text: 'one two', at });
    drafts.write('note-2', { text: 'two', at });
    expect(drafts.slots()).toEqual(['note-1', 'note-2']);
    expect([drafts.read('note-1')?.text, drafts.count.get(), drafts.held.get()]).toEqual(['one two', 2, 2]);
    drafts.confirm('note-1', 'one');
    expect(drafts.read('note-1')?.text).toBe('one two');
    drafts.confirm('note-1', 'one two');
    drafts.confirm('note-2', 'two');
    expect([drafts.count.get(), drafts.held.get()]).toEqual([0, 0]);
  });

  it('goes to the browser once there is room again', () => {
    storage.isFull = true;
    drafts.write('note-1', { text: 'one', at });
    storage.isFull = false;
    drafts.write('note-1', { text: 'one two', at });
    expect(drafts.held.get()).toBe(0);
    expect(createDrafts(storage, 'library-a').read('note-1')?.text).toBe('one two');
  });

  it('is nothing when what is kept cannot be read', () => {
    storage.setItem('commonplace.draft.library-a.note-1', '{"text":');
    expect(drafts.read('note-1')).toBeUndefined();
  });
});

describe('two windows in one form', () => {
  let other: Drafts;
  beforeEach(() => {
    other = createDrafts(storage, 'library-a');
  });

  it('keep the words of each, and confirm their own', () => {
    for (const text of ['o', 'on', 'one']) {
      drafts.write('note-1', { text, at });
      other.write('note-1', { text: `${text}!`, at });
    }
    expect([drafts.mine('note-1')?.text, other.mine('note-1')?.text]).toEqual(['one', 'one!']);
    other.confirm('note-1', 'one!');
    expect(drafts.slots().map((slot) => [keyOf(slot), drafts.read(slot)?.text])).toEqual([['note-1', 'one']]);
  });

  it('lose nothing when the second goes on from what the first has left', () => {
    drafts.write('note-1', { text: 'one', at });
    expect(other.mine('note-1')?.text).toBe('one');
    drafts.write('note-1', { text: 'one two', at });
    other.write('note-1', { text: 'one three', at });
    const next = createDrafts(storage, 'library-a');
    const kept = next.slots().map((slot) => next.read(slot)?.text);
    expect(kept.sort()).toEqual(['one three', 'one two']);
  });

  it('leave their drafts to the next window, one after the other', () => {
    drafts.write('note-1', { text: 'one', at });
    other.write('note-1', { text: 'two', at });
    for (const text of ['one', 'two']) {
      const next = createDrafts(storage, 'library-a');
      expect(next.mine('note-1')?.text).toBe(text);
      next.confirm('note-1', text);
    }
    expect(drafts.slots()).toEqual([]);
  });
});

it('counts what is not yet on disk', () => {
  drafts.write('note-1', { text: 'one', at });
  drafts.write('note-2', { text: 'two', at });
  drafts.confirm('note-1', 'one');
  expect(drafts.count.get()).toBe(1);
});

it('counts what another window has written when it is told of it', () => {
  createDrafts(storage, 'library-a').write('note-1', { text: 'one', at });
  drafts.recount();
  expect(drafts.count.get()).toBe(1);
});
