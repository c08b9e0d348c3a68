import { z } from 'zod';
import { isoTime } from '../../shared/model/records';
import { createStore, type Store } from './store';

/**
 * Words that were typed and are not yet known to be on disk. They survive a reload of the window and a lost notebook.
 * A draft goes only when the notebook has confirmed the very words it holds.
 */
const draftSchema = z.object({
  text: z.string(),
  /** `updatedAt` of the record when the writing began, so that a draft is never laid over newer words unseen. */
  basedOn: isoTime.optional(),
  /** Of a field: its words when the writing began. */
  was: z.string().optional(),
  /** Of a form, whose text is no prose: what it is called, and the record on whose page it stands. */
  what: z.string().optional(),
  place: z.string().optional(),
  /** Of what is neither prose nor such a form: the words in it. */
  words: z.string().optional(),
  /** When it was last typed in. */
  at: isoTime,
});
export type Draft = z.infer<typeof draftSchema>;

export interface Drafts {
  read(key: string): Draft | undefined;
  /** What the browser refuses to keep (storage full or switched off) this window holds as long as it lives. */
  write(key: string, draft: Draft): void;
  /** The notebook has these words on disk: forgets the draft unless more has been typed since. */
  confirm(key: string, text: string): void;
  discard(key: string): void;
  /** Keys of all drafts of this library. */
  keys(): string[];
  /** How many there are. */
  readonly count: Store<number>;
  /** How many of them end with this window, because the browser keeps no more. */
  readonly held: Store<number>;
  /** Another window has written or forgotten a draft. */
  recount(): void;
}

/** Drafts of one library, whatever folder it lies in. `key` is usually the id of the record being written. */
export function createDrafts(storage: Storage, libraryId: string): Drafts {
  const prefix = `commonplace.draft.${libraryId}.`;
  const refused = new Map<string, Draft>();
  const read = (key: string): Draft | undefined => {
    const held = refused.get(key);
    const kept = storage.getItem(prefix + key);
    if (held || kept === null) return held;
    try {
      return draftSchema.safeParse(JSON.parse(kept)).data;
    } catch {
      return undefined; // not ours, or torn: nothing of it can be shown
    }
  };
  const keys = () => {
    const kept = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
    return [...new Set([...kept, ...refused.keys()])];
  };
  const count = createStore<number>(keys().length);
  const held = createStore<number>(0);
  const recount = () => {
    count.set(keys().length);
    held.set(refused.size);
  };
  const discard = (key: string) => {
    refused.delete(key);
    storage.removeItem(prefix + key);
    recount();
  };
  return {
    read,
    discard,
    write(key, draft) {
      try {
        storage.setItem(prefix + key, JSON.stringify(draft));
        refused.delete(key);
      } catch {
        refused.set(key, draft);
      }
      recount();
    },
    confirm(key, text) {
      if (read(key)?.text === text) discard(key);
    },
    keys,
    count,
    held,
    recount,
  };
}
