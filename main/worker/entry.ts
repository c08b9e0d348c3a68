import { parentPort, workerData } from 'node:worker_threads';
import { createJobs } from './createJobs';
import { tellMemory, type SharedBytes } from './memory';
import type { Cancellation, Reply, Request } from './messages';
import { runJob } from './runJob';

if (!parentPort) throw new Error('This file is the entry of a worker thread.');
const port = parentPort;
const jobs = createJobs();
const memory = workerData as SharedBytes | undefined; // what the one who started this thread gave
if (memory) tellMemory(memory);

const running = new Map<number, AbortController>();

port.on('message', (message: Request | Cancellation) => {
  if ('cancel' in message) return running.get(message.cancel)?.abort();
  const { id, job, argument } = message;
  const stop = new AbortController();
  running.set(id, stop);
  const progress = (share: number) => port.postMessage({ id, share } satisfies Reply);
  void runJob(jobs, job, argument, { progress, signal: stop.signal }).then((answer) => {
    running.delete(id);
    port.postMessage({ id, answer } satisfies Reply);
  });
});
