import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../../shared/result';
import { readPdf, type ReadPdf } from './document';

/** What a thread that reads a PDF says: a page was read, or all of it. */
export type Said = { readonly page: true } | { readonly read: Result<ReadPdf> };

/** A file that keeps one page waiting for so long is damaged, or made to. */
const LONGEST_PAUSE_MS = 30_000;
const LONGEST_MS = 10 * 60_000;
/** The program may grow by so much while a file is read: many times what an ordinary book takes. */
const MOST_MEMORY = 1024 * 1024 * 1024;
const LOOK_MS = 50;

export interface Limits {
  readonly pauseMs: number;
  readonly memory: number;
}

let script: URL | undefined;

/** From now on each PDF is read in a thread of its own, which can be ended; `entry` is the built script of that thread. */
export function readPdfsApart(entry: URL): void {
  script = entry;
}

/** Reads a PDF, in a thread of its own where the program has said which; a file made to do harm harms only that. */
export function readPdfSafely(bytes: Uint8Array, limits?: Limits): Promise<Result<ReadPdf>> {
  return script ? readApart(script, bytes, limits) : readPdf(bytes);
}

function readApart(
  entry: URL,
  bytes: Uint8Array,
  { pauseMs, memory }: Limits = { pauseMs: LONGEST_PAUSE_MS, memory: MOST_MEMORY },
): Promise<Result<ReadPdf>> {
  const before = process.memoryUsage.rss();
  const started = Date.now();
  let last = started;
  return new Promise((resolve) => {
    const thread = new Worker(entry, {
      name: 'pdf',
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const end = (read: Result<ReadPdf>) => {
      clearInterval(watch);
      resolve(read);
      void thread.terminate();
    };
    const watch = setInterval(() => {
      const now = Date.now();
      if (process.memoryUsage.rss() - before > memory) end(TOO_MUCH);
      else if (now - last > pauseMs || now - started > LONGEST_MS) end(TOO_LONG);
    }, LOOK_MS);
    thread.on('message', (said: Said) => {
      if ('read' in said) end(said.read);
      else last = Date.now();
    });
    thread.on('error', ({ name, message }) =>
      end(/memory/i.test(message) ? TOO_MUCH : err('damaged', `It is damaged and cannot be read (${name}).`)),
    );
    thread.on('exit', () => end(err('damaged', 'It cannot be read: reading it ended before its end.')));
  });
}

const TOO_MUCH = err(
  'too-large',
  'Reading it takes more memory than any ordinary PDF needs, as of a file that is made to fill a machine. It was given up; nothing was kept.',
);
const TOO_LONG = err(
  'too-large',
  'Reading it does not come to an end, as of a file that is damaged or made to hang a program. It was given up; nothing was kept.',
);
