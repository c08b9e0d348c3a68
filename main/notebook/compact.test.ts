import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA } from '../../shared/model/migrations';
import { addAll, change, newNote, newTag, removeOne } from '../../shared/model/actions';
import type { Item } from '../../shared/model/records';
import { compact } from './compact';
import { nodeFiles, type Files } from './files';
import { encodeSnapshot } from './snapshot';
import { freshFolder } from './testing/folders';
import {
  addNote,
  applyAll,
  contentOf,
  countingMaker,
  notesOf,
  openAt,
  openWritable,
  tablesOf,
  valueOf,
} from './testing/stores';
import type { WritableStore } from './store';

/** The text that a snapshot from memory would have. */
async function fromMemory({ libraryId, seq, library, history }: WritableStore, last: string): Promise<string> {
  let text = '';
  const head = { schema: SCHEMA, checkedFor: SCHEMA, libraryId, seq, last };
  for await (const piece of encodeSnapshot({ ...head, tables: tablesOf(library), history })) text += piece.toString();
  return text;
}

/** A file system that keeps times to the second, which a test can put back. */
const coarse: Files = {
  ...nodeFiles,
  stat: (async (path: string) => {
    const found = await nodeFiles.stat(path);
    return Object.assign(found, { mtimeMs: Math.floor(found.mtimeMs / 1000) });
  }) as Files['stat'],
};

const DAMAGED = /was damaged on the disk while.*nothing is lost/;

describe('compaction', () => {
  it('gives to the byte what a snapshot from memory would be', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    const maker = countingMaker();
    const read = () => readFile(join(folder, 'library.json'), 'utf8');
    const notes = Array.from({ length: 6 }, (_, n) => newNote(maker, { text: `${n} — “ü” 🙂 \u2028` }));
    const [first, second, third, fourth] = notes as [Item, Item, Item, Item];
    const lastSeal = async () => (JSON.parse(await read()) as { last: string }).last;
    await applyAll(store, [addAll(maker, [newTag(maker, 'tag'), ...notes])]);
    valueOf(await store.snapshot());
    expect(await read()).toBe(await fromMemory(store, await lastSeal()));

    await applyAll(store, [
      change(maker, 'Edit', second, { title: 'changed in its place' }),
      removeOne(maker, first),
      removeOne(maker, third),
      addNote(maker, 'new'),
      removeOne(maker, fourth),
    ]);
    for (const type of ['undo', 'undo', 'undo', 'redo'] as const) valueOf(await store.submit({ type }));
    valueOf(await store.snapshot());
    expect(await read()).toBe(await fromMemory(store, await lastSeal()));

    for (const item of contentOf(store).values()) await applyAll(store, [removeOne(maker, item)]);
    valueOf(await store.snapshot());
    expect(await read()).toBe(await fromMemory(store, await lastSeal()));
    await store.close();
  });

  it.each([
    ['library.json', 'a changed byte', DAMAGED, (text: string) => text.replace('first', 'fIrst')],
    ['library.json', 'its end cut off', /Another program has changed/, (text: string) => text.slice(0, -40)],
    ['library.json', 'nothing in it', /Another program has changed/, () => ''],
    ['journal.jsonl', 'a changed byte', DAMAGED, (text: string) => text.replace('second', 'sEcond')],
  ])('finds %s with %s, says so, and memory puts it right', async (name, _, says, damage) => {
    const folder = await freshFolder();
    const problems: string[] = [];
    const opened = valueOf(await openAt(folder, { files: coarse }, { onProblem: (message) => problems.push(message) }));
    const store = opened.store as WritableStore; // nobody else has the folder
    const maker = countingMaker();
    await applyAll(store, [addNote(maker, 'first')]);
    valueOf(await store.snapshot());
    await applyAll(store, [addNote(maker, 'second')]);
    const path = join(folder, name);
    const damaged = damage(await readFile(path, 'utf8'));
    const { atime, mtime } = await stat(path);
    await writeFile(path, damaged);
    await utimes(path, atime, mtime); // a disk that forgets touches no times
    valueOf(await store.snapshot());
    expect(problems).toEqual([expect.stringMatching(says)]);
    const content = contentOf(store);
    const kept = await Promise.all(
      (await readdir(join(folder, 'set-aside'))).map((file) => readFile(join(folder, 'set-aside', file), 'utf8')),
    );
    expect(kept.map((text) => text.trimEnd())).toContain(damaged.trimEnd()); // the journal's padding is nobody's words
    await store.close();
    for (const remove of [false, true]) {
      // From the newest generation, and from the one before.
      if (remove) await writeFile(join(folder, 'library.json'), 'x');
      const again = await openWritable(folder);
      expect(contentOf(again.store)).toEqual(content);
      expect(again.says).toHaveLength(remove ? 1 : 0);
      await again.store.close();
    }
  });

  it('writes a vanished snapshot anew', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    await applyAll(store, [addNote(countingMaker(), 'x')]);
    await rm(join(folder, 'library.json'));
    valueOf(await store.snapshot());
    await store.close();
    const again = await openWritable(folder);
    expect([notesOf(again.store), again.says]).toEqual([['x'], []]);
    await again.store.close();
  });

  it('of another library, or to another change than the files lead to, is refused', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    await applyAll(store, [addNote(countingMaker(), 'x')]);
    const { size: journalLength } = await nodeFiles.stat(join(folder, 'journal.jsonl'));
    const before = await readFile(join(folder, 'library.json'));
    const wanted = { folder, libraryId: store.libraryId, seq: 1, journalLength };
    for (const wrong of [{ libraryId: 'other' }, { seq: 2 }, { journalLength: 0 }])
      expect(await compact(nodeFiles, { ...wanted, ...wrong })).toMatchObject({ error: { code: 'damaged' } });
    expect(await readFile(join(folder, 'library.json'))).toEqual(before);
    await store.close();
  });
});
