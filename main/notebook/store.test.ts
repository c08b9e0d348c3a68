import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addAll, change, newNote, removeOne, transact } from '../../shared/model/actions';
import { remove } from '../../shared/model/edits';
import { failingFiles } from './testing/failingFiles';
import { copyAsKilled, freshFolder } from './testing/folders';
import { addNote, applyAll, contentOf, countingMaker, notesOf, openAt, openWritable, valueOf } from './testing/stores';
import { journalOf } from './testing/wholeFiles';

describe('an acknowledged change', () => {
  it('is there after a kill, without any closing', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    const maker = countingMaker();
    for (const text of ['a', 'b', 'c']) {
      await applyAll(store, [addNote(maker, text)]);
      const reopened = valueOf(await openAt(await copyAsKilled(folder)));
      expect(contentOf(reopened.store)).toEqual(contentOf(store));
      expect(reopened.says).toEqual([]);
      await reopened.store.close();
    }
    await store.close();
  });

  it('is there for each of a burst, in the order in which they were asked for', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    const maker = countingMaker();
    const wanted = Array.from({ length: 500 }, (_, index) => `note ${index}`);
    const answers = await Promise.all(
      wanted.map((text) => store.submit({ type: 'do', transaction: addNote(maker, text) })),
    );
    expect(answers.map((answer) => valueOf(answer).seq)).toEqual(wanted.map((_, index) => index + 1));
    const reopened = valueOf(await openAt(await copyAsKilled(folder)));
    expect(notesOf(reopened.store)).toEqual(wanted);
    await reopened.store.close();
    await store.close();
  });
});

describe('a group', () => {
  it('plans each change after the one before, and a refused one changes nothing', async () => {
    const { store } = await openWritable(await freshFolder());
    const maker = countingMaker();
    const note = newNote(maker, { text: 'first' });
    const add = addNote(maker, 'other');
    const answers = await Promise.all([
      store.submit({ type: 'do', transaction: { ...add, edits: [{ type: 'add', item: note }] } }),
      store.submit({ type: 'do', transaction: change(maker, 'Edit', note, { text: 'second' }) }),
      store.submit({ type: 'do', transaction: change(maker, 'Edit', note, { text: 'third' }) }), // based on the first
      store.submit({ type: 'undo' }),
      store.submit({ type: 'redo' }),
      store.submit({ type: 'do', transaction: removeOne(maker, note) }), // as it was seen first
      store.submit({ type: 'do', transaction: transact(maker, 'Delete', [remove(note.id)]) }),
      store.submit({ type: 'do', transaction: transact(maker, 'Delete', [remove(note.id)]) }),
    ]);
    expect(answers.map((answer) => (answer.ok ? answer.value.seq : answer.error.code))).toEqual([
      1,
      2,
      'stale',
      3,
      4,
      'stale',
      5,
      'not-found',
    ]);
    expect(contentOf(store).size).toBe(0);
    await store.close();
  });

  it('shares one sync', async () => {
    let syncs = 0;
    const count = failingFiles((operation) => {
      if (operation === 'datasync') syncs += 1;
      return undefined;
    });
    const { store } = await openWritable(await freshFolder(), count);
    const maker = countingMaker();
    await Promise.all(
      Array.from({ length: 100 }, () => store.submit({ type: 'do', transaction: addNote(maker, 'x') })),
    );
    expect(syncs).toBe(1);
    await store.close();
  });

  it('is not seen by anyone before it is on disk', async () => {
    const seen: number[] = [];
    let look = () => 0;
    const files = failingFiles((operation, path) => {
      if (path.endsWith('journal.jsonl') && operation !== 'open') seen.push(look());
      return undefined;
    });
    const { store } = await openWritable(await freshFolder(), files);
    look = () => store.library.tables.note.size;
    seen.length = 0;
    const maker = countingMaker();
    await Promise.all([1, 2, 3].map(() => store.submit({ type: 'do', transaction: addNote(maker, 'x') })));
    expect(seen).toEqual([0, 0]); // the write and the sync
    expect(store.library.tables.note.size).toBe(3);
    await store.close();
  });
});

describe('memory', () => {
  it('holds what was written, not what was given', async () => {
    const { store } = await openWritable(await freshFolder());
    const maker = countingMaker();
    const odd = { ...newNote(maker, { text: 'x' }), when: new Date(0), not: undefined, number: Number.NaN };
    valueOf(await store.submit({ type: 'do', transaction: addAll(maker, [odd]) }));
    const { not: _, ...rest } = odd;
    expect(store.library.tables.note.get(odd.id)).toStrictEqual({
      ...rest,
      when: '1970-01-01T00:00:00.000Z',
      number: null,
    });
    await store.close();
  });
});

describe('a disk that refuses', () => {
  it.each([
    ['ENOSPC', 'write'],
    ['EIO', 'datasync'],
  ] as const)('with %s at the %s leaves memory and files as they were, and the next change works', async (code, at) => {
    let failing = false;
    const folder = await freshFolder();
    const files = failingFiles((operation) => (failing && operation === at ? code : undefined));
    const { store } = await openWritable(folder, files);
    const maker = countingMaker();
    await applyAll(store, [addNote(maker, 'safe')]);
    const before = await journalOf(folder);

    failing = true;
    const refused = await Promise.all(
      ['x', 'y'].map((text) => store.submit({ type: 'do', transaction: addNote(maker, text) })),
    );
    // The sync that makes the cut durable fails, too, when syncing is what fails: then nothing can be promised any more.
    const broken = at === 'datasync';
    for (const answer of refused) expect(answer).toMatchObject({ ok: false, error: { code: 'disk' } });
    expect(notesOf(store)).toEqual(['safe']);
    expect(store.seq).toBe(1);
    expect((await journalOf(folder)).equals(before)).toBe(true);

    failing = false;
    const next = await store.submit({ type: 'do', transaction: addNote(maker, 'next') });
    if (broken) expect(next).toMatchObject({ ok: false, error: { code: 'read-only' } });
    else expect(valueOf(next).seq).toBe(2);
    await store.close();
    const reopened = valueOf(await openAt(folder));
    expect(notesOf(reopened.store)).toEqual(broken ? ['safe'] : ['safe', 'next']);
    expect(reopened.says).toEqual([]);
    await reopened.store.close();
  });

  it('once at a sync is no reason to stop', async () => {
    let failures = 0;
    const files = failingFiles((operation) => (operation === 'datasync' && (failures -= 1) === 0 ? 'EIO' : undefined));
    const { store } = await openWritable(await freshFolder(), files);
    const maker = countingMaker();
    failures = 1;
    expect(await applyAll(store, [addNote(maker, 'refused'), addNote(maker, 'taken')])).toBe(1);
    expect(notesOf(store)).toEqual(['taken']);
    await store.close();
  });

  it('has lost the journal: nothing more is acknowledged', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    const maker = countingMaker();
    await applyAll(store, [addNote(maker, 'safe')]);
    await rm(join(folder, 'journal.jsonl'));
    const refused = await store.submit({ type: 'do', transaction: addNote(maker, 'lost') });
    expect(refused).toMatchObject({ error: { code: 'disk', message: expect.stringContaining('Another program') } });
    expect(notesOf(store)).toEqual(['safe']);
    expect(store.readOnly?.reason).toContain('Another program');
    await store.close();
  });

  it('only costs the snapshot when that is what cannot be written', async () => {
    let failing = false;
    const problems: string[] = [];
    const folder = await freshFolder();
    const files = failingFiles((operation, path) =>
      failing && path.endsWith('.tmp') && operation === 'write' ? 'ENOSPC' : undefined,
    );
    const { store } = valueOf(await openAt(folder, { files }, { onProblem: (message) => problems.push(message) }));
    await applyAll(store, [addNote(countingMaker(), 'kept')]);
    failing = true;
    await store.close();
    expect(problems).toEqual([
      expect.stringMatching(/library\.json could not be brought up to date: the disk is full.*Nothing is lost/),
    ]);
    const reopened = valueOf(await openAt(folder));
    expect(notesOf(reopened.store)).toEqual(['kept']);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await reopened.store.close();
  });
});

describe('a snapshot', () => {
  it('covers the journal, which then begins anew', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    const maker = countingMaker();
    await applyAll(store, [addNote(maker, 'a'), addNote(maker, 'b')]);
    valueOf(await store.snapshot());
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toBe('');
    await applyAll(store, [addNote(maker, 'c')]);
    const reopened = valueOf(await openAt(await copyAsKilled(folder)));
    expect(contentOf(reopened.store)).toEqual(contentOf(store));
    expect(reopened.store.history).toEqual(store.history);
    await reopened.store.close();
    await store.close();
  });

  it('may be written while changes go on', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    const maker = countingMaker();
    await applyAll(store, [addNote(maker, 'before')]);
    const [written] = await Promise.all([
      store.snapshot(),
      applyAll(
        store,
        Array.from({ length: 20 }, (_, index) => addNote(maker, `during ${index}`)),
      ),
    ]);
    valueOf(written);
    const reopened = valueOf(await openAt(await copyAsKilled(folder)));
    expect(contentOf(reopened.store)).toEqual(contentOf(store));
    expect(reopened.says).toEqual([]);
    await reopened.store.close();
    await store.close();
  });

  it.each([
    ['is cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['is empty', () => Buffer.alloc(0)],
    ['is garbage', () => Buffer.from('not a library')],
    ['has one bit flipped', (bytes: Buffer) => bytes.map((byte, index) => (index === 200 ? byte ^ 1 : byte))],
  ])('that %s is set aside; the previous one and the journals give everything', async (_, damage) => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    const maker = countingMaker();
    await applyAll(store, [addNote(maker, 'first generation')]);
    valueOf(await store.snapshot());
    await applyAll(store, [addNote(maker, 'second generation')]);
    valueOf(await store.snapshot());
    await applyAll(store, [addNote(maker, 'journal')]);
    const killed = await copyAsKilled(folder);
    const path = join(killed, 'library.json');
    const damaged = damage(await readFile(path));
    await writeFile(path, damaged);

    const opened = valueOf(await openAt(killed));
    expect(contentOf(opened.store)).toEqual(contentOf(store));
    expect(opened.says).toEqual([expect.stringMatching(/library\.json could not be used.*went on from.*set-aside/)]);
    const [kept = ''] = await readdir(join(killed, 'set-aside'));
    expect(await readFile(join(killed, 'set-aside', kept))).toEqual(Buffer.from(damaged));
    // Healthy again, from either generation.
    const killedAgain = await copyAsKilled(killed);
    await rm(join(killedAgain, 'library.json'));
    for (const copy of [await copyAsKilled(killed), killedAgain]) {
      const again = valueOf(await openAt(copy));
      expect(contentOf(again.store)).toEqual(contentOf(store));
      await again.store.close();
    }
    await opened.store.close();
    await store.close();
  });

  it('and its spare both damaged are left as they are, and the library is refused', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    valueOf(await store.snapshot());
    await store.close();
    await writeFile(join(folder, 'library.json'), 'x');
    await writeFile(join(folder, 'library.previous.json'), 'y');
    const before = await readdir(folder);
    expect(await openAt(folder)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await readdir(folder)).toEqual(before);
  });

  it('of a newer schema is refused and left as it is', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    await store.close();
    const newer = '{"schema":99,"libraryId":"x","everything":"else"}';
    await writeFile(join(folder, 'library.json'), newer);
    expect(await openAt(folder)).toMatchObject({ ok: false, error: { code: 'newer-schema' } });
    expect(await readFile(join(folder, 'library.json'), 'utf8')).toBe(newer);
    expect(await readdir(folder)).not.toContain('lock');
  });
});
