import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { NotebookClient } from '../../../shared/api';
import { addAll, newArticle, newNote, removeOne } from '../../../shared/model/actions';
import { nodeFiles } from '../files';
import type { Notebook } from '../open';
import { fillWithSample } from '../sample';
import type { WritableStore } from '../store';
import { clientOf, openTestNotebook } from '../testing/contractHost';
import { failingFiles } from '../testing/failingFiles';
import { freshFolder } from '../testing/folders';
import { contentOf, countingMaker, openAt, valueOf } from '../testing/stores';
import { hashOf } from '../texts';
import { restore } from './restore';

const maker = countingMaker();

/** All records, the history and every text of a library. */
async function everythingIn(folder: string) {
  const { store } = valueOf(await openAt(folder, { create: false, readOnly: true }));
  const texts = new Map<string, Buffer>();
  for (const name of (await readdir(join(folder, 'texts'))).sort())
    texts.set(name, await readFile(join(folder, 'texts', name)));
  return { records: contentOf(store), history: store.history, seq: store.seq, texts };
}

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

  describe.each(['all.tar', 'all.tar.gz'])('%s that is damaged', (name) => {
    const attempt = async (change: (bytes: Buffer) => Uint8Array) => {
      const file = join(place, name);
      valueOf(await notebook.backup(file));
      await writeFile(file, change(await readFile(file)));
      const names = await readdir(place);
      const answer = await restoreTo(file, join(place, 'again'));
      if (!answer.ok) expect(await readdir(place)).toEqual(names); // nothing was left behind
      await rm(file);
      return answer;
    };
    const flip = (bytes: Buffer, at: number) => bytes.map((byte, index) => (index === at ? byte ^ 0x10 : byte));

    it('is refused, with what is wrong', async () => {
      expect(await attempt(() => Buffer.alloc(0))).toMatchObject({ error: { code: 'damaged' } });
      expect(await attempt(() => Buffer.from('not a backup'))).toMatchObject({ error: { code: 'damaged' } });
      expect(await attempt((bytes) => bytes.subarray(0, bytes.length / 2))).toMatchObject({
        error: { code: 'damaged' },
      });
      expect(await attempt((bytes) => bytes.subarray(0, -2000))).toMatchObject({ error: { code: 'damaged' } });
    });

    it('by one bit anywhere is refused', async () => {
      const file = join(place, name);
      const { bytes } = valueOf(await notebook.backup(file));
      await rm(file);
      const step = Math.ceil(bytes / 24);
      for (let at = 0; at < bytes; at += step) {
        const answer = await attempt((whole) => flip(whole, at));
        if (!answer.ok) expect(answer.error, `bit ${at}`).toMatchObject({ code: 'damaged' });
        // Bits that say nothing, as the owner in a header's padding, may be flipped: then all is as it was.
        else {
          expect(await everythingIn(answer.value.folder)).toEqual(await everythingIn(library));
          await rm(answer.value.folder, { recursive: true });
        }
      }
    });
  });

  it('names the member that is not as it was written', async () => {
    const file = join(place, 'all.tar');
    valueOf(await notebook.backup(file));
    const bytes = await readFile(file);
    bytes[bytes.indexOf('"libraryId"') + 20]! ^= 1;
    await writeFile(file, bytes);
    expect(await restoreTo(file, join(place, 'again'))).toMatchObject({
      error: { message: expect.stringMatching(/cannot be restored: library\.json is not as it was written/) },
    });
  });

  it('made elsewhere cannot write outside the new folder', async () => {
    const folder = join(place, 'evil');
    await mkdir(folder);
    await writeFile(join(folder, 'BACKUP.json'), '{"format":1,"texts":true}');
    await writeFile(join(place, 'outside.json'), 'x');
    const file = join(place, 'evil.tar');
    execFileSync('tar', ['-P', '-cf', file, '--format=ustar', '-C', folder, 'BACKUP.json', '../outside.json']);
    await rm(join(place, 'outside.json'));
    expect(await restoreTo(file, join(place, 'again'))).toMatchObject({
      error: { code: 'damaged', message: expect.stringMatching('outside') },
    });
    expect(await readdir(place)).not.toContain('outside.json');
  });

  it('made elsewhere cannot fill the memory with its label', async () => {
    const folder = join(place, 'large');
    await mkdir(folder);
    await writeFile(join(folder, 'BACKUP.json'), `{"format":1,"texts":true,"x":"${'x'.repeat(100_000)}"}`);
    const file = join(place, 'large.tar');
    execFileSync('tar', ['-cf', file, '--format=ustar', '-C', folder, 'BACKUP.json']);
    expect(await restoreTo(file, join(place, 'again'))).toMatchObject({
      error: { code: 'damaged', message: expect.stringMatching('which none of ours is') },
    });
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

describe('any point of the past', () => {
  it('can be restored through the journals and the history, exactly', async () => {
    const place = await freshFolder();
    const library = join(place, 'library');
    const { store } = valueOf(await openAt(library));
    const past = new Map([[0, contentOf(store)]]);
    const notes = Array.from({ length: 6 }, (_, number) => newNote(maker, { text: `${number}` }));
    const article = newArticle(maker, { citationKey: 'one', csl: { type: 'book' } });
    const actions = [
      ...notes.map((note) => ({ type: 'do', transaction: addAll(maker, [note]) }) as const),
      { type: 'undo' } as const,
      { type: 'undo' } as const,
      { type: 'redo' } as const,
      { type: 'do', transaction: addAll(maker, [article]) } as const,
      { type: 'do', transaction: removeOne(maker, notes[0]!) } as const,
      { type: 'undo' } as const,
    ];
    for (const action of actions) {
      valueOf(await store.submit(action));
      past.set(store.seq, contentOf(store));
    }
    const { done, undone } = store.history;
    const listed = new Set([...done, ...undone].map(({ seq }) => seq));
    const check = async (reachable: (seq: number) => boolean) => {
      for (const [at, content] of past) {
        const to = join(place, `at ${at}`);
        const answer = await restore({ from: library, to, at, libraryId: 'x' });
        expect(answer.ok, `change ${at}`).toBe(reachable(at));
        if (!answer.ok)
          expect(answer.error).toMatchObject({ code: 'not-found', message: expect.stringMatching(/reach/) });
        else {
          const { records, history, seq } = await everythingIn(to);
          expect([seq, records]).toEqual([at, content]);
          const reopened = valueOf(await openAt(to, { create: false }));
          for (const _ of history.done) valueOf(await reopened.store.submit({ type: 'undo' }));
          await reopened.store.close();
          await rm(to, { recursive: true });
        }
      }
    };
    await check(() => true);
    // After two compactions the journals are gone: what the history lists is still within reach.
    for (let times = 0; times < 2; times += 1) valueOf(await (store as WritableStore).snapshot());
    await check((seq) => seq >= store.seq || listed.has(seq));
    await store.close();
    expect(await restore({ from: library, to: join(place, 'later'), at: 99, libraryId: 'x' })).toMatchObject({
      error: { message: expect.stringMatching(/no change 99; the last one is 12/) },
    });
  });
});

describe('automatic backups', () => {
  const HOUR = 3_600_000;

  async function openWithClock() {
    const place = await freshFolder();
    let time = Date.parse('2026-03-01T08:00:00.000Z');
    const notebook = await openTestNotebook(place, { now: () => new Date(time).toISOString() });
    onTestFinished(() => notebook.close());
    const client = clientOf(notebook);
    const { BackupKeeper } = await import('./keeper');
    const { layoutOf } = await import('../layout');
    const problems: string[] = [];
    const { store } = valueOf(await openAt(join(place, 'library'), { readOnly: true }));
    const parts = {
      files: nodeFiles,
      layout: layoutOf(join(place, 'library')),
      store: { library: store.library, seq: 0, readOnly: undefined as unknown },
      now: () => new Date(time).toISOString(),
      version: '0',
      onProblem: (message: string) => problems.push(message),
      onMade: () => undefined,
    };
    return { keeper: new BackupKeeper(parts), parts, client, problems, pass: (ms: number) => (time += ms), place };
  }

  it('are made when something has changed and the last one is an hour old', async () => {
    const { keeper, parts, pass } = await openWithClock();
    const made = async () => (await keeper.list()).map(({ seq }) => seq);
    await keeper.makeWhenDue();
    expect(await made()).toEqual([]); // nothing has ever been done
    parts.store.seq = 5;
    await keeper.makeWhenDue();
    expect(await made()).toEqual([5]);
    parts.store.seq = 6;
    pass(HOUR / 2);
    await keeper.makeWhenDue();
    expect(await made()).toEqual([5]);
    pass(HOUR / 2);
    await keeper.makeWhenDue();
    expect(await made()).toEqual([6, 5]);
    pass(HOUR * 10);
    await keeper.makeWhenDue();
    expect(await made()).toEqual([6, 5]); // nothing new
    parts.store.readOnly = { reason: 'x' };
    parts.store.seq = 7;
    await keeper.makeWhenDue();
    expect(await made()).toEqual([6, 5]);
  });

  it('go on when the clock had been ahead for a while', async () => {
    const { keeper, parts, pass } = await openWithClock();
    const YEARS = 4 * 365 * 24 * HOUR;
    parts.store.seq = 1;
    pass(YEARS);
    await keeper.makeWhenDue();
    pass(-YEARS);
    parts.store.seq = 2;
    for (const minutes of [0, 1, 59]) {
      pass(minutes * 60_000);
      await keeper.makeWhenDue();
    }
    expect((await keeper.list()).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('stay within their number, through months, and never touch what was made by hand or is not ours', async () => {
    const { keeper, parts, pass, client, place } = await openWithClock();
    const { MOST_BACKUPS } = await import('./rotation');
    valueOf(await client.makeBackup({ job: 'a' }));
    await writeFile(join(place, 'library', 'backups', 'mine.txt'), 'mine');
    for (let hour = 0; hour < 100; hour += 1) {
      parts.store.seq += 1;
      pass(hour % 4 === 0 ? HOUR * 44 : HOUR);
      await keeper.makeWhenDue();
    }
    const items = await keeper.list();
    const sorts = new Set(items.map(({ sort }) => sort));
    expect(sorts).toEqual(new Set(['hourly', 'daily', 'weekly', 'by-hand']));
    expect(items.filter(({ sort }) => sort !== 'by-hand').length).toBeLessThanOrEqual(MOST_BACKUPS);
    expect(items[0]?.seq).toBe(100);
    expect(await readdir(join(place, 'library', 'backups'))).toContain('mine.txt');
  });

  it('say once why none could be made', async () => {
    const { keeper, parts, problems, place } = await openWithClock();
    parts.store.seq = 1;
    await writeFile(join(place, 'library', 'backups'), 'a file where the folder should be');
    await keeper.makeWhenDue();
    await keeper.makeWhenDue();
    expect(problems).toEqual([expect.stringMatching(/could not be written/)]);
  });
});
