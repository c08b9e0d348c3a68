import { useSyncExternalStore } from 'react';

/** One value that several parts of the window share. */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (next: T | ((now: T) => T)) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T extends object | string | number | boolean | undefined>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      const result = typeof next === 'function' ? (next as (now: T) => T)(value) : next; // no store holds a function
      if (Object.is(result, value)) return;
      value = result;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The store's value, or a part of it; the component draws again when that part changes. */
export function useStore<T>(store: Store<T>): T;
export function useStore<T, P>(store: Store<T>, part: (value: T) => P): P;
export function useStore<T, P>(store: Store<T>, part?: (value: T) => P): T | P {
  return useSyncExternalStore(store.subscribe, () => (part ? part(store.get()) : store.get()));
}
