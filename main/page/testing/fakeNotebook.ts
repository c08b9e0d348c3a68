import type { EventListener, NotebookApi } from '../../../shared/api';
import { err, ok } from '../../../shared/result';

/** A notebook for tests of what carries it: it answers a few calls and lets the test announce events. */
export function fakeNotebook() {
  const listeners = new Set<EventListener>();
  const asked: unknown[] = [];
  const api: Partial<NotebookApi> = {
    search: async (argument) => {
      asked.push(argument);
      return ok({ ms: 1, total: 0, complete: true, hits: [], notes: [] });
    },
    get: async () => err('not-found', 'There is no such record.'),
    undo: async () => {
      throw new Error('a defect');
    },
    preferences: async () => ok({ theme: 'dark' }),
  };
  const announce: EventListener = (event, payload) => listeners.forEach((listener) => listener(event, payload));
  return {
    api: api as NotebookApi, // the tests make no other calls
    subscribe(listener: EventListener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {},
    announce,
    asked,
    listeners,
  };
}
