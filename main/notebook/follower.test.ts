import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { NotebookEvents } from '../../shared/api';
import { addAll, change, newArticle, newNote, removeOne } from '../../shared/model/actions';
import type { OpenedStore } from './openStore';
import type { WritableStore } from './store';
import { clientOf, openTestNotebook } from './testing/contractHost';
import { freshFolder } from './testing/folders';
import { addNote, applyAll, contentOf, countingMaker, openAt, openWritable, valueOf } from './testing/stores';
import { journalOf } from './testing/wholeFiles';

describe('a reader beside the writer', () => {
  const maker = countingMaker();
  let folder: string;
  let writer: WritableStore;
  let reader: OpenedStore;
  let seen: number[];
  let problems: string[];

  beforeEach(async () => {
    folder = await freshFolder();
    ({ store: writer } = await openWritable(folder));
    onTestFinished(() => writer.close());
    await applyAll(writer, [addNote(maker, 'first')]);
    seen = [];
    problems = [];
    reader = valueOf(
      await openAt(
        folder,
        { readOnly: true },
        { onApplied: ({ seq }) => seen.push(seq), onProblem: (message) => problems.push(message) },
      ),
    );
  });

  const write = (...texts: string[]) =>
    applyAll(
      writer,
      texts.map((text) => addNote(maker, text)),
    );
  const isInStep = async () => {
    await reader.refresh?.();
    expect(contentOf(reader.store)).toEqual(contentOf(writer));
    expect(reader.store.history).toEqual(writer.history);
    expect(reader.store.seq).toBe(writer.seq);
    expect(problems).toEqual([]);
  };

  it('sees each acknowledged change, in order, undo and redo included', async () => {
    const note = newNote(maker, { text: 'a' });
    const article = newArticle(maker, { citationKey: 'one', csl: { type: 'book' } });
    valueOf(await writer.submit({ type: 'do', transaction: addAll(maker, [note, article]) }));
    valueOf(await writer.submit({ type: 'do', transaction: change(maker, 'Edit', note, { text: 'b' }) }));
    await isInStep();
    valueOf(await writer.submit({ type: 'undo' }));
    await isInStep();
    valueOf(await writer.submit({ type: 'redo' }));
    valueOf(await writer.submit({ type: 'do', transaction: removeOne(maker, article) }));
    await isInStep();
    expect(reader.store.library.citationKeys.size).toBe(0);
    expect(seen).toEqual([2, 3, 4, 5, 6]);
  });

  it('goes on through one compaction, and through several that it did not see', async () => {
    await write('a');
    await isInStep();
    await write('b');
    valueOf(await writer.snapshot());
    await write('c');
    await isInStep();
    expect(seen).toEqual([2, 3, 4]); // one by one: the previous journal led on
    for (const text of ['d', 'e', 'f']) {
      await write(text);
      valueOf(await writer.snapshot());
    }
    await isInStep();
    await write('g');
    valueOf(await writer.snapshot());
    valueOf(await writer.snapshot()); // both journals are empty now
    await isInStep();
    await write('h');
    await isInStep();
  });

  it('is never shown a line that is still being written', async () => {
    await write('a', 'b');
    const whole = await journalOf(folder);
    const start = whole.lastIndexOf('\n', whole.length - 2) + 1;
    const padding = Buffer.alloc(whole.length, '\n');
    for (const behind of [Buffer.alloc(0), padding]) {
      const copy = await freshFolder();
      const journal = join(copy, 'journal.jsonl');
      await copyFile(join(folder, 'library.json'), join(copy, 'library.json'));
      await writeFile(journal, Buffer.concat([whole.subarray(0, start + 40), behind]));
      const other = valueOf(await openAt(copy, { readOnly: true }));
      await other.refresh?.();
      expect(other.store.seq).toBe(2);
      await writeFile(journal, Buffer.concat([whole, behind]));
      await other.refresh?.();
      expect(contentOf(other.store)).toEqual(contentOf(writer));
    }
  });

  it('keeps what it has while the files are away, and says when it cannot go on', async () => {
    await isInStep();
    const journal = join(folder, 'journal.jsonl');
    const bytes = await readFile(journal);
    await rm(journal);
    await reader.refresh?.();
    expect(reader.store.seq).toBe(1);
    await writeFile(journal, Buffer.concat([bytes, Buffer.from('{"schema":99}\n')]));
    await reader.refresh?.();
    await reader.refresh?.();
    expect(reader.store.seq).toBe(1);
  });
});

describe('a window beside another', () => {
  it('is told of what the other changes, and by whom it may only read', async () => {
    const folder = await freshFolder();
    const maker = countingMaker();
    const writer = await openTestNotebook(folder);
    const reader = await openTestNotebook(folder, { readOnly: true, create: false });
    const events: NotebookEvents['changed'][] = [];
    reader.subscribe((event, payload) => {
      if (event === 'changed' && 'kinds' in payload) events.push(payload);
    });
    const client = clientOf(reader);
    const reason = async () => valueOf(await client.library({})).readOnly?.reason;
    expect(await reason()).toMatch(`process ${process.pid} on ${hostname()}, since`);
    const note = newNote(maker, { text: 'Seen by both' });
    valueOf(await clientOf(writer).apply(addAll(maker, [note])));
    await reader.refresh();
    expect(valueOf(await client.get({ id: note.id }))).toEqual(note);
    expect(events).toEqual([{ seq: 1, kinds: ['note'], ids: [note.id] }]);
    expect(valueOf(await client.search({ query: 'both' })).hits).toHaveLength(1);
    await writer.close();
    await reader.refresh();
    expect(await reason()).toBe('It was opened to be read.');
    expect(events).toHaveLength(2);
    await reader.close();
  });
});
