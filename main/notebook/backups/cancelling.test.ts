import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { inProcessWorker } from '../../worker/inProcess';
import type { WorkerClient } from '../../worker/jobs';
import { nodeFiles, type Files } from '../files';
import { fillWithSample } from '../sample';
import { clientOf, openTestNotebook } from '../testing/contractHost';
import { freshFolder } from '../testing/folders';
import { valueOf } from '../testing/stores';
import { restore } from './restore';

/** A library, a whole backup of it, and a restoring of either that is cancelled at its n-th use of the disk. */
async function prepared() {
  const place = await freshFolder();
  const notebook = await openTestNotebook(place);
  onTestFinished(() => notebook.close());
  valueOf(await fillWithSample(notebook));
  const library = join(place, 'library');
  const backup = join(place, 'all.tar');
  valueOf(await notebook.backup(backup));
  const cancelledAt = async (from: string, use: number) => {
    const stop = new AbortController();
    let uses = 0;
    const counted =
      <A extends unknown[], R>(work: (...args: A) => R) =>
      (...args: A): R => {
        if ((uses += 1) === use) stop.abort();
        return work(...args);
      };
    const files: Files = {
      ...nodeFiles,
      open: counted(nodeFiles.open),
      readFile: counted(nodeFiles.readFile as (path: string) => Promise<Buffer>) as Files['readFile'],
      stat: counted(nodeFiles.stat as (path: string) => Promise<never>) as Files['stat'],
    };
    const job = { from, to: join(place, 'again'), textsBeside: library, libraryId: 'x' };
    const answer = await restore(job, files, { signal: stop.signal });
    return { answer, uses };
  };
  return { place, library, backup, cancelledAt };
}

it.each(['backup', 'library'] as const)('restoring from a %s, cancelled anywhere, leaves nothing', async (source) => {
  const { place, cancelledAt, ...from } = await prepared();
  const names = await readdir(place);
  const { uses } = await cancelledAt(from[source], Infinity).then(async (whole) => {
    expect(whole.answer.ok).toBe(true);
    await nodeFiles.rm(join(place, 'again'), { recursive: true });
    return whole;
  });
  let cancelled = 0;
  for (let use = 1; use <= uses; use += 1) {
    const { answer } = await cancelledAt(from[source], use);
    if (answer.ok) {
      await nodeFiles.rm(join(place, 'again'), { recursive: true }); // it was done by then
      continue;
    }
    cancelled += 1;
    expect(answer.error).toEqual({ code: 'cancelled', message: 'Restoring was cancelled; nothing was made.' });
    expect(await readdir(place)).toEqual(names);
  }
  expect(cancelled).toBeGreaterThan(uses - 4);
});

const aborted = async (signal?: AbortSignal): Promise<void> => {
  if (signal && !signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
};

/** A worker whose restoring waits until it is cancelled. */
function waitingWorker() {
  const worker = inProcessWorker();
  let begin: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const waiting: WorkerClient = {
    ...worker,
    call: (job, argument, control = {}) => {
      if (job !== 'restore') return worker.call(job, argument, control);
      begin();
      return aborted(control.signal).then(() => worker.call(job, argument, control));
    },
  };
  return { waiting, begun };
}

it('a restoring is cancelled by its name, and by closing the library', async () => {
  const place = await freshFolder();
  const { waiting, begun } = waitingWorker();
  const notebook = await openTestNotebook(place, { worker: waiting });
  const client = clientOf(notebook);
  const restoring = client.restore({ job: 'a' });
  await begun;
  expect(await client.cancel({ job: 'b' })).toEqual({ ok: true, value: { found: false } });
  expect(await client.cancel({ job: 'a' })).toEqual({ ok: true, value: { found: true } });
  expect(await restoring).toMatchObject({ error: { code: 'cancelled' } });
  const again = client.restore({ job: 'a' });
  await notebook.close();
  expect(await again).toMatchObject({ error: { code: 'cancelled' } });
  expect(await readdir(dirname(join(place, 'library')))).toEqual([basename(join(place, 'library'))]);
});

it('a restoring tells how far it is', async () => {
  const { place, library, backup } = await prepared();
  for (const from of [library, backup]) {
    const shares: number[] = [];
    const job = { from, to: join(place, basename(from), 'again'), textsBeside: library, libraryId: 'x' };
    const to = join(place, `again ${basename(from)}`);
    valueOf(await restore({ ...job, to }, nodeFiles, { progress: (share) => shares.push(share) }));
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  }
});
