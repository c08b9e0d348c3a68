import { QueryClient } from '@tanstack/react-query';
import type { CallName } from '../../shared/api';
import { subscribe } from '../api/client';
import { connection } from '../api/connection';

/**
 * Answers of the notebook as this window last heard them. They go stale only when the notebook says that it changed,
 * never by time.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, gcTime: 60_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
  },
});

/** Calls whose answer does not depend on the records of the library. */
const UNCHANGING: ReadonlySet<unknown> = new Set<CallName>(['styles', 'preferences', 'verify']);

const changing = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => !UNCHANGING.has(queryKey[0]) };

/** Keeps what is shown true: asks again after each change, and after a lost connection has come back. */
export function followNotebook(): () => void {
  let waiting = false;
  const refreshSoon = () => {
    // Marked at once, so that nothing is chosen from an answer that no longer holds.
    void queryClient.invalidateQueries({ ...changing, refetchType: 'none' });
    if (waiting) return;
    waiting = true; // one import of a hundred files announces a hundred changes
    requestAnimationFrame(() => {
      waiting = false;
      void queryClient.invalidateQueries(changing);
    });
  };
  const stopEvents = subscribe((event) => {
    if (event === 'changed' || event === 'index' || event === 'backups') refreshSoon();
  });
  const stopConnection = connection.subscribe(() => {
    if (connection.get() === 'connected') refreshSoon();
  });
  return () => {
    stopEvents();
    stopConnection();
  };
}
