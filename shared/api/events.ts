import type { AnyId, Kind } from '../model/ids';

/** What the notebook says by itself. */
export interface NotebookEvents {
  /** The library changed; ask again for what you show. `ids` are the touched records, or absent when there are many. */
  changed: { seq: number; kinds: Kind[]; ids?: AnyId[] };
  /** A long job went on. `total` is 0 while it is not known. */
  progress: { job: string; done: number; total: number; what: string };
  /** The search index has caught up with this sequence, or how far it is. */
  index: { ready: boolean; done: number; total: number };
  /** The list of backups has changed. */
  backups: { made: string };
  /** Something the user must know that no call asked for, as a disk that refuses. */
  problem: { message: string };
}
export type EventName = keyof NotebookEvents;
export type EventListener = <E extends EventName>(event: E, payload: NotebookEvents[E]) => void;

const EVENT_NAMES: Record<EventName, true> = {
  changed: true,
  progress: true,
  index: true,
  backups: true,
  problem: true,
};
export const isEventName = (name: unknown): name is EventName =>
  typeof name === 'string' && Object.hasOwn(EVENT_NAMES, name);
