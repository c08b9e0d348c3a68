import { createJobs } from './createJobs';
import type { JobAnswer, JobArgument, JobName, WorkerClient } from './jobs';
import { runJob } from './runJob';

/** The worker without a thread: for a command that does one thing, and for tests. */
export function inProcessWorker(stylesFolder?: string): WorkerClient {
  const jobs = createJobs(stylesFolder);
  return {
    call: <J extends JobName>(job: J, argument: JobArgument<J>) => runJob(jobs, job, argument) as Promise<JobAnswer<J>>,
    inBackground: false,
    onRestart: () => () => undefined,
    close: async () => undefined,
  };
}
