import { z } from 'zod';
import { id, isoTime, recordBase, tagIds } from './fields';

/* Claims, what links them to passages and notes, and how they are related. */

export const CONFIDENCES = ['low', 'medium', 'high'] as const;

/** Somebody was asked and declined or did not answer, or something was searched and not found. */
export const SILENCES = ['declined', 'no-answer', 'not-found'] as const;
const silence = z.looseObject({
  how: z.enum(SILENCES),
  /** Who was asked, or where it was searched. */
  where: z.string().trim().min(1),
  /** EDTF; when it was asked or searched. */
  when: z.string().optional(),
  comment: z.string().optional(),
  at: isoTime,
});
export type Silence = z.infer<typeof silence>;

/** A proposition the researcher follows, in their own words, with their own confidence. */
export const claim = z.looseObject({
  kind: z.literal('claim'),
  id: id('claim'),
  text: z.string().trim().min(1),
  confidence: z.looseObject({ level: z.enum(CONFIDENCES), reason: z.string().optional(), at: isoTime }).optional(),
  /** The words it had before, oldest first, and until when. Kept by `reduce` whenever the words change. */
  formerTexts: z.array(z.looseObject({ text: z.string(), until: isoTime })).optional(),
  /** The confidences it had before, oldest first; kept in the same way. */
  formerConfidences: z
    .array(z.looseObject({ level: z.enum(CONFIDENCES), reason: z.string().optional(), at: isoTime }))
    .optional(),
  /** Where something was to be expected and nothing came: silence is recorded, and is no evidence. */
  silences: z.array(silence).optional(),
  tagIds,
  ...recordBase,
});

export const STANCES = ['supports', 'disputes', 'qualifies', 'mentions'] as const;
export type Stance = (typeof STANCES)[number];

/** A typed link from a note, highlight or statement to a claim. At most one for each such pair. */
export const evidence = z.looseObject({
  kind: z.literal('evidence'),
  id: id('evidence'),
  claimId: id('claim'),
  fromId: z.union([id('note'), id('highlight'), id('statement')]),
  stance: z.enum(STANCES),
  comment: z.string().optional(),
  ...recordBase,
});

export const RELATION_TYPES = ['same', 'contradicts', 'refines', 'depends'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** A typed link between two claims. `same` and `contradicts` read the same in both directions. */
export const relation = z.looseObject({
  kind: z.literal('relation'),
  id: id('relation'),
  fromClaimId: id('claim'),
  toClaimId: id('claim'),
  type: z.enum(RELATION_TYPES),
  ...recordBase,
});
