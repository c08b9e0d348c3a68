import { reverse, type Change } from '../../../shared/model/change';
import { createHistory, type Entry, type History, type Step } from '../../../shared/model/history';
import { applyChange, type Library } from '../../../shared/model/library';
import { err, ok, type Result } from '../../../shared/result';

/** A library at one moment: after change `seq`. */
export interface Moment {
  readonly library: Library;
  readonly history: History;
  readonly seq: number;
}

/**
 * Takes a library back to what it was right after change `seq`, in place. Two ways lead there: the entries of the
 * journals, which know every change since the oldest of them; and the steps of the history, which go further back but
 * know only what is done or can be redone. `not-found` says how far back it would go.
 */
export function rewind(now: Moment, entries: readonly Entry[], seq: number): Result<Moment> {
  if (seq === now.seq) return ok(now);
  const way = throughJournals(now, entries, seq) ?? throughHistory(now.history, seq);
  if (!way) return err('not-found', outOfReach(now, entries, seq));
  for (const change of way) applyChange(now.library, change);
  const { done } = now.history;
  // The steps below one that is still done are those that led to it. From any other moment, undo begins anew.
  const steps = done.slice(0, done.findIndex((step) => step.seq === seq) + 1);
  return ok({ library: now.library, seq, history: createHistory(steps) });
}

/** What takes the library from now to `seq`, or undefined when the entries do not reach so far. */
function throughJournals(now: Moment, entries: readonly Entry[], seq: number): Change[] | undefined {
  const later = entries.filter((entry) => entry.seq > seq && entry.seq <= now.seq);
  const isComplete = later.length === now.seq - seq && later.every((entry, index) => entry.seq === seq + 1 + index);
  return isComplete ? later.toReversed().map(({ change }) => reverse(change)) : undefined;
}

function throughHistory({ done, undone }: History, seq: number): Change[] | undefined {
  const at = done.findIndex((step) => step.seq === seq);
  if (at !== -1)
    return done
      .slice(at + 1)
      .toReversed()
      .map(backwards);
  const ahead = undone.findIndex((step) => step.seq === seq);
  return ahead === -1
    ? undefined
    : undone
        .slice(ahead)
        .toReversed()
        .map(({ change }) => change);
}

const backwards = ({ change }: Step): Change => reverse(change);

function outOfReach({ history, seq: last }: Moment, entries: readonly Entry[], seq: number): string {
  if (seq > last) return `There is no change ${seq}; the last one is ${last}.`;
  const journal = entries[0] ? Math.max(0, entries[0].seq - 1) : last;
  const oldest = history.done[0]?.seq ?? last;
  return `Change ${seq} is out of reach here: every change from ${journal} on can be gone back to${
    oldest < journal ? `, and of those before it, to ${oldest}, the steps that the history lists` : ''
  }. An older backup may reach it.`;
}
