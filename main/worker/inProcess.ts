import { createJobs } from './createJobs';
import type { DocumentThread } from './documentThread';
import {
  readsDocument,
  type JobAnswer,
  type JobArgument,
  type JobControl,
  type JobName,
  type WorkerClient,
} from './jobs';
import { runJob } from './runJob';

/** The worker without a thread, but for `documents` where it is given: for a command that does one thing, and for tests. */
export function inProcessWorker(stylesFolder?: string, documents?: DocumentThread): WorkerClient {
  const jobs = createJobs(stylesFolder);
  return {
    call: <J extends JobName>(job: J, argument: JobArgument<J>, control: JobControl = {}) =>
      (documents && readsDocument(job)
        ? documents.call(job, argument, control)
        : runJob(jobs, job, argument, control)) as Promise<JobAnswer<J>>, // each job answers with its own
    inBackground: false,
    onRestart: () => () => undefined,
    close: async () => documents?.close(),
  };
}
