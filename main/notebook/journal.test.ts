import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readJournal } from './journal';
import { copyAsKilled, freshFolder } from './testing/folders';
import { journalOf } from './testing/wholeFiles';
import { addNote, applyAll, countingMaker, notesOf, openAt, openWritable, valueOf } from './testing/stores';

vi.setConfig({ testTimeout: 30_000 }); // many libraries are opened in one test

const PADDING = Buffer.alloc(1000, '\n');

const texts = ['one', 'two — “twö”', 'three 🙂'];

async function killedLibrary(): Promise<{ folder: string; journal: Buffer; ends: number[] }> {
  const folder = await freshFolder();
  const { store } = await openWritable(folder);
  const maker = countingMaker();
  await applyAll(
    store,
    texts.map((text) => addNote(maker, text)),
  );
  const copy = await copyAsKilled(folder);
  await store.close();
  const journal = await journalOf(copy);
  await writeFile(join(copy, 'journal.jsonl'), journal); // without padding, which the tests add where they mean it
  const ends = [...journal.entries()].filter(([, byte]) => byte === 0x0a).map(([index]) => index + 1);
  return { folder: copy, journal, ends };
}

describe('a journal cut at any byte', () => {
  it('gives every whole line, and sets the rest aside', async () => {
    const { journal, ends } = await killedLibrary();
    expect(ends).toHaveLength(texts.length);
    for (let length = 0; length <= journal.length; length += 1) {
      const content = valueOf(await readJournal(journal.subarray(0, length)));
      const whole = ends.filter((end) => end <= length);
      expect(content.entries.map(({ seq }) => seq)).toEqual(whole.map((_, index) => index + 1));
      expect(content.length).toBe(whole.at(-1) ?? 0);
      expect(content.stopped?.torn ?? false).toBe(content.length < length);
    }
  });

  it('gives the same when padding stands where the rest would', async () => {
    const { journal, ends } = await killedLibrary();
    for (let length = 0; length <= journal.length; length += 1) {
      const content = valueOf(await readJournal(Buffer.concat([journal.subarray(0, length), PADDING])));
      const whole = ends.filter((end) => end <= length + 1); // the line feed at a line's end is one of the padding, too
      expect(content.entries.map(({ seq }) => seq)).toEqual(whole.map((_, index) => index + 1));
      expect(content.length).toBe(whole.at(-1) ?? 0);
      expect(content.stopped?.torn ?? false).toBe(content.length < length);
    }
  });

  it('gives nothing of lines whose beginning did not reach the disk, when only a later part did', async () => {
    const { journal, ends } = await killedLibrary();
    const [first = 0] = ends;
    for (let from = first + 1; from < journal.length - 1; from += 1) {
      const hole = Buffer.from(journal).fill('\n', first, from);
      const content = valueOf(await readJournal(Buffer.concat([hole, PADDING])));
      expect(content.entries).toHaveLength(1);
      expect(content.length).toBe(first);
      expect(content.stopped).toBeDefined();
    }
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['padding', PADDING],
  ])('opens, and goes on after the cut; %s stands behind it', async (_, behind) => {
    const { folder, journal, ends } = await killedLibrary();
    const [first = 0, second = 0] = ends;
    for (const length of [1, first - 2, first, first + 1, second - 30, journal.length - 2]) {
      const cut = await copyAsKilled(folder);
      await writeFile(join(cut, 'journal.jsonl'), Buffer.concat([journal.subarray(0, length), behind]));
      const opened = valueOf(await openAt(cut));
      const whole = ends.filter((end) => end <= length).length;
      expect(notesOf(opened.store)).toEqual(texts.slice(0, whole));
      expect(opened.says).toHaveLength(length === first ? 0 : 1);
      await applyAll(opened.store, [addNote(countingMaker(1000), 'after')]);
      const again = valueOf(await openAt(await copyAsKilled(cut)));
      expect(notesOf(again.store)).toEqual([...texts.slice(0, whole), 'after']);
      expect(again.says).toEqual([]);
      await opened.store.close();
      await again.store.close();
    }
  });

  it('keeps the torn bytes and says where', async () => {
    const { folder, journal } = await killedLibrary();
    await truncate(join(folder, 'journal.jsonl'), journal.length - 5);
    const { says, store } = valueOf(await openAt(folder));
    const [kept = ''] = await readdir(join(folder, 'set-aside'));
    expect(says).toEqual([
      expect.stringMatching(/The last line of journal\.jsonl was not finished.*set-aside\/.*journal\.jsonl\.$/),
    ]);
    const lastStart = journal.lastIndexOf(0x0a, journal.length - 2) + 1;
    expect(await readFile(join(folder, 'set-aside', kept))).toEqual(journal.subarray(lastStart, journal.length - 5));
    await store.close();
  });
});

describe('a damaged line', () => {
  it('stops the replay there, whatever byte of it has changed', async () => {
    const { journal, ends } = await killedLibrary();
    const [first = 0, second = 0] = ends;
    for (let at = first; at < second; at += 1) {
      const damaged = Buffer.from(journal);
      damaged[at] = (damaged[at] ?? 0) ^ 0x01;
      const content = valueOf(await readJournal(damaged));
      expect(content.entries).toHaveLength(1);
      expect(content.length).toBe(first);
      expect(content.stopped).toBeDefined();
    }
  });

  it('in the middle sets aside all that follows, and says so', async () => {
    const { folder, journal, ends } = await killedLibrary();
    const damaged = Buffer.from(journal);
    damaged[(ends[0] ?? 0) + 20] = 0;
    await writeFile(join(folder, 'journal.jsonl'), damaged);
    const { says, store } = valueOf(await openAt(folder));
    expect(notesOf(store)).toEqual(['one']);
    expect(says.join()).toMatch(
      /Line 2 of journal\.jsonl could not be used.*That change and the one after it are not in the library\. Everything up to change 1 is here.*set-aside/,
    );
    await store.close();
  });

  it('missing is noticed by the numbers', async () => {
    const { journal, ends } = await killedLibrary();
    const [first = 0, second = 0] = ends;
    const gap = Buffer.concat([journal.subarray(0, first), journal.subarray(second)]);
    const content = valueOf(await readJournal(gap));
    expect(content.entries).toHaveLength(1);
    expect(content.stopped?.reason).toContain('change 2 is missing');
  });
});
