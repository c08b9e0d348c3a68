import type { Result } from '../../shared/result';
import type { JobName } from './jobs';

/** What goes to the thread, and what comes back: one reply a request, in any order. */
export interface Request {
  readonly id: number;
  readonly job: JobName;
  readonly argument: unknown;
}

export interface Reply {
  readonly id: number;
  readonly answer: Result<unknown>;
}
