import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startWorker } from './client';
import type { WorkerClient } from './jobs';

/** A thread that answers with its argument, ends when told to, and keeps silent when told to. */
const SCRIPT = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id, job, argument, cancel }) => {
    if (cancel !== undefined) return parentPort.postMessage({ id: cancel, answer: { ok: false, error: { code: 'cancelled' } } });
    parentPort.postMessage({ id, share: 0.5 });
    if (argument.query === 'stop') process.exit(1);
    if (argument.query === 'throw') setImmediate(() => { throw new Error('planted'); });
    else if (argument.query !== 'silence') parentPort.postMessage({ id, answer: { ok: true, value: { job, argument } } });
  });`;

function start(): WorkerClient {
  const worker = startWorker(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`));
  onTestFinished(() => worker.close());
  return worker;
}

const search = (worker: WorkerClient, query: string) => worker.call('search', { query, limit: 1 });

describe('a worker in a thread', () => {
  it('answers each call with its own answer', async () => {
    const worker = start();
    const answers = await Promise.all(['a', 'b', 'c'].map((query) => search(worker, query)));
    expect(answers).toMatchObject(
      ['a', 'b', 'c'].map((query) => ({ ok: true, value: { job: 'search', argument: { query } } })),
    );
  });

  it('tells how far a job is, and asks it to stop', async () => {
    const worker = start();
    const cancel = new AbortController();
    const shares: number[] = [];
    const progress = (share: number) => {
      shares.push(share);
      cancel.abort();
    };
    const call = worker.call('search', { query: 'silence', limit: 1 }, { progress, signal: cancel.signal });
    expect(await call).toMatchObject({ error: { code: 'cancelled' } });
    expect(shares).toEqual([0.5]);
    const late = worker.call('search', { query: 'silence', limit: 1 }, { signal: cancel.signal });
    expect(await late).toMatchObject({ error: { code: 'cancelled' } });
  });

  it.each(['stop', 'throw'])('that ends by “%s” fails what waits, is started again, and says so', async (how) => {
    vi.spyOn(console, 'error').mockReturnValue(undefined); // where the defect is reported
    onTestFinished(() => void vi.restoreAllMocks());
    const worker = start();
    const restarted = new Promise<void>((resolve) => worker.onRestart(resolve));
    const waiting = search(worker, 'silence');
    const failed = await Promise.all([waiting, search(worker, how)]);
    for (const answer of failed) expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    await restarted;
    expect(await search(worker, 'again')).toMatchObject({ ok: true });
  });

  it('that ends again and again is given up', async () => {
    const worker = start();
    for (let time = 0; time < 4; time += 1) expect(await search(worker, 'stop')).toMatchObject({ ok: false });
    const given = await search(worker, 'again');
    expect(given).toMatchObject({
      ok: false,
      error: { code: 'unavailable', message: expect.stringContaining('does not run') },
    });
  });

  it('tells nobody when it is closed on purpose', async () => {
    const worker = start();
    let told = false;
    worker.onRestart(() => (told = true));
    await worker.close();
    expect(await search(worker, 'late')).toMatchObject({ ok: false });
    expect(told).toBe(false);
  });
});
