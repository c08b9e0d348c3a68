import { err, type Result } from '../../shared/result';
import type { JobControl, JobName, Jobs, Progress } from './jobs';

/** Does a job; a defect becomes a failure, since the one who waits may be in another thread and must hear of it. */
export async function runJob(
  jobs: Jobs,
  job: JobName,
  argument: unknown,
  { progress = () => undefined, signal = new AbortController().signal }: JobControl = {},
): Promise<Result<unknown>> {
  try {
    // Callers pass each job its own argument.
    const run = jobs[job] as (argument: unknown, progress: Progress, signal: AbortSignal) => Promise<Result<unknown>>;
    return await run(argument, progress, signal);
  } catch (defect) {
    const says = defect instanceof Error ? defect.message : String(defect);
    console.error(`The job ${job} failed:`, defect);
    return err('internal', `Commonplace met a defect of its own (${job}: ${says}). The library is not affected.`);
  }
}
