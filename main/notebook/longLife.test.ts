import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { addAll, change, newNote } from '../../shared/model/actions';
import { SCHEMA } from '../../shared/model/migrations';
import { inProcessWorker } from '../worker/inProcess';
import { openNotebook } from './open';
import { sealed } from './sealed';
import { freshFolder } from './testing/folders';
import { addNote, applyAll, contentOf, countingMaker, notesOf, openAt, openWritable, valueOf } from './testing/stores';
import { everyFileOf, textOf } from './testing/wholeFiles';

const AT = '2026-01-01T00:00:00.000Z';
const NEWER = SCHEMA + 1;

describe('a library of a newer schema', () => {
  /** As the version of the next schema might leave it: with a table, a field and a form of text that are not known here. */
  async function newLibrary(): Promise<string> {
    const folder = await freshFolder();
    const note = { kind: 'note', text: 'words', aboutIds: [], tagIds: [], createdAt: AT, updatedAt: AT };
    const lines = [
      `{"schema":${NEWER},"checkedFor":${NEWER},"libraryId":"new","seq":3`,
      ',\n"history":{\n"done":[],\n"undone":[]\n}',
      ',\n"tables":{\n"mystery":[\n{"kind":"mystery","id":"mystery-1"}\n]',
      `,\n"note":[\n${JSON.stringify({ ...note, id: 'note-1', shade: 'grey' })}`,
      `,\n${JSON.stringify({ ...note, id: 'note-2', text: { rich: true } })}\n]\n}`,
    ];
    await writeFile(join(folder, 'library.json'), await textOf(sealed(Readable.from(lines))));
    await writeFile(join(folder, 'journal.jsonl'), '');
    return folder;
  }

  it('is refused and left as it is', async () => {
    const folder = await newLibrary();
    const before = await everyFileOf(folder);
    expect(await openAt(folder)).toMatchObject({
      error: {
        code: 'newer-schema',
        message: expect.stringMatching(new RegExp(`schema ${NEWER}; this one knows ${SCHEMA}.*open it read-only`)),
      },
    });
    expect(await everyFileOf(folder)).toEqual(before);
  });

  it('is shown read-only, as far as it is understood', async () => {
    const folder = await newLibrary();
    const before = await everyFileOf(folder);
    const notebook = valueOf(await openNotebook(folder, { worker: inProcessWorker(), readOnly: true, version: '0' }));
    expect(valueOf(await notebook.api.library({}))).toMatchObject({
      counts: { note: 1 },
      readOnly: {
        reason: expect.stringMatching(
          new RegExp(`newer Commonplace \\(schema ${NEWER}; this one knows ${SCHEMA}\\).*without one record`),
        ),
      },
    });
    expect(valueOf(await notebook.api.get({ id: 'note-1' }))).toMatchObject({ text: 'words', shade: 'grey' });
    const maker = countingMaker();
    expect(await notebook.api.apply(addAll(maker, [newNote(maker, { text: 'x' })]))).toMatchObject({
      error: { code: 'read-only' },
    });
    await notebook.close();
    expect(await everyFileOf(folder)).toEqual(before);
  });
});

describe('fields that this version does not know', () => {
  it('survive reading, editing, undo, compaction and reopening', async () => {
    const folder = await freshFolder();
    const maker = countingMaker();
    const item = { ...newNote(maker, { text: 'a' }), shade: { of: ['grey'] }, rank: null };
    const { store } = await openWritable(folder);
    await applyAll(store, [addAll(maker, [item]), change(maker, 'Edit', item, { text: 'b' })]);
    valueOf(await store.submit({ type: 'undo' }));
    valueOf(await store.submit({ type: 'redo' }));
    for (let times = 0; times < 2; times += 1) valueOf(await store.snapshot());
    await store.close();
    const again = await openWritable(folder);
    expect(contentOf(again.store).get(item.id)).toMatchObject({ text: 'b', shade: { of: ['grey'] }, rank: null });
    await again.store.close();
  });
});

describe('undo', () => {
  it('reaches back 1,000 steps after restarts and compactions, and not further', async () => {
    const folder = await freshFolder();
    const maker = countingMaker();
    const first = await openWritable(folder);
    const texts = Array.from({ length: 1010 }, (_, number) => `${number}`);
    await Promise.all(texts.map((text) => first.store.submit({ type: 'do', transaction: addNote(maker, text) })));
    for (let times = 0; times < 2; times += 1) valueOf(await first.store.snapshot());
    await first.store.close();
    const { store } = await openWritable(folder);
    for (let step = 0; step < 1000; step += 1) valueOf(await store.submit({ type: 'undo' }));
    expect(notesOf(store)).toEqual(texts.slice(0, 10));
    expect(await store.submit({ type: 'undo' })).toMatchObject({ error: { code: 'nothing-to-do' } });
    await store.close();
    const again = await openWritable(folder);
    for (let step = 0; step < 1000; step += 1) valueOf(await again.store.submit({ type: 'redo' }));
    expect(notesOf(again.store)).toEqual(texts);
    await again.store.close();
  });
});
