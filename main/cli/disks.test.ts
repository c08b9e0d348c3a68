import { chmod, cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { addAll, newNote } from '../../shared/model/actions';
import { clientOf, openTestNotebook } from '../notebook/testing/contractHost';
import { mountDisk, mountingIsRefused, withoutPermission } from '../notebook/testing/disks';
import { freshFolder } from '../notebook/testing/folders';
import { countingMaker, notesOf, openAt, valueOf } from '../notebook/testing/stores';
import { openTerminal, type Terminal } from './testing/terminal';

/*
 * Disks as they are, not as a test imagines them: full, read-only, forbidden, taken away. Each says the same in a window,
 * which shows what the call answers, and on the command line.
 */

const refused = mountingIsRefused();
if (refused !== undefined) console.warn(`No real disk is filled, made read-only or taken away here: ${refused}.`);

const maker = countingMaker();
const note = (text: string) => addAll(maker, [newNote(maker, { text })]);

let terminal: Terminal;
beforeAll(async () => (terminal = await openTerminal()));
afterAll(() => terminal.close());

describe.skipIf(refused !== undefined)(`a disk${refused === undefined ? '' : `: ${refused}`}`, () => {
  it('that is full refuses in words, loses nothing, and goes on when there is room', async () => {
    const disk = await mountDisk(600);
    const notebook = await openTestNotebook(disk.folder);
    const client = clientOf(notebook);
    await writeFile(join(disk.folder, 'ballast'), Buffer.alloc(120 * 1024));
    const acknowledged: string[] = [];
    let refusal: string | undefined;
    for (let number = 0; refusal === undefined; number += 1) {
      const text = `${number} ${'words '.repeat(2000)}`;
      const answer = await client.apply(note(text));
      if (answer.ok) acknowledged.push(text);
      else refusal = answer.error.message;
    }
    expect(refusal).toBe(
      'The change was not made, because it could not be written to journal.jsonl: the disk is full (ENOSPC). Everything before it is safe; make room or check the disk, then try again.',
    );
    expect(acknowledged.length).toBeGreaterThan(3);
    expect(valueOf(await client.list({ kind: 'note' })).total).toBe(acknowledged.length);
    await rm(join(disk.folder, 'ballast'));
    valueOf(await client.apply(note('there is room')));
    await notebook.close();
    const { store, says } = valueOf(await openAt(join(disk.folder, 'library')));
    expect([notesOf(store), says]).toEqual([[...acknowledged, 'there is room'], []]);
    await store.close();

    await writeFile(join(disk.folder, 'ballast'), Buffer.alloc(600 * 1024)).catch(() => undefined); // as much as there is room for
    const at = ['--library', join(disk.folder, 'library')];
    const added = await terminal.run('note', 'add', '--text', 'more words '.repeat(20_000), ...at);
    expect(added).toMatchObject({ code: 1, out: '' });
    expect(added.err).toMatch(/^commonplace note add: .*the disk is full \(ENOSPC\)/);
    expect((await terminal.json<{ total: number }>('list', 'notes', ...at)).total).toBe(acknowledged.length + 1);
  });

  it('that can only be read shows the library and takes nothing', async () => {
    const disk = await mountDisk(2000);
    const notebook = await openTestNotebook(disk.folder);
    valueOf(await clientOf(notebook).apply(note('kept')));
    await notebook.close();
    disk.makeReadOnly();

    const reader = await openTestNotebook(disk.folder, {
      preferencesFile: join(await freshFolder(), 'preferences.json'),
    });
    const client = clientOf(reader);
    const why =
      'The library’s folder cannot be written: the disk can only be read (EROFS). Allow it, then open the library again.';
    expect(valueOf(await client.library({})).readOnly?.reason).toBe(why);
    expect(valueOf(await client.list({ kind: 'note' })).items).toMatchObject([{ title: 'kept' }]);
    expect(await client.apply(note('x'))).toMatchObject({
      error: { code: 'read-only', message: `Nothing can be changed here. ${why}` },
    });
    await reader.close();

    const at = ['--library', join(disk.folder, 'library')];
    expect((await terminal.json<{ total: number }>('list', 'notes', ...at)).total).toBe(1);
    const added = await terminal.run('note', 'add', '--text', 'x', ...at);
    expect(added).toMatchObject({
      code: 1,
      out: '',
      err: `commonplace note add: Nothing can be changed here. ${why}\n`,
    });
    disk.makeWritable();
    expect(await terminal.run('note', 'add', '--text', 'x', ...at)).toMatchObject({ code: 0 });
  });

  it('that is taken away is missed at once, and what was acknowledged is on it', async () => {
    const disk = await mountDisk(2000);
    const notebook = await openTestNotebook(disk.folder);
    const client = clientOf(notebook);
    valueOf(await client.apply(note('kept')));
    const left = await freshFolder();
    await cp(disk.folder, left, { recursive: true, filter: (path) => !path.endsWith('lock') });
    disk.detach();
    await notebook.refresh();
    expect(valueOf(await client.library({})).notices).toEqual([
      'The library’s folder is not there any more: it was moved or deleted, or its disk was taken away. What was saved is in it, wherever it is now. Bring it back to its place, or open it where it is.',
    ]);
    expect(await client.importText({ job: 'job', text: 'A text.' })).toMatchObject({
      value: { items: [{ status: 'failed', reason: expect.stringMatching(/the folder or file is gone/) }] },
    });
    expect(await client.verify({})).toMatchObject({
      error: { message: 'The library could not be read back: the folder or file is gone (ENOENT).' },
    });
    await notebook.close();
    const { store } = valueOf(await openAt(join(left, 'library')));
    expect(notesOf(store)).toEqual(['kept']);
    await store.close();

    const listed = await terminal.run('list', 'notes', '--library', join(disk.folder, 'library'));
    expect(listed).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/There is no library in/) });
  });
});

describe.skipIf(process.platform === 'win32')('a folder of somebody else', () => {
  async function foreign(): Promise<string> {
    const place = await freshFolder();
    const notebook = await openTestNotebook(place);
    valueOf(await clientOf(notebook).apply(note('theirs')));
    await notebook.close();
    await chmod(place, 0o755);
    await chmod(join(place, 'library'), 0o555);
    onTestFinished(() => chmod(join(place, 'library'), 0o755));
    return join(place, 'library');
  }

  it('that may be read is shown, and takes nothing', async () => {
    const library = await foreign();
    const answers = await withoutPermission(async () => ({
      listed: await terminal.json<{ total: number }>('list', 'notes', '--library', library),
      added: await terminal.run('note', 'add', '--text', 'x', '--library', library),
    }));
    expect(answers.listed.total).toBe(1);
    expect(answers.added).toMatchObject({ code: 1, out: '' });
    expect(answers.added.err).toMatch(/Nothing can be changed here\. .*permission was denied/);
  });

  it('of which a file may not be read is refused by its reason', async () => {
    const library = await foreign();
    await chmod(join(library, 'library.json'), 0);
    const listed = await withoutPermission(() => terminal.run('list', 'notes', '--library', library));
    expect(listed).toMatchObject({ code: 1, out: '' });
    expect(listed.err).toBe(
      `commonplace list: The library in ${library} could not be opened, because of library.json: permission was denied (EACCES). Allow your account to read and write the folder and all that is in it, then try again.\n`,
    );
    await chmod(join(library, 'library.json'), 0o644);
  });
});
