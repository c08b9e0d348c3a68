import type { Result } from '../../shared/result';
import type { JobName } from './jobs';

/** What goes to the thread, and what comes back: one answer a request, in any order. */
export interface Request {
  readonly id: number;
  readonly job: JobName;
  readonly argument: unknown;
}

/** Asks that a request be given up; it is answered all the same. */
export interface Cancellation {
  readonly cancel: number;
}

/** The answer, or before it how much of the job is done, from 0 to 1. */
export type Reply =
  { readonly id: number; readonly answer: Result<unknown> } | { readonly id: number; readonly share: number };
