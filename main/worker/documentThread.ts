import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../shared/result';
import type { JobName, JobControl } from './jobs';
import { memoryOfThread } from './memory';
import type { Reply, Request } from './messages';

/** Nothing else may go on so long without a word: the longest step that tells nothing takes seconds on a slow machine. */
const SILENCE_MS = 120_000;

/** The thread may grow by so much while it reads a file: many times what an ordinary book takes. */
const MOST_MEMORY = 1024 * 1024 * 1024;
const LOOK_MS = 50;

const CANCELLED = 'Reading it was cancelled.';
const STANDSTILL =
  'Reading it came to a standstill, so it was given up after two minutes. The file may be damaged, or made to do so; save it anew or as plain text, and try again.';
const ENDED = 'Reading it failed beyond recovery, so it was given up. The rest is not affected.';
const NO_MEMORY = 'Reading it needs more memory than there is, so it was given up. The rest is not affected.';
const TOO_MUCH =
  'Reading it takes more memory than any ordinary file needs, as of one that is made to fill a machine, so it was given up. The rest is not affected.';
const CLOSED = 'Commonplace is being closed.';

interface Task {
  readonly request: Request;
  readonly control: JobControl;
  readonly answer: (answer: Result<unknown>) => void;
}

/** Does the jobs that read files of others, one after another. */
export interface DocumentThread {
  call(job: JobName, argument: unknown, control?: JobControl): Promise<Result<unknown>>;
  close(): Promise<void>;
}

/**
 * A thread that may be ended at any time, since a file can be made so that reading it never ends. A job is ended when it is
 * cancelled, when it tells nothing for two minutes, and when it makes the thread larger by `mostMemory` bytes; the next one
 * gets a new thread and never notices. The thread is started by the first job.
 *
 * A thread in the middle of a loop cannot be asked how large it is, and what it unpacks is mostly outside of its heap. So
 * its growth is that of the process without that of the other threads, which `others` counts in bytes.
 */
export function startDocumentThread(script: URL, mostMemory = MOST_MEMORY, others = memoryOfThread): DocumentThread {
  const waiting: Task[] = [];
  let thread: Worker | undefined;
  let running: { readonly task: Task; readonly stopWatching: () => void; readonly heard: () => void } | undefined;
  let lastId = 0;
  let isClosed = false;

  function next(): void {
    if (running) return;
    const task = waiting.shift();
    if (!task) return void thread?.unref(); // an idle thread keeps no program running
    if (task.control.signal?.aborted) {
      task.answer(err('cancelled', CANCELLED));
      return next();
    }
    thread ??= start();
    running = { task, ...watch(task) };
    thread.ref();
    thread.postMessage(task.request);
  }

  function watch({ control: { signal } }: Task) {
    const cancel = () => end(err('cancelled', CANCELLED));
    const giveUp = () => end(err('unreadable', STANDSTILL));
    let timer = setTimeout(giveUp, SILENCE_MS);
    const before = { all: process.memoryUsage.rss(), others: others() };
    const look = setInterval(() => {
      const grown = process.memoryUsage.rss() - before.all;
      if (grown > mostMemory && grown - Math.max(0, others() - before.others) > mostMemory)
        end(err('too-large', TOO_MUCH));
    }, LOOK_MS);
    signal?.addEventListener('abort', cancel, { once: true });
    return {
      heard: () => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, SILENCE_MS);
      },
      stopWatching: () => {
        clearTimeout(timer);
        clearInterval(look);
        signal?.removeEventListener('abort', cancel);
      },
    };
  }

  function settle(answer: Result<unknown>): void {
    const settled = running;
    running = undefined;
    settled?.stopWatching();
    settled?.task.answer(answer);
    next();
  }

  /** Ends the thread in the middle of its job. */
  function end(answer: Result<unknown>): void {
    const ended = thread;
    thread = undefined;
    void ended?.terminate();
    settle(answer);
  }

  function start(): Worker {
    const started = new Worker(script, { name: 'commonplace documents' });
    let reason = ENDED;
    started.on('message', (reply: Reply) => {
      if (reply.id !== running?.task.request.id) return;
      if ('answer' in reply) return settle(reply.answer);
      running.heard();
      running.task.control.progress?.(reply.share);
    });
    started.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') reason = NO_MEMORY;
      else console.error('The worker that reads documents stopped:', error);
    });
    started.once('exit', () => {
      if (thread !== started) return; // it was ended on purpose
      thread = undefined;
      if (running) settle(err('unavailable', reason));
    });
    return started;
  }

  return {
    call(job, argument, control = {}) {
      if (isClosed) return Promise.resolve(err('unavailable', CLOSED));
      return new Promise((answer) => {
        lastId += 1;
        waiting.push({ request: { id: lastId, job, argument }, control, answer });
        next();
      });
    },
    async close() {
      isClosed = true;
      for (const { answer } of waiting.splice(0)) answer(err('unavailable', CLOSED));
      const last = thread;
      end(err('unavailable', CLOSED));
      await last?.terminate();
    },
  };
}
