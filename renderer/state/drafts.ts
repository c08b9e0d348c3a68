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
  /** The draft that this window writes on: its own, or else one that a window which ended has left. */
  mine(key: string): Draft | undefined;
  /**
   * Never over words that another window has written into the same form meanwhile: these are kept under a slot of their own.
   * What the browser refuses to keep (storage full or switched off) this window holds as long as it lives.
   */
  write(key: string, draft: Draft): void;
  /** The notebook has these words on disk: forgets the draft of this window unless more has been typed since. */
  confirm(key: string, text: string): void;
  /** The same of words that are on disk by this `test`; true when they are forgotten. */
  confirmIf(key: string, test: (text: string) => boolean): boolean;
  /** Where the drafts of this library lie: a slot is a key, or for a second window in the same form what `keyOf` reads. */
  slots(): string[];
  read(slot: string): Draft | undefined;
  discard(slot: string): void;
  /** How many there are. */
  readonly count: Store<number>;
  /** How many of them end with this window, because the browser keeps no more. */
  readonly held: Store<number>;
  /** Another window has written or forgotten a draft. */
  recount(): void;
}

/** The key of the draft that lies in a slot. */
export const keyOf = (slot: string): string => slot.replace(/~\d+$/, '');

/** Drafts of one library, whatever folder it lies in. `key` is usually the id of the record being written. */
export function createDrafts(storage: Storage, libraryId: string): Drafts {
  const prefix = `commonplace.draft.${libraryId}.`;
  const refused = new Map<string, Draft>();
  /** Slots that this window writes in, by key, and what stood there when it last looked. */
  const own = new Map<string, { readonly slot: string; readonly seen: string | null }>();
  const keptIn = (slot: string) => storage.getItem(prefix + slot);
  const read = (slot: string): Draft | undefined => {
    const held = refused.get(slot);
    const kept = keptIn(slot);
    if (held || kept === null) return held;
    try {
      return draftSchema.safeParse(JSON.parse(kept)).data;
    } catch {
      return undefined; // not ours, or torn: nothing of it can be shown
    }
  };
  const slots = () => {
    const kept = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
    return [...new Set([...kept, ...refused.keys()])];
  };
  const ownSlot = (key: string): string => {
    const last = own.get(key);
    if (last) return last.slot;
    const [slot = key] = slots()
      .filter((each) => keyOf(each) === key)
      .sort();
    own.set(key, { slot, seen: keptIn(slot) });
    return slot;
  };
  const freeSlot = (key: string): string => {
    for (let n = 2; ; n++) if (keptIn(`${key}~${n}`) === null && !refused.has(`${key}~${n}`)) return `${key}~${n}`;
  };
  const count = createStore<number>(slots().length);
  const held = createStore<number>(0);
  const recount = () => {
    count.set(slots().length);
    held.set(refused.size);
  };
  const discard = (slot: string) => {
    refused.delete(slot);
    storage.removeItem(prefix + slot);
    if (own.get(keyOf(slot))?.slot === slot) own.delete(keyOf(slot));
    recount();
  };
  const confirmIf = (key: string, test: (text: string) => boolean) => {
    const slot = own.get(key)?.slot ?? key;
    const draft = read(slot);
    if (!draft || !test(draft.text)) return false;
    discard(slot);
    return true;
  };
  return {
    read,
    discard,
    mine: (key) => read(ownSlot(key)),
    write(key, draft) {
      const last = own.get(key) ?? { slot: key, seen: null };
      const kept = keptIn(last.slot);
      const slot = kept === null || kept === last.seen ? last.slot : freeSlot(key);
      refused.delete(last.slot);
      try {
        const seen = JSON.stringify(draft);
        storage.setItem(prefix + slot, seen);
        own.set(key, { slot, seen });
      } catch {
        refused.set(slot, draft);
        own.set(key, { slot, seen: keptIn(slot) });
      }
      recount();
    },
    confirmIf,
    confirm: (key, text) => void confirmIf(key, (kept) => kept === text),
    slots,
    count,
    held,
    recount,
  };
}
