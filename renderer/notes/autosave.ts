import type { IsoTime } from '../../shared/model/records';
import { assertNever, type Failure } from '../../shared/result';

/** Words that are on disk, and when they were written. */
export interface Stored {
  readonly text: string;
  readonly updatedAt: IsoTime;
}

/**
 * The words of a note between the editor and the disk. At most one write is under way; what is typed meanwhile waits.
 * Words are never laid over newer ones: those of another window make a conflict, which only the user ends.
 */
export interface Autosave {
  /** What the editor shows. */
  readonly text: string;
  readonly stored: Stored;
  /** The last change of the library that `stored` takes account of. */
  readonly seq: number;
  readonly sending?: Stored;
  /** What the notebook said while a write was under way: judged when the write is answered. */
  readonly meanwhile?: Heard;
  /** A write whose answer did not come, as when the connection broke: it may be on disk all the same. */
  readonly unanswered?: Stored;
  /** Another window wrote; `theirs` is absent until its words are known. */
  readonly conflict?: { readonly theirs?: Stored };
  /** Why the last write was refused; typing on tries again. */
  readonly refusal?: string;
}

/** What the notebook holds, after which change of the library. Undo brings older words back, so time does not tell what is newer. */
export interface Heard {
  readonly stored: Stored;
  readonly seq: number;
}

export type AutosaveEvent =
  | { readonly type: 'typed'; readonly text: string }
  /** Time to write: some moments after the last key, or at once when the note is left. `at` is now. */
  | { readonly type: 'due'; readonly at: IsoTime }
  | { readonly type: 'written'; readonly seq: number }
  | { readonly type: 'refused'; readonly failure: Failure }
  /** The notebook says what it holds. */
  | ({ readonly type: 'heard' } & Heard)
  | { readonly type: 'settle'; readonly by: 'mine' | 'theirs' | 'both' };

/** The write to make: these words, unless the note has changed since `basedOn`. */
export interface Write extends Stored {
  readonly basedOn: IsoTime;
}

/** A line of its own between two versions that were both kept. */
const BETWEEN = '\n\n---\n\n';

/** A note as it is opened; a draft that is older than the note makes a conflict rather than a loss. */
export function startAutosave(
  { stored, seq }: Heard,
  draft?: { text: string; basedOn?: IsoTime | undefined },
): Autosave {
  if (!draft || draft.text === stored.text) return { text: stored.text, stored, seq };
  const isCurrent = draft.basedOn === stored.updatedAt;
  return { text: draft.text, stored, seq, ...(isCurrent ? {} : { conflict: { theirs: stored } }) };
}

export function autosave(state: Autosave, event: AutosaveEvent): { state: Autosave; write?: Write } {
  const next = after(state, event);
  return { ...next, state: withoutTrouble(next.state) };
}

/** Words that are on disk are not refused, however they came there. */
function withoutTrouble(state: Autosave): Autosave {
  const isAtRest = state.text === state.stored.text && !state.sending && !state.conflict;
  return isAtRest ? without(without(state, 'refusal'), 'unanswered') : state;
}

function after(state: Autosave, event: AutosaveEvent): { state: Autosave; write?: Write } {
  switch (event.type) {
    case 'typed':
      return { state: without({ ...state, text: event.text }, 'refusal') };
    case 'due': {
      if (state.sending || state.conflict || state.text === state.stored.text) return { state };
      const sending = { text: state.text, updatedAt: event.at };
      return {
        state: { ...without(state, 'refusal'), sending },
        write: { ...sending, basedOn: state.stored.updatedAt },
      };
    }
    case 'written':
      return { state: answered({ ...state, stored: state.sending ?? state.stored, seq: event.seq }) };
    case 'refused':
      return { state: answered(refused(state, event.failure)) };
    case 'heard':
      return { state: heard(state, event) };
    case 'settle':
      return { state: settle(state, event.by) };
    default:
      return assertNever(event);
  }
}

/** No write is under way any more: what was heard meanwhile counts, unless the write came after it. */
function answered(state: Autosave): Autosave {
  const { meanwhile } = state;
  const idle = without(without(state, 'sending'), 'meanwhile');
  return meanwhile ? heard(idle, meanwhile) : idle;
}

function refused(state: Autosave, { code, message }: Failure): Autosave {
  if (code === 'stale') return { ...state, conflict: {} };
  return { ...state, refusal: message, ...(code === 'unavailable' && state.sending && { unanswered: state.sending }) };
}

function heard(state: Autosave, { stored: theirs, seq }: Heard): Autosave {
  if (seq < state.seq) return state; // an answer that was overtaken
  if (state.sending)
    return seq < (state.meanwhile?.seq ?? 0) ? state : { ...state, meanwhile: { stored: theirs, seq } };
  const { stored, unanswered, text } = state;
  const next = { ...state, seq };
  if (isSame(theirs, stored) && !state.conflict) return next;
  // Something else about the note changed, or the very words that stand here, or were sent from here: nothing to decide.
  // But a draft that was made on older words has not seen those that are stored.
  const isOurs = unanswered !== undefined && isSame(theirs, unanswered);
  const isKnown = theirs.text === stored.text && !state.conflict?.theirs;
  if (isOurs || isKnown || theirs.text === text) return without({ ...next, stored: theirs }, 'conflict');
  if (text === stored.text) return without({ ...next, text: theirs.text, stored: theirs }, 'conflict');
  return { ...next, conflict: { theirs } };
}

const isSame = (a: Stored, b: Stored): boolean => a.updatedAt === b.updatedAt && a.text === b.text;

function settle(state: Autosave, by: 'mine' | 'theirs' | 'both'): Autosave {
  const theirs = state.conflict?.theirs;
  if (!theirs) return state;
  const text = by === 'mine' ? state.text : by === 'theirs' ? theirs.text : state.text + BETWEEN + theirs.text;
  return without({ ...state, text, stored: theirs }, 'conflict');
}

function without(state: Autosave, field: 'sending' | 'meanwhile' | 'unanswered' | 'conflict' | 'refusal'): Autosave {
  const { [field]: _, ...rest } = state;
  return rest;
}

/** What the note says about itself. "On disk" only after the notebook has said so of the very words shown. */
export function statusOf({
  text,
  stored,
  sending,
  conflict,
  refusal,
}: Autosave): 'stored' | 'writing' | 'conflict' | 'refused' {
  if (conflict) return 'conflict';
  if (refusal !== undefined) return 'refused';
  return sending || text !== stored.text ? 'writing' : 'stored';
}
