import type { EventListener, EventName, NotebookEvents } from '../../shared/api';

export interface Events {
  readonly emit: <E extends EventName>(event: E, payload: NotebookEvents[E]) => void;
  readonly subscribe: (listener: EventListener) => () => void;
}

export function createEvents(): Events {
  const listeners = new Set<EventListener>();
  return {
    emit: (event, payload) => {
      for (const listener of [...listeners]) callApart(() => listener(event, payload));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A listener's defect is reported as an uncaught error; it must not undo what is being announced. */
function callApart(call: () => void): void {
  try {
    call();
  } catch (defect) {
    queueMicrotask(() => {
      throw defect;
    });
  }
}
