import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { NotebookClient } from '../../../shared/api';
import { addAll, newNote, removeOne } from '../../../shared/model/actions';
import { nodeFiles } from '../files';
import type { Notebook } from '../open';
import { fillWithSample } from '../sample';
import { clientOf, openTestNotebook } from '../testing/contractHost';
import { failingFiles } from '../testing/failingFiles';
import { everythingIn } from '../testing/everything';
import { freshFolder } from '../testing/folders';
import { countingMaker, openAt, valueOf } from '../testing/stores';
import { hashOf } from '../texts';
import { restore } from './restore';

const maker = countingMaker();

describe('a backup', () => {
  let place: string;
  let library: string;
  let notebook: Notebook;
  let client: NotebookClient;

  beforeEach(async () => {
    place = await freshFolder();
    library = join(place, 'library');
    notebook = await openTestNotebook(place);
    onTestFinished(() => notebook.close());
    client = clientOf(notebook);
    valueOf(await fillWithSample(notebook));
    valueOf(await client.undo({}));
  });

  const restoreTo = (from: string, to: string, at?: number) =>
    restore({ from, to, at, textsBeside: library, libraryId: maker.unique() });

  it.each(['all.tar', 'all.tar.gz', 'all.tgz'])('to %s, restored, has every record, step and byte', async (name) => {
    const file = join(place, name);
    const made = valueOf(await notebook.backup(file));
    expect(made).toEqual({ file, bytes: (await stat(file)).size, problems: [] });
    const to = join(place, 'again');
    const answer = valueOf(await restoreTo(file, to));
    expect(answer).toMatchObject({ folder: to, from: file, problems: [] });
    expect(await everythingIn(to)).toEqual(await everythingIn(library));
    const reopened = valueOf(await openAt(to, { create: false }));
    expect(reopened.says).toEqual([]);
    expect(reopened.store.libraryId).not.toBe(valueOf(await client.library({})).libraryId);
    await reopened.store.close();
  });

  it('is what other programs can read and check', async () => {
    const file = join(place, 'all.tar');
    valueOf(await notebook.backup(file));
    const folder = join(place, 'by tar');
    await mkdir(folder);
    execFileSync('tar', ['-xf', file, '-C', folder]);
    const sums = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trim().split('\n');
    expect(sums.length).toBe((await readdir(folder, { recursive: true })).length - 2); // itself and the folder of texts
    for (const [sum, name = ''] of sums.map((line) => line.split('  ')))
      expect(hashOf(await readFile(join(folder, name)))).toBe(sum);
    expect(await readFile(join(folder, 'library.json'))).toEqual(await readFile(join(library, 'library.json')));
  });

  it('without a place lies in the library, and is listed', async () => {
    const made = valueOf(await client.makeBackup({ job: 'a' }));
    const { items } = valueOf(await client.backups({}));
    expect(items).toEqual([
      {
        file: basename(made.file),
        at: expect.any(String),
        seq: valueOf(await client.library({})).seq,
        sort: 'by-hand',
        texts: true,
        bytes: made.bytes,
      },
    ]);
    const copy = valueOf(await client.restore({ job: 'b', file: basename(made.file) }));
    expect(await everythingIn(copy.folder)).toEqual(await everythingIn(library));
    expect(copy.folder.startsWith(`${library} (`)).toBe(true);
  });

  it('is never written over anything, nor restored over anything', async () => {
    const file = join(place, 'all.tar');
    valueOf(await notebook.backup(file));
    const before = await readFile(file);
    expect(await notebook.backup(file)).toMatchObject({ error: { code: 'already-exists' } });
    expect(await readFile(file)).toEqual(before);
    for (const to of [library, file])
      expect(await restoreTo(file, to)).toMatchObject({ error: { code: 'already-exists' } });
    await mkdir(join(place, 'empty'));
    expect(await restoreTo(file, join(place, 'empty'))).toMatchObject({ ok: true });
  });

  it('is restored into an empty folder where a rename never replaces one, as on Windows', async () => {
    const file = join(place, 'all.tar');
    valueOf(await notebook.backup(file));
    const to = join(place, 'empty');
    await mkdir(to);
    const rename: typeof nodeFiles.rename = async (from, target) => {
      if (statSync(target, { throwIfNoEntry: false })?.isDirectory())
        throw Object.assign(new Error('no'), { code: 'EPERM' });
      await nodeFiles.rename(from, target);
    };
    const job = { from: file, to, at: undefined, textsBeside: library, libraryId: maker.unique() };
    expect(await restore(job, { ...nodeFiles, rename })).toMatchObject({ ok: true });
  });

  it('goes on being written while the library changes and is compacted, and holds what was acknowledged before', async () => {
    const before = valueOf(await client.library({})).seq;
    const changes = (async () => {
      for (let number = 0; number < 30; number += 1)
        valueOf(await client.apply(addAll(maker, [newNote(maker, { text: `${number}` })])));
    })();
    const file = join(place, 'all.tar');
    valueOf(await notebook.backup(file));
    await changes;
    expect(valueOf(await restoreTo(file, join(place, 'again'))).seq).toBeGreaterThanOrEqual(before);
  });

  it('has the texts of what was deleted, since undo may need them', async () => {
    const [row] = valueOf(await client.list({ kind: 'article' })).items;
    const article = valueOf(await client.get({ id: row?.id ?? '' }));
    valueOf(await client.apply(removeOne(maker, article)));
    const file = join(place, 'all.tar');
    valueOf(await notebook.backup(file));
    const to = join(place, 'again');
    valueOf(await restoreTo(file, to));
    expect((await everythingIn(to)).texts).toEqual((await everythingIn(library)).texts);
  });

  it('says what the library itself has lost, and so does restoring it', async () => {
    const [missing = '', damaged = ''] = await readdir(join(library, 'texts'));
    await rm(join(library, 'texts', missing));
    await writeFile(join(library, 'texts', damaged), 'other words');
    const file = join(place, 'all.tar');
    const { problems } = valueOf(await notebook.backup(file));
    expect(problems).toEqual([
      expect.stringMatching(`${missing} is missing`),
      expect.stringMatching(`${damaged} of the library is damaged`),
    ]);
    const copy = valueOf(await restoreTo(file, join(place, 'again')));
    expect(copy.problems).toHaveLength(2);
  });

  it('leaves nothing behind when the disk refuses', async () => {
    for (const code of ['ENOSPC', 'EIO'])
      for (const at of ['write', 'sync', 'rename'] as const) {
        const inner = await freshFolder();
        const files = failingFiles((operation, path) =>
          operation === at && path.includes('all.tar') ? code : undefined,
        );
        const other = await openTestNotebook(inner, { files });
        const answer = await other.backup(join(inner, 'out', 'all.tar'));
        expect(answer).toMatchObject({ error: { code: 'disk', message: expect.stringMatching(/not affected/) } });
        expect(await readdir(join(inner, 'out'))).toEqual([]);
        await other.close();
      }
  });

  it('of records only takes the texts from its library, wherever it was moved', async () => {
    const articles = valueOf(await client.library({})).counts.article;
    const { makeBackup } = await import('./makeBackup');
    const { layoutOf } = await import('../layout');
    const wanted = {
      files: nodeFiles,
      layout: layoutOf(library),
      texts: false,
      needed: new Set<string>(),
      at: maker.now(),
      version: '0',
    };
    const inside = join(library, 'backups', 'a.tar.gz');
    const outside = join(place, 'elsewhere', 'deep', 'a.tar.gz');
    for (const path of [inside, outside]) {
      valueOf(await makeBackup({ ...wanted, path }));
      const to = join(place, `from ${path.length}`);
      const copy = valueOf(await restoreTo(path, to));
      expect(copy).toMatchObject({ problems: [], counts: { article: articles } });
      expect((await everythingIn(to)).records).toEqual((await everythingIn(library)).records);
    }
  });

  it('may be a single library.json, as the conflicted copy of a synchronising program', async () => {
    const conflicted = join(library, "library (Anna's conflicted copy).json");
    await notebook.close();
    await cp(join(library, 'library.json'), conflicted);
    const to = join(place, 'theirs');
    valueOf(await restoreTo(conflicted, to));
    expect((await everythingIn(to)).records).toEqual((await everythingIn(library)).records);
  });
});
