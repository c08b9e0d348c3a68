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
  readonly sending?: Stored;
  /** Another window wrote; `theirs` is absent until its words are known. */
  readonly conflict?: { readonly theirs?: Stored };
  /** Why the last write was refused; typing on tries again. */
  readonly refusal?: string;
}

export type AutosaveEvent =
  | { readonly type: 'typed'; readonly text: string }
  /** Time to write: some moments after the last key, or at once when the note is left. `at` is now. */
  | { readonly type: 'due'; readonly at: IsoTime }
  | { readonly type: 'written' }
  | { readonly type: 'refused'; readonly failure: Failure }
  /** The notebook says what it holds. */
  | { readonly type: 'heard'; readonly stored: Stored }
  | { readonly type: 'settle'; readonly by: 'mine' | 'theirs' | 'both' };

/** The write to make: these words, unless the note has changed since `basedOn`. */
export interface Write extends Stored {
  readonly basedOn: IsoTime;
}

/** A line of its own between two versions that were both kept. */
const BETWEEN = '\n\n---\n\n';

/** A note as it is opened; a draft that is older than the note makes a conflict rather than a loss. */
export function startAutosave(stored: Stored, draft?: { text: string; basedOn?: IsoTime | undefined }): Autosave {
  if (!draft || draft.text === stored.text) return { text: stored.text, stored };
  const isCurrent = draft.basedOn === stored.updatedAt;
  return { text: draft.text, stored, ...(isCurrent ? {} : { conflict: { theirs: stored } }) };
}

export function autosave(state: Autosave, event: AutosaveEvent): { state: Autosave; write?: Write } {
  switch (event.type) {
    case 'typed':
      return { state: without({ ...state, text: event.text }, 'refusal') };
    case 'due': {
      if (state.sending || state.conflict || state.text === state.stored.text) return { state };
      const sending = { text: state.text, updatedAt: event.at };
      return { state: { ...state, sending }, write: { ...sending, basedOn: state.stored.updatedAt } };
    }
    case 'written':
      return { state: without({ ...state, stored: state.sending ?? state.stored }, 'sending') };
    case 'refused': {
      const idle = without(state, 'sending');
      if (event.failure.code === 'stale') return { state: { ...idle, conflict: {} } };
      return { state: { ...idle, refusal: event.failure.message } };
    }
    case 'heard':
      return { state: heard(state, event.stored) };
    case 'settle':
      return { state: settle(state, event.by) };
    default:
      return assertNever(event);
  }
}

function heard(state: Autosave, theirs: Stored): Autosave {
  const { stored, sending, text } = state;
  if (theirs.updatedAt === stored.updatedAt && !state.conflict) return state;
  if (theirs.updatedAt === sending?.updatedAt) return state; // our own write, heard before its answer
  if (theirs.updatedAt < stored.updatedAt) return state; // an answer that was overtaken
  // Something else about the note changed, or the very words that stand here: nothing to decide.
  if (theirs.text === stored.text || theirs.text === text) return without({ ...state, stored: theirs }, 'conflict');
  if (text === stored.text && !sending) return without({ ...state, text: theirs.text, stored: theirs }, 'conflict');
  return { ...state, conflict: { theirs } };
}

function settle(state: Autosave, by: 'mine' | 'theirs' | 'both'): Autosave {
  const theirs = state.conflict?.theirs;
  if (!theirs) return state;
  const text = by === 'mine' ? state.text : by === 'theirs' ? theirs.text : state.text + BETWEEN + theirs.text;
  return without({ ...state, text, stored: theirs }, 'conflict');
}

function without(state: Autosave, field: 'sending' | 'conflict' | 'refusal'): Autosave {
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
