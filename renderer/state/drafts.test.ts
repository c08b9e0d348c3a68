import { beforeEach, describe, expect, it } from 'vitest';
import { createDrafts, type Drafts } from './drafts';
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
    expect(createDrafts(storage, 'library-b').keys()).toEqual([]);
    expect(drafts.keys()).toEqual(['note-1']);
  });

  it('is told to be missing when the browser keeps nothing', () => {
    storage.room = 0;
    expect(drafts.write('note-1', { text: 'one', at })).toBe(false);
  });

  it('is nothing when what is kept cannot be read', () => {
    storage.setItem('commonplace.draft.library-a.note-1', '{"text":');
    expect(drafts.read('note-1')).toBeUndefined();
  });
});

it('counts what is not yet on disk', () => {
  drafts.write('note-1', { text: 'one', at });
  drafts.write('note-2', { text: 'two', at });
  drafts.confirm('note-1', 'one');
  expect(drafts.count.get()).toBe(1);
});
