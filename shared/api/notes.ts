import { z } from 'zod';
import type { DiffPart } from '../diff/words';
import type { ArticleId, HighlightId } from '../model/ids';
import type { IsoTime, Item, Note } from '../model/records';
import type { LinkedClaim } from './shapes';

/* Notes, with what they cite and quote. */

/** The argument of each call. */
export const notesCalls = {
  note: z.object({ id: z.string() }),
  checkNote: z.object({ id: z.string() }),
} as const;

/** What each call answers. */
export interface NotesAnswers {
  /** Gives a note with what it is about and what it is evidence for. */
  note: NotePage;
  /** Compares every quotation of a note with the stored texts. */
  checkNote: { quotations: CheckedQuotation[] };
}

export interface NotePage {
  note: Note;
  /** The last change of the library that this takes account of: of two answers the greater is the newer, after an undo too. */
  seq: number;
  about: Item[];
  links: LinkedClaim[];
  /** The articles that the note cites, in the order of first citation; keys without an article are in `unknownKeys`. */
  cites: { id: ArticleId; citationKey: string; title: string }[];
  unknownKeys: string[];
  tags: string[];
}

/** A quotation in a note, and what the source says. Offsets count UTF-16 units of the note's text. */
export interface CheckedQuotation {
  quote: string;
  /** The citation key that goes with it; null when none does. */
  citation: string | null;
  locator?: string;
  status: 'verbatim' | 'differs' | 'not-found';
  /** What the newest text says there, and the diff from the quotation to it. */
  actual?: string;
  diff?: DiffPart[];
  /** Why it could not be compared. */
  reason?: string;
  /** The older text in which it is verbatim: the source has changed since. */
  olderVersion?: { hash: string; addedAt: IsoTime };
  start: number;
  end: number;
  block: boolean;
  articleId?: ArticleId;
  /** The highlight it was taken from, with the words of that highlight now; without words it is gone. */
  highlight?: { id: HighlightId; quote?: string };
}
