import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startDocumentThread } from './documentThread';

/** A thread that answers with its argument, loops for ever, tells when it has begun and how far it is, or ends, as told. */
const SCRIPT = `
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', async ({ id, argument }) => {
    parentPort.postMessage({ id, share: 0 });
    if (argument === 'loop') for (;;);
    if (argument === 'end') process.exit(1);
    if (argument === 'fill') for (const held = []; ; ) held.push(Buffer.alloc(1024 * 1024, 1));
    if (argument === 'tick') for (let n = 1; n <= 8; n += 1) parentPort.postMessage({ id, share: n / 8 });
    parentPort.postMessage({ id, answer: { ok: true, value: { argument, threadId } } });
  });`;

const MINUTE = 60_000;

function start() {
  const thread = startDocumentThread(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`));
  onTestFinished(() => thread.close());
  return (argument: string, control = {}) => thread.call('prepareDocument', argument, control);
}

describe('the thread that reads documents', () => {
  it('does one job after another and tells how far it is', async () => {
    const call = start();
    const shares: number[] = [];
    const [first, second] = await Promise.all([
      call('tick', { progress: (share: number) => shares.push(share) }),
      call('b'),
    ]);
    expect([first, second]).toMatchObject([{ value: { argument: 'tick' } }, { value: { argument: 'b' } }]);
    expect(shares).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => n / 8));
  });

  it('ends a job that comes to a standstill, with the reason; those that wait get a new thread', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const call = start();
    const hanging = call('loop', { progress: () => vi.advanceTimersByTime(2 * MINUTE) });
    const next = call('next');
    expect(await hanging).toMatchObject({
      ok: false,
      error: { code: 'unreadable', message: expect.stringContaining('standstill') as unknown },
    });
    expect(await next).toMatchObject({ ok: true, value: { argument: 'next' } });
  });

  it('leaves a slow job alone as long as it goes on', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    expect(await start()('tick', { progress: () => vi.advanceTimersByTime(1.9 * MINUTE) })).toMatchObject({ ok: true });
  });

  it('ends a cancelled job at once, in the middle of a loop, and never begins one that waits', async () => {
    const call = start();
    const [now, later] = [new AbortController(), new AbortController()];
    const hanging = call('loop', { signal: now.signal });
    const waiting = call('never', { signal: later.signal });
    const after = call('after');
    later.abort();
    now.abort();
    for (const answer of await Promise.all([hanging, waiting]))
      expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await after).toMatchObject({ ok: true, value: { argument: 'after' } });
  });

  it('ends a job that makes the thread too large, and none for what other threads hold', async () => {
    const MB = 1024 * 1024;
    const thread = startDocumentThread(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`), 150 * MB);
    onTestFinished(() => thread.close());
    expect(await thread.call('prepareDocument', 'fill')).toMatchObject({ error: { code: 'too-large' } });
    const cancel = new AbortController();
    let held: Buffer[] = [];
    const looping = thread.call('prepareDocument', 'loop', {
      signal: cancel.signal,
      progress: () => {
        held = Array.from({ length: 300 }, () => Buffer.alloc(MB, 1));
        setTimeout(() => cancel.abort(), 200); // after some looks at the memory
      },
    });
    expect(await looping).toMatchObject({ error: { code: 'cancelled' } });
    expect(held).toHaveLength(300);
  });

  it('fails the job on which it ends by itself, and goes on with the next', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined); // where the reason is reported
    onTestFinished(() => void vi.restoreAllMocks());
    const call = start();
    const [ended, next] = await Promise.all([call('end'), call('next')]);
    expect(ended).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(next).toMatchObject({ ok: true });
  });

  it('answers what waits when it is closed, and nothing afterwards', async () => {
    const thread = startDocumentThread(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`));
    const asked = [thread.call('prepareDocument', 'loop'), thread.call('prepareDocument', 'waits')];
    await thread.close();
    asked.push(thread.call('prepareDocument', 'late'));
    for (const answer of await Promise.all(asked))
      expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  });
});
