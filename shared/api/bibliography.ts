import { z } from 'zod';
import { CHECKS, type CheckId, type RecordProblem } from '../bibliography/quality';
import type { ExportedNotes } from './exporting';
import { page, type Page } from './shapes';
import type { Screening } from '../review/screenings';
import type { NoteId } from '../model/ids';
import type { Article } from '../model/records';

/* Styles, bibliographies, and records of one work. */

/** Which works, and how they are printed. */
const printed = {
  /**
   * Articles by id or citation key; or all of a collection; or what a note or several cite; or what a search finds. None
   * of them: the whole library.
   */
  ids: z.array(z.string()).optional(),
  collectionId: z.string().optional(),
  citedIn: z.union([z.string(), z.array(z.string())]).optional(),
  /** The articles that a search finds; see shared/query for its language. */
  query: z.string().max(10_000).optional(),
  style: z.string().default('apa'),
  locale: z.string().default('en-GB'),
};

/** The argument of each call. */
export const bibliographyCalls = {
  styles: z.object({}),
  addStyle: z.object({
    /** The text of a CSL file. */
    text: z.string().max(2_000_000),
  }),
  removeStyle: z.object({ id: z.string() }),
  bibliography: z.object({
    ...printed,
    format: z.enum(['text', 'html', 'markdown', 'rtf']).default('text'),
  }),
  exportBibliography: z.object({
    ...printed,
    format: z.enum(['docx', 'html', 'markdown', 'rtf', 'text']),
  }),
  recordProblems: z.object({
    /** Only what this check finds; everything when left out. */
    check: z.enum(Object.keys(CHECKS) as [CheckId, ...CheckId[]]).optional(), // the keys of a table that is not empty
    ...page,
  }),
  duplicates: z.object({
    level: z.enum(['certain', 'likely']),
    /** Only groups that hold one of these articles. */
    of: z.array(z.string()).optional(),
    ...page,
  }),
} as const;

/** What each call answers. */
export interface BibliographyAnswers {
  /** Lists the citation styles at hand, those of the user first. */
  styles: StyleInfo[];
  /** Adds a style for this machine, in place of one with the same name; `invalid` says what is wrong with it. */
  addStyle: StyleInfo;
  /** Takes a style of the user away again; one that it stood in for comes back. */
  removeStyle: StyleInfo;
  /** Renders a bibliography. */
  bibliography: Bibliography;
  /** Writes a bibliography out as a document; the caller saves the file. */
  exportBibliography: ExportedNotes;
  /** Says what in the records is probably wrong, the articles added last first, and how many articles each check finds. */
  recordProblems: RecordProblems;
  /** Gives groups of articles that are, or may be, records of one work; a group of the likely ones holds whole certain ones. */
  duplicates: Page<DuplicateGroup>;
}

export interface StyleInfo {
  id: string;
  title: string;
  /** Added by the user. */
  own?: boolean;
}

export interface RecordProblems extends Page<{ article: Article; problems: RecordProblem[] }> {
  counts: Record<CheckId, number>;
}

/** Records of one work, with how much hangs on each: counts as in a list, and how many notes are `citing` it; its reviews. */
export type DuplicateGroup = { article: Article; counts: Record<string, number>; screenings: Screening[] }[];

export interface Bibliography {
  style: string;
  entries: {
    id: string;
    text: string;
    /** Of what several notes cite: which of them cite it. */
    citedIn?: { id: NoteId; title: string }[];
  }[];
  /** Ids and citation keys that were asked for and that no article has. */
  unknown: string[];
  /** What was asked for and could not be rendered, in words; the unknown too. */
  problems: string[];
}
