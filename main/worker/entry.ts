import { parentPort } from 'node:worker_threads';
import { createJobs } from './createJobs';
import type { Reply, Request } from './messages';
import { runJob } from './runJob';

if (!parentPort) throw new Error('This file is the entry of a worker thread.');
const port = parentPort;
const jobs = createJobs();

port.on('message', ({ id, job, argument }: Request) => {
  const progress = (share: number) => port.postMessage({ id, share } satisfies Reply);
  void runJob(jobs, job, argument, progress).then((answer) => port.postMessage({ id, answer } satisfies Reply));
});
