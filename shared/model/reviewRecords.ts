import { z } from 'zod';
import { id, isoTime, recordBase } from './fields';

/* A literature review: the project, the records in it, and what readers decided of them. Counted as PRISMA 2020 asks. */

/** Where records were found: the two of the left column of PRISMA 2020, and the three other methods. */
export const SEARCH_SORTS = ['database', 'register', 'website', 'organisation', 'citations'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

const search = z.looseObject({
  /** Unique within its review. */
  key: z.string().min(1).max(100),
  /** The database, register, site or person, as `PubMed`. */
  name: z.string().trim().min(1),
  sort: z.enum(SEARCH_SORTS),
  query: z.string().optional(),
  /** The day on which it was searched, as `2026-03-14`. */
  date: z.string().optional(),
  /** How many records it said it had found. */
  hits: z.int().nonnegative().optional(),
});
export type ReviewSearch = z.infer<typeof search>;

/** What is judged at a stage: the record by its title and abstract, or the report by its full text. */
const STAGE_SUBJECTS = ['records', 'reports'] as const;

const stage = z.looseObject({
  /** Unique within its review. */
  key: z.string().min(1).max(100),
  name: z.string().trim().min(1),
  of: z.enum(STAGE_SUBJECTS),
});
export type ReviewStage = z.infer<typeof stage>;

export const review = z.looseObject({
  kind: z.literal('review'),
  id: id('review'),
  title: z.string().trim().min(1),
  question: z.string(),
  /** What makes a study eligible and what rules it out, a line each. */
  criteria: z.looseObject({ include: z.array(z.string()), exclude: z.array(z.string()) }),
  searches: z.array(search),
  /** In their order, those of records before those of reports. */
  stages: z.array(stage).min(1),
  /** Names; the first is whoever keeps this library. */
  readers: z.array(z.string().trim().min(1)).min(1),
  /** Why records are excluded, in the order of the number keys. */
  reasons: z.array(z.string().trim().min(1)),
  /** How many readers must agree on a record. */
  readings: z.int().min(1).max(9),
  /** Of an update of an earlier review: what that one included. */
  previous: z.looseObject({ studies: z.int().nonnegative(), reports: z.int().nonnegative() }).optional(),
  ...recordBase,
});

/** An article as one of the records of a review. At most one for each such pair. */
export const candidate = z.looseObject({
  kind: z.literal('candidate'),
  id: id('candidate'),
  reviewId: id('review'),
  articleId: id('article'),
  /** The search that brought it. */
  searchKey: z.string().min(1),
  /** The record of the same work that is screened in its place. */
  duplicateOfId: id('candidate').optional(),
  /** Taken out before screening: by a tool's rule, or for another reason. */
  removed: z.enum(['automation', 'other']).optional(),
  /** Its full text was sought and could not be had. */
  notRetrieved: z.literal(true).optional(),
  ...recordBase,
});

export const VERDICTS = ['include', 'exclude', 'maybe'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What one reader decided of one record at one stage, or, when `settles` is set, what readers agreed on. */
export const decision = z.looseObject({
  kind: z.literal('decision'),
  id: id('decision'),
  candidateId: id('candidate'),
  stage: z.string().min(1),
  reader: z.string().trim().min(1),
  verdict: z.enum(VERDICTS),
  reason: z.string().trim().min(1).optional(),
  note: z.string().optional(),
  /** Settles a conflict; the readings stay beside it. */
  settles: z.literal(true).optional(),
  decidedAt: isoTime,
  ...recordBase,
});
