import { z } from 'zod';
import type { ArticleId, CandidateId, ReviewId } from '../model/ids';
import type { Article, Candidate, Decision, Note, Review } from '../model/records';
import { SEARCH_SORTS } from '../model/reviewRecords';
import { BOXES, type PrismaCounts } from '../review/counts';
import type { Agreement } from '../review/agreement';
import type { Outcome } from '../review/outcome';
import type { BySearch } from '../review/protocol';
import { page, type Page } from './shapes';

/* Literature reviews: projects, screening, two readers, and the numbers of PRISMA 2020. */

const QUEUE_ORDERS = ['imported', 'random', 'relevance'] as const;
/** `unread` by this reader at this stage; the others show what has been read. */
const QUEUE_FILTERS = ['unread', 'maybe', 'include', 'exclude', 'conflict', 'all'] as const;

/** The argument of each call. */
export const reviewsCalls = {
  reviews: z.object({}),
  review: z.object({ id: z.string() }),
  addToReview: z.object({
    id: z.string(),
    articleIds: z.array(z.string()).min(1),
    search: z.object({
      name: z.string().trim().min(1),
      sort: z.enum(SEARCH_SORTS).default('database'),
      query: z.string().optional(),
      date: z.string().optional(),
      hits: z.int().nonnegative().optional(),
    }),
  }),
  reviewQueue: z.object({
    id: z.string(),
    stage: z.string(),
    reader: z.string(),
    order: z.enum(QUEUE_ORDERS).default('imported'),
    /** Of the random order. */
    seed: z.int().nonnegative().default(1),
    filter: z.enum(QUEUE_FILTERS).default('unread'),
    limit: z.int().min(1).max(1000).default(50),
  }),
  /** `record` is a record of the review, or its article by id or citation key. */
  reviewRecord: z.object({ id: z.string(), record: z.string() }),
  reviewRecords: z.object({ id: z.string(), box: z.enum(BOXES), reason: z.string().optional(), ...page }),
  reviewConflicts: z.object({ id: z.string() }),
  reviewAgreement: z.object({
    id: z.string(),
    /** The first stage when left out. */
    stage: z.string().optional(),
    /** The first two readers who have decided anything when left out. */
    readers: z.tuple([z.string(), z.string()]).optional(),
  }),
  exportReviewPacket: z.object({ id: z.string(), reader: z.string().trim().min(1) }),
  importReviewPacket: z.object({
    text: z.string(),
    /** The review that it must be of. */
    id: z.string().optional(),
  }),
} as const;

/** What each call answers. */
export interface ReviewsAnswers {
  /** Lists the reviews, the latest first. */
  reviews: ReviewRow[];
  /** Gives a review with its numbers. */
  review: ReviewPage;
  /** Makes articles records of a review, found by this search. Duplicates that are certain are set apart. One step of undo. */
  addToReview: AddedToReview;
  /** Gives the next records to be read, best first. */
  reviewQueue: ReviewQueue;
  /** Gives one record with all that is shown while it is screened. */
  reviewRecord: ReviewRecordPage;
  /** Gives the records that a number of the diagram counts. */
  reviewRecords: Page<ReviewRecordRow>;
  /** Gives what readers differ on, with both readings. */
  reviewConflicts: ReviewConflict[];
  /** Says how far two readers agree. */
  reviewAgreement: Agreement;
  /** Writes what a second reader needs, without anybody else's decisions. */
  exportReviewPacket: { name: string; text: string };
  /** Takes a reader's packet in: their decisions, or all of the review where it is not known. Wholly or not at all. */
  importReviewPacket: ImportedPacket;
}

export interface ReviewRow {
  id: ReviewId;
  title: string;
  question: string;
  records: number;
}

export interface ReviewPage {
  review: Review;
  counts: PrismaCounts;
  /** For each stage and reader: how many of the records that reach it were read. */
  progress: { stage: string; reader: string; read: number; total: number }[];
  conflicts: number;
  /** Records that two readers or more have read at a stage. */
  readTwice: number;
  /** What each search brought. */
  bySearch: BySearch;
}

export interface AddedToReview {
  added: number;
  /** Articles that were records of the review already. */
  already: number;
  /** Of those that were added: set apart as duplicates. */
  duplicates: number;
}

export interface ReviewQueue {
  /** All that the filter leaves. */
  total: number;
  ids: CandidateId[];
  /** Of the order by relevance: how many decisions there are to learn from, and whether it did. */
  relevance?: {
    includes: number;
    excludes: number;
    /** Until it is `learned` the records come as they were imported: it needs a decision of each kind, then some seconds. */
    state: 'too-few' | 'learning' | 'learned' | 'failed';
  };
  /** How many were read, in the order of reading, since one was last included; and how many were included. */
  run: { sinceInclude: number; included: number; read: number; left: number };
}

export interface ReviewRecordPage {
  candidate: Candidate;
  article: Article;
  outcome: Outcome;
  decisions: Decision[];
  notes: Note[];
  tags: string[];
  /** The search that brought it, and the record that it repeats. */
  from: string;
  duplicateOf?: { id: CandidateId; title: string };
  /** Records that were set apart as duplicates of it. */
  duplicates: { id: CandidateId; title: string }[];
  /** Words that speak for including it or against, most telling first; empty until enough was decided. */
  why: { term: string; weight: number }[];
}

export interface ReviewRecordRow {
  id: CandidateId;
  articleId: ArticleId;
  title: string;
  detail: string;
  reason?: string;
}

export interface ReviewConflict extends ReviewRecordRow {
  stage: string;
  readings: Decision[];
}

export interface ImportedPacket {
  reviewId: ReviewId;
  reader: string;
  /** Decisions that are new here, that replace this reader's earlier ones, and that were here already. */
  added: number;
  changed: number;
  same: number;
  /** True when the review itself came in with the packet. */
  isNew: boolean;
}
