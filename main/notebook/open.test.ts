import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { NotebookEvents } from '../../shared/api';
import { addAll, change, newNote, newTag } from '../../shared/model/actions';
import type { Article, Tag } from '../../shared/model/records';
import { err } from '../../shared/result';
import { inProcessWorker } from '../worker/inProcess';
import type { WorkerClient } from '../worker/jobs';
import { openNotebook, type Notebook } from './open';
import { fillWithSample } from './sample';
import { clientOf, openTestNotebook } from './testing/contractHost';
import { failingFiles } from './testing/failingFiles';
import { freshFolder } from './testing/folders';
import { countingMaker, valueOf } from './testing/stores';

async function openFresh(worker?: WorkerClient): Promise<{ notebook: Notebook; folder: string }> {
  const folder = await freshFolder();
  const notebook = await openTestNotebook(folder, worker && { worker });
  onTestFinished(() => notebook.close());
  return { notebook, folder };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('opening', () => {
  it('makes a library only when told to, with a file that explains the others', async () => {
    const folder = join(await freshFolder(), 'new');
    const options = { worker: inProcessWorker(), version: '0' };
    expect(await openNotebook(folder, options)).toMatchObject({ error: { code: 'not-found' } });
    const notebook = valueOf(await openNotebook(folder, { ...options, create: true }));
    const names = await readdir(folder);
    expect(names.sort()).toEqual(['README.txt', 'journal.jsonl', 'library.json', 'lock', 'texts']);
    const readme = await readFile(join(folder, 'README.txt'), 'utf8');
    for (const name of names.filter((each) => each !== 'README.txt')) expect(readme).toContain(name);
    await notebook.close();
  });

  it('read-only shows everything, takes nothing, and touches no file', async () => {
    const { notebook, folder } = await openFresh();
    valueOf(await fillWithSample(notebook));
    const library = join(folder, 'library');
    const before = await readdir(library);
    const reader = await openTestNotebook(folder, { readOnly: true, create: false });
    const client = clientOf(reader);
    const info = valueOf(await client.library({}));
    expect(info).toMatchObject({ readOnly: { reason: expect.any(String) as string }, opening: [] });
    expect(info.counts).toEqual(valueOf(await clientOf(notebook).library({})).counts);
    const refused = await Promise.all([
      client.apply(addAll(countingMaker(), [newNote(countingMaker(), { text: 'x' })])),
      client.undo({}),
      client.importText({ job: 'a', text: 'b' }),
    ]);
    for (const answer of refused) expect(answer).toMatchObject({ error: { code: 'read-only' } });
    await reader.close();
    expect(await readdir(library)).toEqual(before);
  });

  it('a folder that cannot be written opens it read-only, and says why', async () => {
    const { notebook, folder } = await openFresh();
    await notebook.close();
    const files = failingFiles((operation, path) =>
      operation === 'write' && path.includes('lock') ? 'EACCES' : undefined,
    );
    const reader = await openTestNotebook(folder, { files });
    expect(valueOf(await clientOf(reader).library({})).readOnly?.reason).toMatch(/cannot be written/);
    await reader.close();
  });

  it('gives the sample library through the front door, each action to be undone', async () => {
    const { notebook } = await openFresh();
    valueOf(await fillWithSample(notebook));
    const client = clientOf(notebook);
    expect(valueOf(await client.verify({}))).toEqual({ ok: true, problems: [] });
    const steps = valueOf(await client.history({})).total;
    expect(steps).toBe(valueOf(await client.library({})).seq);
    for (let step = 0; step < steps; step += 1) valueOf(await client.undo({}));
    expect(Object.values(valueOf(await client.library({})).counts).every((count) => count === 0)).toBe(true);
  });
});

describe('importing', () => {
  it('keeps the file itself beside the text when their bytes differ, and only then', async () => {
    const { notebook, folder } = await openFresh();
    const client = clientOf(notebook);
    const utf16 = Buffer.from('\ufeffWide – text\n', 'utf16le');
    const plain = Buffer.from('Plain text\n');
    const files = [
      { name: 'wide.TXT', base64: base64(utf16) },
      { name: 'plain.txt', base64: base64(plain) },
    ];
    const { items } = valueOf(await client.importDocuments({ job: 'a', files }));
    const [wide, same] = await Promise.all(
      items.map(async ({ id }) => valueOf(await client.get({ id: id ?? '' })) as Article),
    );
    const original = wide?.texts[0]?.original;
    expect(original?.extension).toBe('txt');
    expect(await readFile(join(folder, 'library', 'texts', `${original?.hash}.txt`))).toEqual(utf16);
    expect(same?.texts[0]).not.toHaveProperty('original');
    expect(valueOf(await client.text({ id: wide?.id ?? '' })).text).toContain('Wide – text');
  });

  it.each([
    ['is missing', (path: string) => rm(path)],
    ['is not what it was', (path: string) => writeFile(path, 'other words')],
  ])('of a text whose file %s puts it back', async (_, spoil) => {
    const { notebook, folder } = await openFresh();
    const client = clientOf(notebook);
    const file = { name: 'wide.txt', base64: base64(Buffer.from('\ufeffWide – text\n', 'utf16le')) };
    const [added] = valueOf(await client.importDocuments({ job: 'a', files: [file] })).items;
    await notebook.close();
    const library = join(folder, 'library');
    for (const name of await readdir(join(library, 'texts'))) await spoil(join(library, 'texts', name));
    const again = await openTestNotebook(folder);
    onTestFinished(() => again.close());
    const article = valueOf(await clientOf(again).article({ id: added?.id ?? '' }));
    expect(article.textProblem).toMatch(/Importing the document again puts it back/);
    const report = valueOf(await clientOf(again).importDocuments({ job: 'b', files: [file] }));
    expect(report.items).toMatchObject([{ status: 'duplicate', reason: expect.stringMatching(/now back/) }]);
    expect(valueOf(await clientOf(again).article({ id: added?.id ?? '' })).text?.content).toContain('Wide – text');
    expect(valueOf(await clientOf(again).verify({}))).toEqual({ ok: true, problems: [] });
    const last = valueOf(await clientOf(again).importDocuments({ job: 'c', files: [file] }));
    expect(last.items).toMatchObject([{ reason: expect.stringMatching(/already in the library/) }]);
  });

  it('of one text by two jobs at once adds it once', async () => {
    const { notebook } = await openFresh();
    const client = clientOf(notebook);
    const reports = await Promise.all(['a', 'b'].map((job) => client.importText({ job, text: 'The same text.' })));
    expect(reports.map((report) => valueOf(report).items[0]?.status).sort()).toEqual(['added', 'duplicate']);
  });

  it('under a name that is in use is refused', async () => {
    const { notebook } = await openFresh();
    const client = clientOf(notebook);
    const [first, second] = await Promise.all(['one', 'two'].map((text) => client.importText({ job: 'a', text })));
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ error: { code: 'in-use' } });
  });

  it('stops at the document at hand when the library is closed', async () => {
    const { notebook, folder } = await openFresh();
    const files = Array.from({ length: 30 }, (_, at) => ({
      name: `${at}.txt`,
      base64: base64(Buffer.from(`Text ${at}.`)),
    }));
    const importing = clientOf(notebook).importDocuments({ job: 'a', files });
    await notebook.close();
    const report = valueOf(await importing);
    expect(report).toMatchObject({ cancelled: true, counts: { failed: 0 } });
    const again = await openTestNotebook(folder);
    expect(valueOf(await clientOf(again).library({})).counts.article).toBe(report.counts.added);
    await again.close();
  });

  it('reports a document on which the worker fails, and goes on', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined); // where the defect is reported
    onTestFinished(() => void vi.restoreAllMocks());
    const worker = inProcessWorker();
    let calls = 0;
    const failing: WorkerClient = {
      ...worker,
      call: (job, argument) => {
        calls += job === 'prepareDocument' ? 1 : 0;
        const isFirst = job === 'prepareDocument' && calls === 1;
        return worker.call(job, isFirst ? (null as never) : argument); // a defect inside the first job
      },
    };
    const { notebook } = await openFresh(failing);
    const files = ['a', 'b'].map((name) => ({ name: `${name}.txt`, base64: base64(Buffer.from(`Text ${name}.`)) }));
    const { counts } = valueOf(await clientOf(notebook).importDocuments({ job: 'a', files }));
    expect(counts).toEqual({ added: 1, duplicate: 0, failed: 1 });
  });

  it('tells how far it is inside a document, and stops there when it is cancelled', async () => {
    const worker = inProcessWorker();
    /** Reads one document like any other, and stands still in the second until it is ended. */
    const standing: WorkerClient = {
      ...worker,
      call: (job, argument, control = {}) => {
        const isSecond = job === 'prepareDocument' && 'name' in argument && argument.name === 'b.txt';
        if (!isSecond) return worker.call(job, argument, control);
        const ended = new Promise((resolve) =>
          control.signal?.addEventListener('abort', () => resolve(err('cancelled', 'Cancelled.'))),
        );
        control.progress?.(0.5);
        return ended as ReturnType<typeof worker.call<typeof job>>; // a failure is an answer to any job
      },
    };
    const { notebook } = await openFresh(standing);
    const client = clientOf(notebook);
    const places: number[] = [];
    notebook.subscribe((event, payload) => {
      if (event !== 'progress' || !('done' in payload)) return;
      places.push(payload.done);
      if (payload.done === 1.5) void client.cancel({ job: 'a' });
    });
    const files = ['a', 'b', 'c'].map((name) => ({
      name: `${name}.txt`,
      base64: base64(Buffer.from(`Text ${name}.`)),
    }));
    const report = valueOf(await client.importDocuments({ job: 'a', files }));
    expect(report).toMatchObject({ cancelled: true, counts: { added: 1, duplicate: 0, failed: 0 } });
    expect(places).toContain(1.5);
  });
});

describe('the search index', () => {
  it('follows a name that is found through other records', async () => {
    const { notebook } = await openFresh();
    const client = clientOf(notebook);
    const maker = countingMaker();
    const tag = newTag(maker, 'lighthouse');
    const note = { ...newNote(maker, { text: 'About the coast' }), tagIds: [tag.id] };
    valueOf(await client.apply(addAll(maker, [tag, note])));
    expect(valueOf(await client.search({ query: 'lighthouse' })).hits.map(({ id }) => id)).toContain(note.id);
    valueOf(await client.apply(change(maker, 'Rename tag', tag, { name: 'beacon' } satisfies Partial<Tag>)));
    expect(valueOf(await client.search({ query: 'beacon' })).hits.map(({ id }) => id)).toContain(note.id);
    expect(valueOf(await client.search({ query: 'lighthouse' })).hits).toEqual([]);
  });

  it('is built again when the worker was, and the user is told', async () => {
    const listeners = new Set<() => void>();
    const restart = () => listeners.forEach((listener) => listener());
    let worker = inProcessWorker();
    const { notebook } = await openFresh({
      call: (job, argument) => worker.call(job, argument),
      inBackground: true,
      onRestart: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: async () => undefined,
    });
    const ready = () =>
      new Promise<NotebookEvents['index']>((resolve) => {
        const stop = notebook.subscribe((event, payload) => {
          if (event !== 'index' || !('ready' in payload) || !payload.ready) return;
          stop();
          resolve(payload);
        });
      });
    const client = clientOf(notebook);
    await vi.waitFor(async () => expect(valueOf(await client.search({ query: 'none' })).complete).toBe(true));
    const maker = countingMaker();
    valueOf(await client.apply(addAll(maker, [newNote(maker, { text: 'lighthouse' })])));
    const problems: unknown[] = [];
    notebook.subscribe((event, payload) => event === 'problem' && problems.push(payload));

    worker = inProcessWorker(); // which knows nothing
    const again = ready();
    restart();
    expect(valueOf(await client.search({ query: 'lighthouse' })).complete).toBe(false);
    expect(await again).toEqual({ ready: true, done: 1, total: 1 });
    const found = valueOf(await client.search({ query: 'lighthouse' }));
    expect(found).toMatchObject({ complete: true, total: 1 });
    expect(problems).toEqual([{ message: expect.stringMatching(/started again/) }]);
  });

  it('is kept in the folder, and only what changed since is indexed again', async () => {
    const folder = await freshFolder();
    const reopen = async () => {
      const put: number[] = [];
      const worker = inProcessWorker();
      const call: WorkerClient['call'] = (job, argument) => {
        if (job === 'putRecords' && 'records' in argument) put.push(argument.records.length);
        return worker.call(job, argument);
      };
      const notebook = await openTestNotebook(folder, { worker: { ...worker, call } });
      const find = async (query: string) => valueOf(await clientOf(notebook).search({ query })).total;
      return { notebook, find, put };
    };
    const maker = countingMaker();
    const write = (notebook: Notebook, text: string) =>
      clientOf(notebook).apply(addAll(maker, [newNote(maker, { text })]));

    const first = await reopen();
    for (const text of ['lighthouse', 'harbour', 'quay']) valueOf(await write(first.notebook, text));
    expect(await first.find('lighthouse')).toBe(1);
    await first.notebook.close();

    const second = await reopen(); // asks nothing: only notes what it touches
    valueOf(await write(second.notebook, 'beacon'));
    await second.notebook.close();

    const third = await reopen();
    expect([await third.find('beacon'), await third.find('lighthouse')]).toEqual([1, 1]);
    expect(third.put).toEqual([1]);
    await third.notebook.close();

    const index = join(folder, 'library', 'index');
    const arrays = (await readdir(index)).find((name) => name.startsWith('arrays')) ?? '';
    await writeFile(join(index, arrays), 'damaged');
    const fourth = await reopen();
    expect([await fourth.find('beacon'), await fourth.find('lighthouse')]).toEqual([1, 1]);
    expect(fourth.put).toEqual([4]);
    await fourth.notebook.close();
  });
});
