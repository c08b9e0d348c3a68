import { z } from 'zod';
import { PASSAGE_VERDICTS, type PassageVerdict } from '../model/appraisalRecord';
import type { ArticleId, ClaimId, HighlightId, StatementId } from '../model/ids';
import type { PassageAgreement, PassageReading } from '../review/appraisals';

/* A second reading of evidence: does this passage support this claim? The reader does not see what others say. */

const pair = { claimId: z.string(), passageId: z.string() };

/** The argument of each call. */
export const appraisalsCalls = {
  passagesToRead: z.object({ reader: z.string().trim().min(1) }),
  readPassage: z.object({
    ...pair,
    reader: z.string().trim().min(1),
    verdict: z.enum(PASSAGE_VERDICTS),
    comment: z.string().trim().min(1).optional(),
  }),
  passageAgreement: z.object({
    /** The researcher and the first other reader when left out. */
    readers: z.tuple([z.string(), z.string()]).optional(),
  }),
  passageConflicts: z.object({}),
  settlePassage: z.object({ ...pair, verdict: z.enum(PASSAGE_VERDICTS) }),
  exportPassagePacket: z.object({
    reader: z.string().trim().min(1),
    /** All claims when left out. */
    claimIds: z.array(z.string()).optional(),
  }),
  importPassagePacket: z.object({ text: z.string() }),
} as const;

/** What each call answers. */
export interface AppraisalsAnswers {
  /** Gives every passage that is evidence for a claim, without anybody's reading but this reader's. */
  passagesToRead: PassageToRead[];
  /** Keeps what a reader says of a passage. One step of undo. */
  readPassage: { label: string };
  /** Says how far two readers agree on passages. */
  passageAgreement: PassageAgreement;
  /** Gives the passages on which readers differ, with every reading. */
  passageConflicts: PassageConflict[];
  /** Makes what readers agreed on the evidence; their readings are kept. One step of undo. */
  settlePassage: { label: string };
  /** Writes what a second reader needs: claims and passages, and what this reader has said already. */
  exportPassagePacket: { name: string; text: string };
  /** Takes a reader's packet in, wholly or not at all; in an empty library, all that is to be read. */
  importPassagePacket: TakenPassages;
}

export interface PassageToRead {
  claimId: ClaimId;
  claim: string;
  passageId: HighlightId | StatementId;
  /** With what stands around it. */
  passage: { before: string; quote: string; after: string };
  article: { id: ArticleId; title: string; detail: string };
  /** What this reader has said. */
  verdict?: PassageVerdict;
  comment?: string;
}

export interface PassageConflict extends Omit<PassageToRead, 'verdict' | 'comment'> {
  readings: PassageReading[];
}

export interface TakenPassages {
  reader: string;
  /** Readings that are new here, that replace this reader's earlier ones, and that were here already. */
  added: number;
  changed: number;
  same: number;
  /** Passages that the packet brought to be read. */
  toRead: number;
}
