export type Connection = 'connected' | 'lost' | 'refused';

/*
 * Whether the notebook answers. `lost` is a matter of waiting: the transport keeps trying. `refused` is not: the
 * notebook that this page belongs to was closed, and only a new start helps.
 */
let current: Connection = 'connected';
const listeners = new Set<() => void>();

export const connection = {
  get: (): Connection => current,
  set(next: Connection): void {
    if (next === current) return;
    current = next;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
