import { z } from 'zod';
import type { ArticleId, ClaimId, EvidenceId, HighlightId, NoteId, RelationId, StatementId } from '../model/ids';
import type { IsoTime, RelationType, Stance } from '../model/records';

/* What pictures of a library are drawn from. Only what the user accepted is in them. */

/** Narrows as the filter of a list does; see shared/query. */
const where = z.string().max(10_000).default('');

/** The argument of each call. */
export const picturesCalls = {
  claimMatrix: z.object({ where }),
  timeline: z.object({ where }),
  claimMap: z.object({ where }),
} as const;

/** What each call answers. */
export interface PicturesAnswers {
  /** Gives claims and articles with the evidence that joins them. */
  claimMatrix: ClaimMatrix;
  /** Gives articles with when they were printed and imported, and when what they report was said. */
  timeline: Timeline;
  /** Gives claims with the relations between them. */
  claimMap: ClaimMap;
}

export interface PicturedClaim {
  id: ClaimId;
  text: string;
  /** Pieces of evidence by stance. */
  counts: Record<Stance, number>;
  updatedAt: IsoTime;
}

export interface PicturedArticle {
  id: ArticleId;
  title: string;
  /** Outlet, else people. */
  outlet: string;
  /** As it is shown, and as it sorts; both empty when it is not known. */
  issued: string;
  sortsBy: string;
}

/** Where a piece of evidence is to be read. */
export type EvidencePlace =
  | { kind: 'highlight'; id: HighlightId; articleId: ArticleId }
  | { kind: 'statement'; id: StatementId; articleId: ArticleId; start: number; end: number }
  | { kind: 'note'; id: NoteId };

export interface MatrixLink {
  id: EvidenceId;
  claimId: ClaimId;
  /** Absent when it is a note that is about no article. */
  articleId?: ArticleId;
  stance: Stance;
  words: string;
  place: EvidencePlace;
}

/** A filter keeps a link when its claim, its article or its passage passes; with it come its claim and its article. */
export interface ClaimMatrix {
  /** Those without any evidence, too, when nothing narrows them away. */
  claims: PicturedClaim[];
  /** Those with evidence. */
  articles: PicturedArticle[];
  links: MatrixLink[];
}

/** A stretch of days that an EDTF date may mean. */
export interface Extent {
  /** Days since 1970-01-01; `to` is the day after the last. Of an end that is open or not known, the other end. */
  from: number;
  to: number;
  edtf: string;
  /** Marked in EDTF as uncertain or approximate, or written with digits that are not known. */
  isUncertain: boolean;
  /** The interval goes on, or its end is not known. */
  isOpenFrom: boolean;
  isOpenTo: boolean;
}

export interface TimelineStatement {
  id: StatementId;
  speaker: string;
  words: string;
  /** When it was said, by its own words or by its origin; absent when neither tells. */
  said?: Extent;
  start: number;
  end: number;
}

export interface TimelineArticle extends PicturedArticle {
  printed?: Extent;
  importedAt: IsoTime;
  statements: TimelineStatement[];
}

export interface Timeline {
  /** Those with accepted statements or a date of publication. */
  articles: TimelineArticle[];
}

export interface ClaimMap {
  claims: PicturedClaim[];
  relations: { id: RelationId; from: ClaimId; to: ClaimId; type: RelationType }[];
}
