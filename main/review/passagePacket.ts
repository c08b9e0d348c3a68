import { z } from 'zod';
import { PASSAGE_VERDICTS } from '../../shared/model/appraisalRecord';
import { isIdOf, type ArticleId, type ClaimId, type HighlightId, type StatementId } from '../../shared/model/ids';
import { cslItem, isoTime } from '../../shared/model/records';
import { ok, type Result } from '../../shared/result';
import { misunderstood, openPacket, remark, sealPacket, type PacketForm } from './sealedPacket';

const FORM: PacketForm = { format: 'commonplace passage packet', version: 1, name: 'packet of passages' };

const idOf = <T extends string>(...kinds: Parameters<typeof isIdOf>[0][]) =>
  z.custom<T>((value) => typeof value === 'string' && kinds.some((kind) => isIdOf(kind, value)));

const item = z.object({
  claim: z.object({ id: idOf<ClaimId>('claim'), text: z.string().trim().min(1) }),
  article: z.object({ id: idOf<ArticleId>('article'), citationKey: z.string(), csl: cslItem }),
  passage: z.object({
    id: idOf<HighlightId | StatementId>('highlight', 'statement'),
    before: z.string(),
    quote: z.string().min(1),
    after: z.string(),
  }),
  verdict: z.enum(PASSAGE_VERDICTS).optional(),
  comment: remark.optional(),
  decidedAt: isoTime.optional(),
});

const packet = z.object({
  /** Whose readings it holds: nobody else's are in it, nor the researcher's. */
  reader: z.string().trim().min(1),
  items: z.array(item),
});

export type PassagePacket = z.infer<typeof packet>;
export type PassageItem = PassagePacket['items'][number];

export const writePassagePacket = (content: PassagePacket): string => sealPacket(FORM, content);

export function readPassagePacket(text: string): Result<PassagePacket> {
  const opened = openPacket(FORM, text);
  if (!opened.ok) return opened;
  const parsed = packet.safeParse(opened.value);
  return parsed.success ? ok(parsed.data) : misunderstood(parsed.error.issues);
}
