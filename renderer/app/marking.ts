import { createStore, useStore } from '../state/store';

/** The kinds of records of which several can be chosen in their list, to be cited or written out together. */
export type MarkedKind = 'article' | 'note';

const marks = createStore<Readonly<Record<MarkedKind, readonly string[]>>>({ article: [], note: [] });

/** Ids of the chosen records, in the order in which they were chosen. */
export const useMarked = (kind: MarkedKind): readonly string[] => useStore(marks, (all) => all[kind]);

export const clearMarked = (kind: MarkedKind): void => marks.set((now) => ({ ...now, [kind]: [] }));

export function toggleMarked(kind: MarkedKind, id: string): void {
  marks.set((now) => {
    const rest = now[kind].filter((other) => other !== id);
    return { ...now, [kind]: rest.length < now[kind].length ? rest : [...rest, id] };
  });
}

/** Adds what is not chosen yet. */
export function addMarked(kind: MarkedKind, ids: readonly string[]): void {
  marks.set((now) => ({ ...now, [kind]: [...new Set([...now[kind], ...ids])] }));
}
