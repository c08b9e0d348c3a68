import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../shared/result';
import { startDocumentThread } from './documentThread';
import {
  readsDocument,
  type JobAnswer,
  type JobArgument,
  type JobControl,
  type JobName,
  type Progress,
  type WorkerClient,
} from './jobs';
import { memoryOfThread, sharedBytes, toldMemory } from './memory';
import type { Cancellation, Reply, Request } from './messages';

export type { WorkerClient } from './jobs';

interface Waiting {
  readonly answer: (answer: Result<unknown>) => void;
  readonly progress: Progress | undefined;
}

/** A worker that stops so often within a minute will not get better by being started again. */
const RESTARTS = 3;
const WITHIN_MS = 60_000;

const STOPPED =
  'The part of Commonplace that searches, imports and cites stopped before it was done. The library is not affected; try again.';
const GIVEN_UP =
  'The part of Commonplace that searches, imports and cites does not run. The library is not affected; start Commonplace again.';

/**
 * Starts the worker; `script` is the built entry. It is two threads, so that searching goes on while files are read: one for
 * the library, started again when it stops by itself, and one for the files of others, which may be ended.
 */
export function startWorker(script: URL = new URL('./worker.js', import.meta.url)): WorkerClient {
  const memory = sharedBytes();
  const documents = startDocumentThread(script, undefined, () => memoryOfThread() + toldMemory(memory));
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<() => void>();
  const stops: number[] = [];
  let lastId = 0;
  let closing = false;
  let thread: Worker | undefined = start();

  function start(): Worker {
    const started = new Worker(script, { name: 'commonplace', workerData: memory });
    started.on('message', (reply: Reply) => {
      if (!('answer' in reply)) return waiting.get(reply.id)?.progress?.(reply.share);
      waiting.get(reply.id)?.answer(reply.answer);
      waiting.delete(reply.id);
      if (waiting.size === 0) started.unref();
    });
    // An error is always followed by the exit, which is where it is dealt with.
    started.on('error', (error) => console.error('The worker stopped:', error));
    started.once('exit', onExit);
    started.unref(); // an idle worker keeps no program running
    return started;
  }

  function onExit(): void {
    thread = undefined;
    for (const { answer } of waiting.values()) answer(err('unavailable', STOPPED));
    waiting.clear();
    if (closing) return;
    stops.push(Date.now());
    const recent = stops.filter((time) => time > Date.now() - WITHIN_MS);
    if (recent.length > RESTARTS) return;
    thread = start();
    for (const listener of [...listeners]) listener();
  }

  function call<J extends JobName>(job: J, argument: JobArgument<J>, control?: JobControl): Promise<JobAnswer<J>> {
    // Each thread answers each job with its own type.
    if (readsDocument(job)) return documents.call(job, argument, control) as Promise<JobAnswer<J>>;
    const running = thread;
    const answered = new Promise<Result<unknown>>((answer) => {
      if (!running) return answer(err('unavailable', GIVEN_UP));
      const id = (lastId += 1);
      waiting.set(id, { answer, progress: control?.progress });
      running.ref();
      running.postMessage({ id, job, argument } satisfies Request);
      const cancel = () => running.postMessage({ cancel: id } satisfies Cancellation);
      if (control?.signal?.aborted) cancel();
      control?.signal?.addEventListener('abort', cancel, { once: true });
    });
    return answered as Promise<JobAnswer<J>>;
  }

  return {
    call,
    inBackground: true,
    onRestart: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closing = true;
      await Promise.all([thread?.terminate(), documents.close()]);
    },
  };
}
