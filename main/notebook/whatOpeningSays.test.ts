import { mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failingFiles } from './testing/failingFiles';
import { copyAsKilled, freshFolder } from './testing/folders';
import { addNote, applyAll, countingMaker, notesOf, openAt, openWritable, valueOf } from './testing/stores';

/** A library with two generations of everything, as a kill would leave it; its changes are numbered 1 to 3. */
async function killedLibrary(): Promise<string> {
  const folder = await freshFolder();
  const { store } = await openWritable(folder);
  const maker = countingMaker();
  for (const text of ['one', 'two']) {
    await applyAll(store, [addNote(maker, text)]);
    valueOf(await store.snapshot());
  }
  await applyAll(store, [addNote(maker, 'three')]);
  const killed = await copyAsKilled(folder);
  await store.close();
  return killed;
}

const path = (folder: string) => ({
  snapshot: join(folder, 'library.json'),
  previous: join(folder, 'library.previous.json'),
  journal: join(folder, 'journal.jsonl'),
});

const LAST = /Everything up to change 3 is here \(“Add note”, \d{4}-\d\d-\d\d \d\d:\d\d\)\./;

describe('opening says how far the library reaches', () => {
  it('after a snapshot that could not be used', async () => {
    const folder = await killedLibrary();
    await truncate(path(folder).snapshot, 200);
    const { says, store } = valueOf(await openAt(folder));
    expect(says).toEqual([
      expect.stringMatching(
        new RegExp(
          `^library\\.json could not be used: its end is missing\\. Commonplace went on from library\\.previous\\.json and the journals\\. ${LAST.source} What could not be used is kept in set-aside/\\S+\\.$`,
        ),
      ),
    ]);
    await store.close();
  });

  it('once, when several files could not be used', async () => {
    const folder = await killedLibrary();
    const { snapshot, journal } = path(folder);
    await truncate(snapshot, 200);
    const lines = await readFile(journal, 'utf8');
    await writeFile(journal, `${lines.trimEnd()}\n{"half`);
    const { says, store } = valueOf(await openAt(folder));
    expect(says[0]).toMatch(
      /^library\.json could not be used.*went on from library\.previous\.json and the journals\. What/,
    );
    expect(says[1]).toMatch(
      /^The last line of journal\.jsonl was not finished, as after a power cut\. Everything up to/,
    );
    expect(says).toHaveLength(2);
    await store.close();
  });

  it('when the journal was taken away, which is no power cut', async () => {
    const folder = await killedLibrary();
    await rm(path(folder).journal);
    const { says, store } = valueOf(await openAt(folder));
    expect(notesOf(store)).toEqual(['one', 'two']);
    expect(says).toEqual([
      expect.stringMatching(
        /^journal\.jsonl was missing, and with it any change that was only there\. Everything up to change 2 is here/,
      ),
    ]);
    await store.close();
  });

  it('nothing when the journal was just being begun anew', async () => {
    const folder = await killedLibrary();
    const { journal } = path(folder);
    await rename(journal, join(folder, 'journal.previous.jsonl'));
    await writeFile(`${journal}.${crypto.randomUUID()}.tmp`, '');
    const { says, store } = valueOf(await openAt(folder));
    expect(notesOf(store)).toEqual(['one', 'two', 'three']);
    expect(says).toEqual([]);
    await store.close();
  });
});

it('a library of which nothing can be used is refused with the way to its newest backup', async () => {
  const folder = await killedLibrary();
  const { snapshot, previous } = path(folder);
  await writeFile(snapshot, '');
  await truncate(previous, 20);
  const without = await openAt(folder);
  expect(without).toMatchObject({ error: { code: 'damaged', message: expect.stringMatching(/Restore the library/) } });
  await mkdir(join(folder, 'backups'));
  for (const hour of ['08', '14', '11'])
    await writeFile(join(folder, 'backups', `2026-03-05T${hour}-03-22Z-change-2-automatic.tar.gz`), '');
  const refused = await openAt(folder);
  const message = refused.ok ? '' : refused.error.message;
  expect(message).toContain('library.json could not be used: it is empty. library.previous.json could not be used');
  expect(message).toContain(
    `commonplace restore "${join(folder, 'backups', '2026-03-05T14-03-22Z-change-2-automatic.tar.gz')}" --to NEW-FOLDER`,
  );
  expect(message).not.toContain('went on');
});

it('a newer library in a form that cannot be read is not called damaged only', async () => {
  const folder = await killedLibrary();
  const { snapshot } = path(folder);
  const text = await readFile(snapshot, 'utf8');
  await writeFile(
    snapshot,
    `${text
      .replace(/"schema":\d+/, '"schema":99')
      .trimEnd()
      .slice(0, -1)},"more":1}\n`,
  );
  const { says, store } = valueOf(await openAt(folder, { readOnly: true }));
  expect(says).toEqual([
    expect.stringMatching(/^library\.json could not be used: it was written by a newer Commonplace \(schema 99\)/),
  ]);
  await store.close();
});

describe('a library that cannot be written when it is opened is shown, and says why', () => {
  it.each([
    [
      'the disk is full',
      'ENOSPC',
      'lock',
      /^The library’s folder cannot be written: the disk is full \(ENOSPC\)\. Make room/,
    ],
    [
      'its journal is protected',
      'EACCES',
      'journal.jsonl',
      /^The library’s folder cannot be written: permission was denied/,
    ],
  ])('%s', async (_, code, name, why) => {
    const folder = await killedLibrary();
    const files = failingFiles((operation, at) =>
      operation === (name === 'lock' ? 'write' : 'open') && at.startsWith(join(folder, name)) ? code : undefined,
    );
    const { store } = valueOf(await openAt(folder, { files }));
    expect(notesOf(store)).toEqual(['one', 'two', 'three']);
    expect(store.readOnly?.reason).toMatch(why);
    await store.close();
    const again = valueOf(await openAt(folder));
    expect(again.store.readOnly).toBeUndefined();
    await again.store.close();
  });

  it('but a new one is not made where there is no room', async () => {
    const files = failingFiles((operation) => (operation === 'write' ? 'ENOSPC' : undefined));
    const refused = await openAt(await freshFolder(), { files });
    expect(refused).toMatchObject({
      error: { code: 'disk', message: expect.stringMatching(/disk is full.*Make room/) },
    });
  });
});

it('a lock file that says nothing is replaced, and that is said', async () => {
  const folder = await killedLibrary();
  await writeFile(join(folder, 'lock'), 'x');
  const { says, store } = valueOf(await openAt(folder));
  expect(says).toEqual([expect.stringMatching(/^The file “lock” .* as after a crash, and was replaced\.$/)]);
  await store.close();
});
