import { z } from 'zod';
import { isIdOf, type ArticleId, type CandidateId } from '../../shared/model/ids';
import { cslItem, schemas, type Candidate, type Decision, type Review } from '../../shared/model/records';
import { VERDICTS } from '../../shared/model/reviewRecords';
import { ok, type Result } from '../../shared/result';
import { misunderstood, openPacket, remark, sealPacket, type PacketForm } from './sealedPacket';

const FORM: PacketForm = { format: 'commonplace review packet', version: 1, name: 'review packet' };

const packetRecord = z.object({
  candidate: z.object({
    id: z.custom<CandidateId>((value) => typeof value === 'string' && isIdOf('candidate', value)),
    searchKey: z.string(),
    duplicateOfId: schemas.candidate.shape.duplicateOfId,
    removed: schemas.candidate.shape.removed,
    notRetrieved: schemas.candidate.shape.notRetrieved,
  }),
  article: z.object({
    id: z.custom<ArticleId>((value) => typeof value === 'string' && isIdOf('article', value)),
    citationKey: z.string(),
    csl: cslItem,
  }),
});

const packetDecision = z.object({
  id: schemas.decision.shape.id,
  candidateId: schemas.decision.shape.candidateId,
  stage: z.string().min(1),
  verdict: z.enum(VERDICTS),
  reason: remark.trim().min(1).optional(),
  note: remark.optional(),
  decidedAt: schemas.decision.shape.decidedAt,
});

const packet = z.object({
  review: schemas.review,
  /** Whose decisions it holds: nobody else's are in it, so that the reader is blind to them. */
  reader: z.string().trim().min(1),
  records: z.array(packetRecord),
  decisions: z.array(packetDecision),
});

export type Packet = z.infer<typeof packet>;
type PacketRecord = Packet['records'][number];

export const recordOf = (candidate: Candidate, article: PacketRecord['article']): PacketRecord => ({
  candidate: {
    id: candidate.id,
    searchKey: candidate.searchKey,
    duplicateOfId: candidate.duplicateOfId,
    removed: candidate.removed,
    notRetrieved: candidate.notRetrieved,
  },
  article: { id: article.id, citationKey: article.citationKey, csl: article.csl },
});

export const decisionOf = (decision: Decision): Packet['decisions'][number] => ({
  id: decision.id,
  candidateId: decision.candidateId,
  stage: decision.stage,
  verdict: decision.verdict,
  reason: decision.reason,
  note: decision.note,
  decidedAt: decision.decidedAt,
});

/** The review as a packet carries it: without the names of the other readers, which say nothing to this one. */
export const reviewFor = (review: Review, reader: string): Review => ({ ...review, readers: [reader] });

/** A packet as text. */
export const writePacket = (content: Packet): string => sealPacket(FORM, content);

/** Reads a packet. `unreadable` says what is wrong: no packet, cut off, changed since, or of a newer version. */
export function readPacket(text: string): Result<Packet> {
  const opened = openPacket(FORM, text);
  if (!opened.ok) return opened;
  const parsed = packet.safeParse(opened.value);
  return parsed.success ? ok(parsed.data) : misunderstood(parsed.error.issues);
}
