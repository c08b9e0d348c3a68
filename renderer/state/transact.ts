import type { Applied } from '../../shared/api';
import type { Maker } from '../../shared/model/actions';
import type { Transaction } from '../../shared/model/edits';
import type { Result } from '../../shared/result';
import { client } from '../api/client';
import { say, sayInstead, sayProblem } from './messages';
import { OwnWrites } from './ownWrites';
import { createStore } from './store';

/** Where this window takes new ids and times from. */
export const maker: Maker = {
  unique: () => crypto.randomUUID(),
  now: () => new Date().toISOString(),
};

/** Writes under way: sent, and not yet known to be on disk. */
export const writesUnderWay = createStore<number>(0);

/** The last step that this window has taken. */
let lastSeq: number | undefined;
const ownWrites = new OwnWrites();

async function write(send: () => Promise<Result<Applied>>): Promise<Applied | undefined> {
  writesUnderWay.set((n) => n + 1);
  try {
    const result = await send();
    if (result.ok) {
      lastSeq = result.value.seq;
      return result.value;
    }
    sayProblem(result.error.message);
    return undefined;
  } finally {
    writesUnderWay.set((n) => n - 1);
  }
}

/** Applies one action of the user. True means that it is on disk; a refusal has been shown as a message. */
export const apply = async (transaction: Transaction): Promise<boolean> => (await applied(transaction)) !== undefined;

/** As `apply`, and says which step it became. */
export const applied = (transaction: Transaction): Promise<Applied | undefined> =>
  write(() => ownWrites.send(transaction, client.apply));

/** Undoes the last step; with `seq`, only if it is that one. True means that it is undone. */
export async function undo(seq?: number): Promise<boolean> {
  const applied = await write(() => client.undo(seq === undefined ? {} : { seq }));
  ownWrites.clear();
  if (applied) sayInstead(`Undone: ${applied.label}`, { action: { label: 'Redo', run: () => void redo() } });
  return applied !== undefined;
}

export async function redo(): Promise<void> {
  const applied = await write(() => client.redo({}));
  ownWrites.clear();
  if (applied) sayInstead(`Done again: ${applied.label}`, { action: { label: 'Undo', run: () => void undo() } });
}

/** Says that an action was done, with the way back from this very step, which is the last of this window unless it is named. */
export function sayUndoable(text: string, seq = lastSeq): void {
  say(text, { action: { label: 'Undo', run: () => void undo(seq) } });
}
