import { z } from 'zod';
import {
  KINDS,
  type AnyId,
  type ArticleId,
  type CandidateId,
  type ClaimId,
  type ColumnId,
  type HighlightId,
  type Kind,
  type ReviewId,
  type StatementId,
  type TableId,
} from '../model/ids';

/* Finding records by words, by likeness and by name. */

/** The argument of each call. */
export const searchCalls = {
  search: z.object({
    query: z.string().max(200_000),
    kinds: z.array(z.enum(KINDS)).optional(),
    limit: z.int().min(1).max(1000).default(50),
  }),
  similar: z.object({
    /** A record by its id, or any text. */
    id: z.string().optional(),
    text: z.string().max(200_000).optional(),
    kinds: z.array(z.enum(KINDS)).optional(),
    /** Leaves out what is linked to the record by evidence already. */
    unlinked: z.boolean().default(false),
    limit: z.int().min(1).max(100).default(10),
  }),
  complete: z.object({ query: z.string().max(200_000), limit: z.int().min(1).max(50).default(8) }),
  pick: z.object({
    text: z.string().max(1000),
    kinds: z.array(z.enum(KINDS)).min(1),
    limit: z.int().min(1).max(100).default(20),
  }),
} as const;

/** What each call answers. */
export interface SearchAnswers {
  /** Searches everything, misspelt or not. */
  search: SearchAnswer;
  /** Finds what is most like a record or a text, by the rarest words they share. */
  similar: SearchAnswer;
  /** Offers ways to go on with the field that a query ends in. */
  complete: Completion[];
  /** Offers records by name for pickers and quick open, best first; an empty text offers the latest. */
  pick: PickRow[];
}

export interface SearchAnswer {
  /** Time of the engine alone, in milliseconds. */
  ms: number;
  total: number;
  /** False while the index is still being built: more may be found in a moment. */
  complete: boolean;
  /** What of the query could not be taken as it was written, in sentences. */
  notes: string[];
  /** The query with unknown words as the library spells something near them; only when nothing was found. */
  didYouMean?: string;
  hits: {
    id: AnyId;
    kind: Kind;
    articleId?: ArticleId;
    title: string;
    /** The passage of `field` that shows most of the matched words, cut at sentences, on one line; of notes without Markdown's marks. */
    snippet: string;
    /** Matched words in the snippet, UTF-16 offsets, end exclusive. */
    ranges: [start: number, end: number][];
    /** The field that the snippet is from: title, authors, text, highlight, note and so on. */
    field: string;
    /**
     * The matched place in the article's newest text, or in the note as it is written, when the match is there, and all
     * matched words near it (`marks`); of a statement, where it stands.
     */
    at?: { start: number; end: number; marks?: [start: number, end: number][] };
    /** Of a cell of an evidence table: where it stands; its row is `articleId`. */
    cell?: { tableId: TableId; columnId: ColumnId };
    /** Of a remark on a decision in a review: the record that was decided, and as what reader at which stage. */
    decided?: { reviewId: ReviewId; candidateId: CandidateId; stage: string; reader: string };
    /** Of a remark on a reading of a passage: whose reading it is, and of what. */
    reading?: { claimId: ClaimId; passageId: HighlightId | StatementId; reader: string };
    /** Of an origin: the claim on whose page it stands. */
    claimId?: ClaimId;
    /** For the person: which words matched in which field, and how, as `title: exact “putin”`. */
    why: string;
    /** Above 0. Falls from hit to hit; comparable within one answer only. */
    score: number;
  }[];
}

/** A field or a value that a half-typed query may mean. */
export interface Completion {
  /** What it is, as `tag:harbour`. */
  label: string;
  /** The whole query with it. */
  query: string;
}

export interface PickRow {
  id: AnyId;
  kind: Kind;
  label: string;
  detail: string;
}
