import type { Applied } from '../../shared/api';
import type { Maker } from '../../shared/model/actions';
import type { Transaction } from '../../shared/model/edits';
import type { Result } from '../../shared/result';
import { client } from '../api/client';
import { say, sayProblem } from './messages';
import { createStore } from './store';

/** Where this window takes new ids and times from. */
export const maker: Maker = {
  unique: () => crypto.randomUUID(),
  now: () => new Date().toISOString(),
};

/** Writes under way: sent, and not yet known to be on disk. */
export const writesUnderWay = createStore<number>(0);

async function write(send: () => Promise<Result<Applied>>): Promise<Applied | undefined> {
  writesUnderWay.set((n) => n + 1);
  try {
    const result = await send();
    if (result.ok) return result.value;
    sayProblem(result.error.message);
    return undefined;
  } finally {
    writesUnderWay.set((n) => n - 1);
  }
}

/** Applies one action of the user. True means that it is on disk; a refusal has been shown as a message. */
export async function apply(transaction: Transaction): Promise<boolean> {
  return (await write(() => client.apply(transaction))) !== undefined;
}

export async function undo(): Promise<void> {
  const applied = await write(() => client.undo({}));
  if (applied) say(`Undone: ${applied.label}`, { action: { label: 'Redo', run: () => void redo() } });
}

export async function redo(): Promise<void> {
  const applied = await write(() => client.redo({}));
  if (applied) say(`Done again: ${applied.label}`, { action: { label: 'Undo', run: () => void undo() } });
}

/** Says that an action was done, with the way back. */
export function sayUndoable(text: string): void {
  say(text, { action: { label: 'Undo', run: () => void undo() } });
}
