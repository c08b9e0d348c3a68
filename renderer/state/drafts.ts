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
  /** When it was last typed in. */
  at: isoTime,
});
export type Draft = z.infer<typeof draftSchema>;

export interface Drafts {
  read(key: string): Draft | undefined;
  /** False when the browser refuses to keep it (storage full or switched off). */
  write(key: string, draft: Draft): boolean;
  /** The notebook has these words on disk: forgets the draft unless more has been typed since. */
  confirm(key: string, text: string): void;
  discard(key: string): void;
  /** Keys of all drafts of this library. */
  keys(): string[];
  /** How many there are. */
  readonly count: Store<number>;
}

/** Drafts of one library, whatever folder it lies in. `key` is usually the id of the record being written. */
export function createDrafts(storage: Storage, libraryId: string): Drafts {
  const prefix = `commonplace.draft.${libraryId}.`;
  const read = (key: string): Draft | undefined => {
    const kept = storage.getItem(prefix + key);
    if (kept === null) return undefined;
    try {
      return draftSchema.safeParse(JSON.parse(kept)).data;
    } catch {
      return undefined; // not ours, or torn: nothing of it can be shown
    }
  };
  const keys = () =>
    Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  const count = createStore<number>(keys().length);
  const discard = (key: string) => {
    storage.removeItem(prefix + key);
    count.set(keys().length);
  };
  return {
    read,
    discard,
    write(key, draft) {
      try {
        storage.setItem(prefix + key, JSON.stringify(draft));
      } catch {
        return false;
      }
      count.set(keys().length);
      return true;
    },
    confirm(key, text) {
      if (read(key)?.text === text) discard(key);
    },
    keys,
    count,
  };
}
