import { err, ok, type Result } from '../result';
import { reverse, type Change } from './change';
import type { IsoTime } from './records';

/** How many steps can be undone; older ones stay in the journal until it is compacted, and in backups. */
export const HISTORY_DEPTH = 1000;

/** One user action as history keeps it. */
export interface Step {
  readonly seq: number;
  readonly at: IsoTime;
  readonly label: string;
  readonly change: Change;
}

/** What can be undone, oldest first, and what can be redone, next one last. */
export interface History {
  readonly done: Step[];
  readonly undone: Step[];
}

/** One line of the journal: a new action, or an undo or redo of one. `change` is what it did to the library. */
export interface Entry extends Step {
  readonly type: 'do' | 'undo' | 'redo';
}

export const createHistory = (done: Step[] = [], undone: Step[] = []): History => ({ done, undone });

/** Moves the history past an entry, in place. A new action forgets what could have been redone. */
export function advance(history: History, { type, seq, at, label, change }: Entry): void {
  switch (type) {
    case 'do':
      history.undone.length = 0;
      history.done.push({ seq, at, label, change });
      if (history.done.length > HISTORY_DEPTH) history.done.shift();
      return;
    case 'undo':
      history.done.pop();
      history.undone.push({ seq, at, label, change: reverse(change) });
      return;
    case 'redo':
      history.undone.pop();
      history.done.push({ seq, at, label, change });
  }
}

/** The entry that undoes the last action. */
export function undoEntry(history: History, seq: number, at: IsoTime): Result<Entry> {
  const step = history.done.at(-1);
  return step
    ? ok({ type: 'undo', seq, at, label: step.label, change: reverse(step.change) })
    : err('nothing-to-do', 'There is nothing to undo.');
}

/** The entry that does the last undone action again. */
export function redoEntry(history: History, seq: number, at: IsoTime): Result<Entry> {
  const step = history.undone.at(-1);
  return step
    ? ok({ type: 'redo', seq, at, label: step.label, change: step.change })
    : err('nothing-to-do', 'There is nothing to redo.');
}
