import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDrafts, type Drafts } from './drafts';
import { FieldWriter, type FieldOnDisk } from './fieldWriter';
import { MemoryStorage } from './testing/memoryStorage';

vi.mock('../api/client', () => ({ client: {} }));

const disk = (words: string, second = 0): FieldOnDisk => ({ words, updatedAt: `2026-01-01T00:00:0${second}.000Z` });

let drafts: Drafts;
let isRefused: boolean;
let kept: string[];
const use = {
  tidy: (text: string) => text.trim() || undefined,
  put: async (words: string) => {
    if (!isRefused) kept.push(words);
    return !isRefused;
  },
};
const open = (on = disk('a')) => new FieldWriter('claim-1', on, use, drafts);

beforeEach(() => {
  drafts = createDrafts(new MemoryStorage(), 'library');
  isRefused = false;
  kept = [];
});

describe('the words of a field', () => {
  it('are kept when it is left, and shown until the notebook tells of them', async () => {
    const writer = open();
    writer.type('ab ');
    expect(await writer.keep()).toBe(true);
    expect(kept).toEqual(['ab']);
    expect(drafts.slots()).toEqual([]);
    expect(writer.state.get()).toEqual({ text: 'ab ' });
    writer.hear(disk('ab', 1), use);
    expect(writer.state.get()).toEqual({ text: 'ab' });
  });

  it('are those of the notebook while nothing is written, after an undo too', async () => {
    const writer = open(disk('a', 5));
    writer.hear(disk('older', 1), use);
    expect(writer.state.get()).toEqual({ text: 'older' });
    writer.type('new');
    await writer.keep();
    writer.hear(disk('new', 6), use);
    writer.hear(disk('older', 1), use);
    expect(writer.state.get()).toEqual({ text: 'older' });
  });

  it('that another window types stay a draft when those of this one are let go', async () => {
    const [mine, theirs] = [open(), open()];
    mine.type('ab');
    theirs.type('their words');
    mine.type('a');
    theirs.type('their words');
    await mine.keep();
    expect(drafts.read('claim-1')?.text).toBe('their words');
  });

  it('are kept when the notebook answers again, if the field was left; not while they are typed', async () => {
    isRefused = true;
    const writer = open();
    writer.type('ab');
    await writer.retry();
    await writer.keep();
    isRefused = false;
    await writer.retry();
    await writer.retry();
    expect(kept).toEqual(['ab']);
    expect(drafts.slots()).toEqual([]);
    writer.type('abc');
    await writer.retry();
    expect(kept).toEqual(['ab']);
  });

  it('are kept when the field is left again before the first answer', async () => {
    const writer = open();
    writer.type('ab');
    const first = writer.keep();
    writer.type('abc');
    expect(await writer.keep()).toBe(true);
    await first;
    expect(kept).toEqual(['ab', 'abc']);
    expect(drafts.slots()).toEqual([]);
  });

  it('are not held against what is typed before the notebook tells of them', async () => {
    const writer = open();
    writer.type('ab');
    await writer.keep();
    writer.type('abc');
    expect(writer.state.get()).toEqual({ text: 'abc' });
    writer.hear(disk('ab', 1), use);
    expect(writer.state.get()).toEqual({ text: 'abc' });
    writer.hear(disk('of another window', 2), use);
    expect(writer.state.get()).toEqual({ text: 'abc', theirs: 'of another window' });
  });

  it('can be taken back to what they were before the notebook tells of them', async () => {
    const writer = open();
    writer.type('ab');
    await writer.keep();
    writer.type('a');
    await writer.keep();
    expect(kept).toEqual(['ab', 'a']);
  });

  it('stay where they are refused, after a reload too, and are kept the next time', async () => {
    isRefused = true;
    const writer = open();
    writer.type('ab');
    expect(await writer.keep()).toBe(false);
    expect(writer.state.get()).toEqual({ text: 'ab' });
    const again = open();
    expect(again.state.get()).toEqual({ text: 'ab' });
    isRefused = false;
    await again.keep();
    expect(kept).toEqual(['ab']);
  });

  it('do not go when another window writes, and are not laid over its words unseen', async () => {
    const writer = open();
    writer.type('mine');
    writer.hear(disk('theirs', 1), use);
    expect(writer.state.get()).toEqual({ text: 'mine', theirs: 'theirs' });
    expect(await writer.keep()).toBe(false);
    expect(open(disk('theirs', 1)).state.get()).toEqual({ text: 'mine', theirs: 'theirs' });
    expect(kept).toEqual([]);
    await writer.settle('mine');
    expect(kept).toEqual(['mine']);
  });

  it('are the other window’s when the user says so', async () => {
    const writer = open();
    writer.type('mine');
    writer.hear(disk('theirs', 1), use);
    await writer.settle('theirs');
    expect(writer.state.get()).toEqual({ text: 'theirs' });
    expect(drafts.slots()).toEqual([]);
  });

  it('do not mind a change of another field', async () => {
    const writer = open();
    writer.type('mine');
    writer.hear(disk('a', 1), use);
    await writer.keep();
    expect(kept).toEqual(['mine']);
  });

  it('are no draft any more when a window ended before it heard that they are on disk', () => {
    open().type('ab ');
    const again = open(disk('ab', 1));
    again.hear(disk('ab', 1), use);
    expect(again.state.get()).toEqual({ text: 'ab' });
    expect(drafts.slots()).toEqual([]);
  });

  it('keep a space at their end while they are written', () => {
    const writer = open();
    writer.hear(disk('a'), use);
    writer.type('a ');
    writer.hear(disk('a'), use);
    expect(writer.state.get()).toEqual({ text: 'a ' });
  });

  it('are written once when the field is left twice', async () => {
    const writer = open();
    writer.type('ab');
    await Promise.all([writer.keep(), writer.keep()]);
    await writer.keep();
    expect(kept).toEqual(['ab']);
  });

  it('are no conflict with what the same field wrote when it was drawn elsewhere', async () => {
    const before = open();
    before.type('ab');
    const keeping = before.keep();
    const after = open();
    after.type('abc');
    await keeping;
    after.hear(disk('ab', 1), use);
    expect(after.state.get()).toEqual({ text: 'abc' });
    expect(await after.keep()).toBe(true);
    expect(kept).toEqual(['ab', 'abc']);
  });

  it('go when they cannot be kept', async () => {
    const writer = open();
    writer.type(' ');
    expect(await writer.keep()).toBe(true);
    expect(writer.state.get()).toEqual({ text: 'a' });
    expect(drafts.slots()).toEqual([]);
  });
});
