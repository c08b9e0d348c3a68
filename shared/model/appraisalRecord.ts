import { z } from 'zod';
import { id, isoTime, recordBase } from './fields';

/** How a reader finds that a passage stands to a claim; `none` says nothing of it. */
export const PASSAGE_VERDICTS = ['supports', 'disputes', 'qualifies', 'mentions', 'none'] as const;
export type PassageVerdict = (typeof PASSAGE_VERDICTS)[number];

/**
 * What one reader says of one passage and one claim: does it support it? The researcher's own reading is the evidence.
 * Without a verdict it is still to be read, as where a packet brought it. At most one for each reader, passage and claim,
 * and one that settles.
 */
export const appraisal = z.looseObject({
  kind: z.literal('appraisal'),
  id: id('appraisal'),
  claimId: id('claim'),
  passageId: z.union([id('highlight'), id('statement')]),
  reader: z.string().trim().min(1),
  verdict: z.enum(PASSAGE_VERDICTS).optional(),
  comment: z.string().optional(),
  /** Settles what readers differ on; their readings stay beside it. */
  settles: z.literal(true).optional(),
  decidedAt: isoTime.optional(),
  ...recordBase,
});
