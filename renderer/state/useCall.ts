import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { CallAnswers, CallArgument, CallName } from '../../shared/api';
import type { Failure, Result } from '../../shared/result';
import { client } from '../api/client';
import { isOutdated } from './outdated';

export interface CallOptions {
  /** False waits: nothing is asked until it is true. */
  readonly enabled?: boolean;
  /** Shows the last answer until the next one comes, as for results while typing. */
  readonly keepPrevious?: boolean;
}

export interface CallState<T> {
  readonly data: T | undefined;
  readonly failure: Failure | undefined;
  /** Nothing to show yet. */
  readonly isPending: boolean;
  /** An answer to an earlier argument is shown meanwhile. */
  readonly isPrevious: boolean;
  /** The answer to this very argument is still to come, or the one that is shown was given before a change. */
  readonly isWaiting: boolean;
}

class CallFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** The query of one call; the same call with the same argument is asked once and shared. */
export function callQuery<N extends CallName>(name: N, argument: CallArgument<N>) {
  return queryOptions({
    queryKey: [name, argument] as const,
    queryFn: async (): Promise<CallAnswers[N]> => {
      const call = client[name] as (argument: CallArgument<N>) => Promise<Result<CallAnswers[N]>>; // by its own name
      const result = await call(argument);
      if (result.ok) return result.value;
      throw new CallFailed(result.error);
    },
  });
}

export function failureOf(error: unknown): Failure | undefined {
  if (error == null) return undefined;
  if (error instanceof CallFailed) return error.failure;
  return { code: 'internal', message: error instanceof Error ? error.message : 'Something went wrong here.' };
}

/** Asks the notebook, and asks again whenever it says that it changed. */
export function useCall<N extends CallName>(
  name: N,
  argument: CallArgument<N>,
  { enabled = true, keepPrevious = false }: CallOptions = {},
): CallState<CallAnswers[N]> {
  const query = useQuery({
    ...callQuery(name, argument),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  // Read only where it is used: a component draws again for what it has read, not for each step of asking anew.
  return {
    get data() {
      return query.data;
    },
    get failure() {
      return failureOf(query.error);
    },
    get isPending() {
      return query.isPending;
    },
    get isPrevious() {
      return query.isPlaceholderData;
    },
    get isWaiting() {
      return enabled && isOutdated(query);
    },
  };
}
