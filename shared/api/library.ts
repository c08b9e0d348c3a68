import { z } from 'zod';
import { transaction } from '../model/edits';
import { KINDS, type AnyId, type ArticleId, type Kind } from '../model/ids';
import { isoTime, type IsoTime, type Item, type Statement } from '../model/records';
import type { Page } from './shapes';
import { page } from './shapes';

/* The library as a whole: writing, undo and history, lists, single records, preferences. */

/** The argument of each call. */
export const libraryCalls = {
  library: z.object({}),
  apply: transaction,
  undo: z.object({
    /** Only if this is the step that would be undone; else it is refused as `stale`. */
    seq: z.int().positive().optional(),
  }),
  redo: z.object({}),
  history: z.object({
    /** Words that a step's label or the names of its records hold. */
    words: z.string().max(1000).default(''),
    /** Only steps from this time on. */
    after: isoTime.optional(),
    /** Only steps before this time. */
    before: isoTime.optional(),
    ...page,
  }),
  list: z.object({
    kind: z.enum(KINDS),
    /** Words that title, people, outlet or tags must hold, and fields as in a search; see shared/query. */
    where: z.string().max(10_000).default(''),
    sort: z.enum(['title', 'author', 'container', 'issued', 'createdAt', 'updatedAt']).default('updatedAt'),
    descending: z.boolean().default(false),
    /** Only records that point at each of these: the statements of a source, an article or an origin. */
    of: z.array(z.string()).max(10).optional(),
    ...page,
  }),
  get: z.object({ id: z.string() }),
  preferences: z.object({}),
  setPreferences: z.record(z.string(), z.json()),
} as const;

/** What each call answers. */
export interface LibraryAnswers {
  /** Says what is open, how much is in it, and what undo and redo would do. */
  library: LibraryInfo;
  /** Applies one transaction; the answer means that it is on disk. */
  apply: Applied;
  /** Undoes the last action. */
  undo: Applied;
  /** Does the last undone action again. */
  redo: Applied;
  /** Gives actions, newest first. */
  history: HistoryPage;
  /** Gives one page of the rows of one kind. */
  list: Page<ListRow>;
  /** Gives one record by id or citation key. */
  get: Item;
  /** Gives the user's preferences for this machine: theme, sizes, last places. */
  preferences: Record<string, unknown>;
  /** Merges into the preferences; `null` removes one. */
  setPreferences: Record<string, unknown>;
}

export interface Applied {
  seq: number;
  label: string;
}

export interface LibraryInfo {
  name: string;
  folder: string;
  /** Distinguishes libraries for drafts and preferences; survives moving the folder. */
  libraryId: string;
  seq: number;
  counts: Record<Kind, number>;
  readOnly?: { reason: string };
  /** The library is still being read: this, and the first lists, are from when it was last open, and true; all else waits. */
  isOpening?: true;
  /** What opening found and did, for the user to read; empty when all was well. */
  opening: string[];
  /** What other programs have done in the folder, for the user to read, as a conflict copy that lies there. */
  notices: string[];
  /** Names of other versions of `library.json` in the folder, which `restore` makes a library of. */
  copies: string[];
  undo?: { label: string };
  redo?: { label: string };
  /** Version of the program. */
  version: string;
}

export interface HistoryStep {
  seq: number;
  at: IsoTime;
  label: string;
  undone: boolean;
  /** Some of the records that it touched, the added first. */
  touched: TouchedRecord[];
  touchedCount: number;
}

export interface TouchedRecord {
  id: AnyId;
  kind: Kind;
  title: string;
  what: 'added' | 'changed' | 'deleted';
  /** The record in whose view it is seen; absent when it is there no more or has no view. */
  opens?: AnyId;
}

export interface HistoryPage extends Page<HistoryStep> {
  /** How many steps can be undone at most, also after a restart. */
  depth: number;
  /** When the oldest step that can be undone was done. */
  since?: IsoTime;
}

/** One row of a list: enough to draw it. */
export interface ListRow {
  id: AnyId;
  kind: Kind;
  title: string;
  /** The line below the title: outlet and date of an article, first words of a note, evidence of a claim. */
  detail: string;
  /** Sort keys as they are shown. */
  issued?: string;
  author?: string;
  container?: string;
  /** Of a statement or highlight: where it stands. */
  articleId?: ArticleId;
  /** Of a statement. */
  footing?: Statement['footing'];
  createdAt: IsoTime;
  updatedAt: IsoTime;
  tags: string[];
  /** Of an article: highlights, linked claims, notes about it. Of a claim: evidence by stance. Of a tag or collection: members. */
  counts: Record<string, number>;
}
