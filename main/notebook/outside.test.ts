import { appendFile, copyFile, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { NotebookClient } from '../../shared/api';
import { addAll, newNote } from '../../shared/model/actions';
import { restore } from './backups/restore';
import { conflictCopies } from './conflicts';
import type { Notebook } from './open';
import { clientOf, openTestNotebook } from './testing/contractHost';
import { copyAsKilled, freshFolder } from './testing/folders';
import { addNote, applyAll, contentOf, countingMaker, notesOf, openAt, openWritable, valueOf } from './testing/stores';

describe('conflict copies', () => {
  it.each([
    ["library (Anna's conflicted copy 2026-03-05).json", 'library.json'],
    ['library (conflicted copy 2026-03-05 140322).json', 'library.json'],
    ['library.sync-conflict-20260305-140322-ABCDEFG.json', 'library.json'],
    ['library-LAPTOP.json', 'library.json'],
    ['library (1).json', 'library.json'],
    ['library 2.json', 'library.json'],
    ['library.json.orig', 'library.json'],
    ['library_REMOTE_4711.json', 'library.json'],
    ['journal.sync-conflict-20260305-140322-ABCDEFG.jsonl', 'journal.jsonl'],
    ['journal (case conflict).jsonl', 'journal.jsonl'],
    ['library.previous (1).json', 'library.previous.json'],
    ['journal.previous.jsonl.rej', 'journal.previous.jsonl'],
  ])('%s is one of %s', (name, of) => {
    expect(conflictCopies([name])).toEqual([{ name, of }]);
  });

  it('are not our own files, nor what somebody keeps there', () => {
    const names = [
      'library.json',
      'library.previous.json',
      'journal.jsonl',
      'journal.previous.jsonl',
      'README.txt',
      'lock',
    ];
    const others = [
      'librarycard.json',
      'my journal.txt',
      '.git',
      '.stfolder',
      'thesis.docx',
      'library.json.0e1c.tmp',
      'library',
    ];
    expect(conflictCopies([...names, ...others])).toEqual([]);
  });
});

it('conflict copies that hold whole libraries come first', () => {
  const names = ['journal (1).jsonl', 'library.previous (1).json', 'library (1).json'];
  expect(conflictCopies(names).map(({ name }) => name)).toEqual([names[2], names[0], names[1]]);
});

describe('another program in the folder', () => {
  const maker = countingMaker();
  let place: string;
  let library: string;
  let notebook: Notebook;
  let client: NotebookClient;
  let problems: string[];

  beforeEach(async () => {
    place = await freshFolder();
    library = join(place, 'library');
    notebook = await openTestNotebook(place);
    onTestFinished(() => notebook.close());
    client = clientOf(notebook);
    problems = [];
    notebook.subscribe(
      (event, payload) => event === 'problem' && 'message' in payload && problems.push(payload.message),
    );
    valueOf(await client.apply(addAll(maker, [newNote(maker, { text: 'mine' })])));
  });

  const notices = async () => valueOf(await client.library({})).notices;

  it('leaves a conflict copy: it is shown while running, at opening and by the check, and never touched', async () => {
    await notebook.refresh();
    expect(await notices()).toEqual([]);
    const name = 'library.sync-conflict-20260305-140322-ABCDEFG.json';
    await copyFile(join(library, 'library.json'), join(library, name));
    await writeFile(join(library, 'notes of mine.txt'), 'left alone');
    await notebook.refresh();
    expect(await notices()).toEqual([
      expect.stringContaining(`commonplace restore "${join(library, name)}" --to NEW-FOLDER`),
    ]);
    expect(valueOf(await client.verify({}))).toMatchObject({
      ok: false,
      problems: [{ where: name, repairable: false }],
    });
    await notebook.close();
    notebook = await openTestNotebook(place);
    client = clientOf(notebook);
    expect(await notices()).toEqual([expect.stringContaining(name)]);
    expect(await readdir(library)).toEqual(expect.arrayContaining([name, 'notes of mine.txt']));
    await rm(join(library, name));
    await notebook.refresh();
    expect(await notices()).toEqual([]);
  });

  it('leaves a whole version: it is listed beside the backups, and a library is made of it on request', async () => {
    valueOf(await client.apply(addAll(maker, [newNote(maker, { text: 'later' })])));
    const name = 'library (1).json';
    await copyFile(join(library, 'library.json'), join(library, name));
    await copyFile(join(library, 'journal.jsonl'), join(library, 'journal (1).jsonl'));
    await notebook.refresh();
    expect(valueOf(await client.library({})).copies).toEqual([name]);
    const made = valueOf(await client.restore({ job: 'a', file: name }));
    expect(made.folder.startsWith(`${library} (other version, restored `)).toBe(true);
    const theirs = valueOf(await openAt(made.folder, { create: false }));
    expect(notesOf(theirs.store)).toEqual([]); // the snapshot of the empty library, from before the journal
    await theirs.store.close();
    for (const file of [`../library/${name}`, 'library.json', 'journal (1).jsonl', 'lock'])
      expect(await client.restore({ job: 'b', file })).toMatchObject({ error: { code: 'not-found' } });
  });

  it('changes library.json: that is said, and its version is set aside before ours takes the place', async () => {
    const theirs = Buffer.from('{"from":"another computer"}\n');
    await writeFile(join(library, 'library.json'), theirs);
    await notebook.refresh();
    expect(await notices()).toEqual([
      expect.stringMatching(/changed library\.json while.*before that file is written again the other version is kept/),
    ]);
    expect(valueOf(await client.verify({})).ok).toBe(false);
    await notebook.close(); // writes a snapshot
    expect(problems.at(-1)).toMatch(/Its version is kept in set-aside/);
    const [kept = ''] = await readdir(join(library, 'set-aside'));
    expect(await readFile(join(library, 'set-aside', kept))).toEqual(theirs);
    const again = valueOf(await openAt(library));
    expect(notesOf(again.store)).toEqual(['mine']);
    expect(again.says).toEqual([]);
    await again.store.close();
  });

  it.each([
    ['replaces the journal', (path: string) => writeFile(`${path}.x`, '').then(() => rename(`${path}.x`, path))],
    ['removes the journal', (path: string) => rm(path)],
    ['writes to the journal', (path: string) => appendFile(path, '{"seq":99}\n')],
  ])('%s: nothing is written there any more, and all that was open is kept', async (_, disturb) => {
    const journal = join(library, 'journal.jsonl');
    await disturb(journal);
    const theirs = await readFile(journal).catch(() => undefined);
    await notebook.refresh();
    const [notice = ''] = await notices();
    expect(notice).toMatch(/replaced or changed the journal.*kept in set-aside/);
    expect(valueOf(await client.library({})).readOnly?.reason).toMatch(/Another program/);
    expect(await client.apply(addAll(maker, [newNote(maker, { text: 'x' })]))).toMatchObject({
      error: { code: 'read-only' },
    });
    await notebook.close();
    expect(await readFile(journal).catch(() => undefined)).toEqual(theirs);
    const kept = /set-aside\/\S+\.json/.exec(notice)?.[0] ?? '';
    const to = join(place, 'rescued');
    valueOf(await restore({ from: join(library, kept), to, textsBeside: library, libraryId: 'x' }));
    const rescued = valueOf(await openAt(to, { create: false }));
    expect(notesOf(rescued.store)).toEqual(['mine']);
    await rescued.store.close();
  });

  it('moves the whole folder away: that is said, and it goes on when the folder is back', async () => {
    await rename(library, `${library} moved`);
    await notebook.refresh();
    expect(await notices()).toEqual([expect.stringMatching(/not there any more/)]);
    await rename(`${library} moved`, library);
    await notebook.refresh();
    expect(await notices()).toEqual([]);
    valueOf(await client.apply(addAll(maker, [newNote(maker, { text: 'after' })])));
  });
});

describe('a library from elsewhere', () => {
  it.each(['a journal', 'anything else'])('whose journal is a link to %s never writes through it', async (what) => {
    const folder = await freshFolder();
    const maker = countingMaker();
    const first = await openWritable(folder);
    await applyAll(first.store, [addNote(maker, 'one')]);
    await first.store.close();
    const mine = join(await freshFolder(), 'mine.txt');
    const content = what === 'a journal' ? await readFile(join(folder, 'journal.jsonl')) : Buffer.from('mine');
    await writeFile(mine, content);
    await rm(join(folder, 'journal.jsonl'));
    await symlink(mine, join(folder, 'journal.jsonl'));
    const { store } = await openWritable(folder);
    expect(await applyAll(store, [addNote(maker, 'two')])).toBe(1);
    await store.close();
    expect(await readFile(mine)).toEqual(content);
    const again = await openWritable(folder);
    expect(notesOf(again.store)).toContain('two');
    await again.store.close();
  });
});

describe('the files of two computers that both went on from the same change', () => {
  /** Two copies of a library, each with changes of its own. */
  async function twoComputers(ours: number, theirs: number) {
    const maker = countingMaker();
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    await applyAll(store, [addNote(maker, 'common')]);
    valueOf(await store.snapshot());
    const [here, there] = await Promise.all(
      [ours, theirs].map(async (count, index) => {
        const copy = await copyAsKilled(folder);
        const other = await openWritable(copy);
        const own = countingMaker(1000 * (index + 1));
        const names = Array.from({ length: count }, (_, number) => `${index === 0 ? 'here' : 'there'} ${number}`);
        expect(
          await applyAll(
            other.store,
            names.map((name) => addNote(own, name)),
          ),
        ).toBe(count);
        return { folder: copy, store: other.store };
      }),
    );
    await store.close();
    return { here: here!, there: there! };
  }

  it.each([
    [2, 5],
    [5, 2],
    [3, 3],
  ])('are never merged: %i changes in library.json here, %i in the journal from there', async (ours, theirs) => {
    const { here, there } = await twoComputers(ours, theirs);
    valueOf(await here.store.snapshot()); // its changes are in library.json now, and its journal is empty
    const mixed = await copyAsKilled(here.folder);
    await copyFile(join(there.folder, 'journal.jsonl'), join(mixed, 'journal.jsonl'));
    const opened = valueOf(await openAt(mixed));
    expect(contentOf(opened.store)).toEqual(contentOf(here.store));
    expect(opened.says).toEqual([expect.stringMatching(/does not belong to this library\.json.*kept in set-aside/)]);
    const [kept = ''] = await readdir(join(mixed, 'set-aside'));
    expect(await readFile(join(mixed, 'set-aside', kept))).toEqual(await readFile(join(there.folder, 'journal.jsonl')));
    await applyAll(opened.store, [addNote(countingMaker(9000), 'goes on')]);
    await opened.store.close();
    const again = valueOf(await openAt(mixed));
    expect(again.says).toEqual([]);
    expect(notesOf(again.store)).toContain('goes on');
    for (const { store } of [again, here, there]) await store.close();
  });

  it('are told apart even where the numbers go on without a gap', async () => {
    const { here, there } = await twoComputers(2, 2);
    valueOf(await here.store.snapshot());
    valueOf(await there.store.snapshot());
    await applyAll(there.store, [addNote(countingMaker(7000), 'there, after its own snapshot')]);
    const mixed = await copyAsKilled(here.folder);
    await copyFile(join(there.folder, 'journal.jsonl'), join(mixed, 'journal.jsonl'));
    const opened = valueOf(await openAt(mixed));
    expect(contentOf(opened.store)).toEqual(contentOf(here.store));
    expect(opened.says).toEqual([expect.stringMatching(/change 4 was made elsewhere/)]);
    for (const { store } of [opened, here, there]) await store.close();
  });
});

describe('git', () => {
  it('has left the marks of a merge: the file is set aside, with the reason, and nothing of it is used', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    const maker = countingMaker();
    await applyAll(store, [addNote(maker, 'a')]);
    valueOf(await store.snapshot());
    valueOf(await store.snapshot());
    await applyAll(store, [addNote(maker, 'b')]);
    const killed = await copyAsKilled(folder);
    for (const name of ['library.json', 'journal.jsonl']) {
      const path = join(killed, name);
      await writeFile(path, `<<<<<<< HEAD\n${await readFile(path, 'utf8')}=======\n{}\n>>>>>>> theirs\n`);
    }
    const opened = valueOf(await openAt(killed));
    expect(opened.says).toEqual([
      expect.stringMatching(/library\.json could not be used: git has left the marks of a merge.*set-aside/),
      expect.stringMatching(/journal\.jsonl could not be used: git has left the marks of a merge.*set-aside/),
    ]);
    expect([...contentOf(opened.store).values()].map((item) => 'text' in item && item.text)).toEqual(['a']);
    await opened.store.close();
    await store.close();
  });
});
