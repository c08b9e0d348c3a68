import { execFileSync } from 'node:child_process';
import { cp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHEMA } from '../../shared/model/migrations';
import type { NotebookEvents } from '../../shared/api';
import { addAll, newNote } from '../../shared/model/actions';
import { inProcessWorker } from '../worker/inProcess';
import { nodeFiles, type Files } from './files';
import type { Notebook, NotebookOptions } from './open';
import { clientOf, openTestNotebook } from './testing/contractHost';
import { freshFolder } from './testing/folders';
import { countingMaker, openAt, valueOf } from './testing/stores';

/** A worker as windows have one: what opens a library with it shows a first page. */
const inBackground = () => ({ ...inProcessWorker(), inBackground: true });

/** Files that give the snapshot to nobody who reads it to its end before `release` is called. */
function heldFiles(): { files: Files; release: () => void } {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let opened = 0;
  const open: Files['open'] = async (...args) => {
    if (String(args[0]).endsWith('library.json') && (opened += 1) > 1) await held; // the first looks at its end only
    return nodeFiles.open(...args);
  };
  return { files: { ...nodeFiles, open }, release };
}

const maker = countingMaker();
const add = async (notebook: Notebook, text: string) =>
  valueOf(await clientOf(notebook).apply(addAll(maker, [newNote(maker, { text })])));
const askAsWindow = async (notebook: Notebook) => ({
  info: valueOf(await clientOf(notebook).library({})),
  notes: valueOf(await clientOf(notebook).list({ kind: 'note' })),
  tags: valueOf(await clientOf(notebook).list({ kind: 'tag', sort: 'title', limit: 200 })),
});

/** A library that a window had open and closed. */
async function closedLibrary(): Promise<{
  place: string;
  library: string;
  shown: Awaited<ReturnType<typeof askAsWindow>>;
}> {
  const place = await freshFolder();
  const notebook = await openTestNotebook(place, { worker: inBackground() });
  for (const text of ['one', 'two']) await add(notebook, text);
  const shown = await askAsWindow(notebook);
  await notebook.close();
  return { place, library: join(place, 'library'), shown };
}

/** Whether a window is shown a first page. It asks again once the library is there, as windows do. */
async function showsFirstPage(place: string, options: Partial<NotebookOptions> = {}): Promise<boolean> {
  const notebook = await openTestNotebook(place, { worker: inBackground(), ...options });
  const { info } = await askAsWindow(notebook);
  await notebook.refresh();
  await askAsWindow(notebook);
  await notebook.close();
  return info.isOpening === true;
}

describe('the first page of a library', () => {
  it('is there before the library is read, true, and says so; the rest waits', async () => {
    const { place, shown } = await closedLibrary();
    const { files, release } = heldFiles();
    const notebook = await openTestNotebook(place, { worker: inBackground(), files });
    const changed = new Promise<NotebookEvents['changed']>((resolve) =>
      notebook.subscribe((event, payload) => event === 'changed' && resolve(payload as NotebookEvents['changed'])),
    );
    expect(await askAsWindow(notebook)).toEqual({ ...shown, info: { ...shown.info, isOpening: true } });
    valueOf(await clientOf(notebook).setPreferences({ theme: 'dark' }));

    const order: string[] = [];
    const written = add(notebook, 'three').then(() => order.push('written'));
    const other = clientOf(notebook)
      .list({ kind: 'note', descending: true })
      .then((answer) => order.push(`list of ${valueOf(answer).total}`));
    expect(await Promise.race([written, other, new Promise((resolve) => setTimeout(resolve, 50, 'waiting'))])).toBe(
      'waiting',
    );
    release();
    await changed;
    await Promise.all([written, other]);
    expect(order).toContain('written');
    const { info, notes } = await askAsWindow(notebook);
    expect(info.isOpening).toBeUndefined();
    expect([info.seq, notes.total]).toEqual([3, 3]);
    await notebook.close();
  });

  it('is there again after each session of a window, also for one that only reads', async () => {
    const { place } = await closedLibrary();
    expect(await showsFirstPage(place)).toBe(true);
    const reader = await openTestNotebook(place, { worker: inBackground(), readOnly: true, create: false });
    const info = valueOf(await clientOf(reader).library({}));
    expect(info).toMatchObject({ isOpening: true, readOnly: { reason: 'It was opened to be read.' } });
    await reader.close();
  });

  it.each<[string, (library: string) => Promise<unknown>]>([
    [
      'a command has written',
      async (library) => {
        const { store } = valueOf(await openAt(library));
        valueOf(await store.submit({ type: 'undo' }));
        await store.close();
      },
    ],
    ['the snapshot was touched', (library) => utimes(join(library, 'library.json'), 1, 1)],
    ['the journal was touched', (library) => utimes(join(library, 'journal.jsonl'), 1, 1)],
    ['the journal is gone', (library) => rm(join(library, 'journal.jsonl'))],
    [
      'it was damaged itself',
      async (library) => {
        const path = join(library, 'index/first-page.json');
        await writeFile(path, (await readFile(path, 'utf8')).replace('one', 'won'));
      },
    ],
    [
      'the library was copied by a program that keeps no times',
      async (library) => {
        await cp(library, `${library}.copy`, { recursive: true });
        await rm(library, { recursive: true });
        await cp(`${library}.copy`, library, { recursive: true });
      },
    ],
  ])('is not shown when %s', async (_, disturb) => {
    const { place, library } = await closedLibrary();
    await disturb(library);
    expect(await showsFirstPage(place)).toBe(false);
  });

  it('is not shown by another version of the program', async () => {
    const { place } = await closedLibrary();
    expect(await showsFirstPage(place, { version: '0.0.1' })).toBe(false);
  });

  it('gives way to the truth when the library cannot be read after all', async () => {
    const { place, library } = await closedLibrary();
    for (const name of ['library.json', 'library.previous.json']) {
      const path = join(library, name);
      execFileSync('cp', ['-p', path, `${place}/before`]);
      await writeFile(path, (await readFile(path, 'utf8')).replace(`"schema":${SCHEMA}`, '"schema":l'));
      execFileSync('touch', ['-r', `${place}/before`, path]); // a disk that forgets touches no times
    }
    const { files, release } = heldFiles();
    const notebook = await openTestNotebook(place, { worker: inBackground(), files });
    expect((await askAsWindow(notebook)).notes.total).toBe(2);
    release();
    await notebook.refresh();
    for (const call of ['library', 'backups'] as const)
      expect(await clientOf(notebook)[call]({})).toMatchObject({ error: { code: 'damaged' } });
    expect(await clientOf(notebook).list({ kind: 'note' })).toMatchObject({ error: { code: 'damaged' } });
    await notebook.close();
    expect(await openAt(library)).toMatchObject({ error: { code: 'damaged' } }); // and is not locked
  });

  it('is tried again when it is asked for once more, as after a backup was put back', async () => {
    const { place, library } = await closedLibrary();
    const path = join(library, 'library.json');
    await cp(library, `${place}/sound`, { recursive: true });
    for (const name of ['library.json', 'library.previous.json']) {
      execFileSync('cp', ['-p', join(library, name), `${place}/before`]);
      const text = await readFile(join(library, name), 'utf8');
      await writeFile(join(library, name), text.replace(`"schema":${SCHEMA}`, '"schema":l'));
      execFileSync('touch', ['-r', `${place}/before`, join(library, name)]);
    }
    const notebook = await openTestNotebook(place, { worker: inBackground() });
    const client = clientOf(notebook);
    await notebook.refresh();
    for (let times = 0; times < 3; times += 1)
      expect(await client.library({})).toMatchObject({ error: { code: 'damaged' } });
    await cp(`${place}/sound/library.json`, path);
    expect(await client.library({})).toMatchObject({ value: { counts: { note: 2 } } });
    expect((await askAsWindow(notebook)).notes.total).toBe(2);
    await notebook.close();
    const again = valueOf(await openAt(library));
    expect(again.store.readOnly).toBeUndefined(); // what was held was let go
    await again.store.close();
  });
});

/** A copy of what lies on disk, again when the worker took away a file of its index meanwhile. */
async function asKilledNow(place: string): Promise<string> {
  const left = await freshFolder();
  const filter = (path: string) => !path.endsWith('lock');
  try {
    await cp(place, left, { recursive: true, preserveTimestamps: true, filter });
    return left;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return asKilledNow(place);
  }
}

it('whoever opens, writes, closes or is killed: what is shown first is what the library then holds', async () => {
  const session = fc.record({
    who: fc.constantFrom('window', 'command'),
    writes: fc.nat({ max: 3 }),
    ends: fc.constantFrom('closed', 'killed'),
  });
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(session, { minLength: 2, maxLength: 8 }), async (sessions) => {
      let place = await freshFolder();
      for (const { who, writes, ends } of sessions) {
        const notebook = await openTestNotebook(place, who === 'window' ? { worker: inBackground() } : {});
        const first = await askAsWindow(notebook);
        await notebook.refresh();
        const then = await askAsWindow(notebook);
        if (first.info.isOpening) shown += 1;
        expect({ ...first, info: { ...first.info, isOpening: undefined, opening: [] } }).toEqual({
          ...then,
          info: { ...then.info, isOpening: undefined, opening: [] },
        });
        for (let write = 0; write < writes; write += 1) await add(notebook, `note ${write}`);
        if (ends === 'killed') {
          const left = await asKilledNow(place);
          await notebook.close();
          place = left;
        } else await notebook.close();
      }
    }),
    { seed: 20261127, numRuns: 15 },
  );
  expect(shown).toBeGreaterThan(5);
}, 60_000);
