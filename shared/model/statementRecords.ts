import { z } from 'zod';
import { anchor, id, recordBase, tagIds, textHash } from './fields';

/* Who said what: sources, the origins of what they said, and statements. */

export const SOURCE_TYPES = [
  'person',
  'institution',
  'state',
  'outlet',
  'document',
  'unnamed-group',
  'anonymous',
] as const;

/** A voice that makes statements. Two anonymous sources are never merged by themselves. */
export const source = z.looseObject({
  kind: z.literal('source'),
  id: id('source'),
  name: z.string().trim().min(1),
  type: z.enum(SOURCE_TYPES),
  aliases: z.array(z.string()),
  ...recordBase,
});

/**
 * The event in which something was first said. `when` is EDTF, or absent when it is not known. One that the user rejected
 * is kept with its passages so that they are not proposed as one again; it is counted and shown nowhere.
 */
export const origin = z.looseObject({
  kind: z.literal('origin'),
  id: id('origin'),
  description: z.string().trim().min(1),
  speakerId: id('source').optional(),
  hearerId: id('source').optional(),
  where: z.string().optional(),
  when: z.string().optional(),
  /** The origin that this one repeats, as when somebody quotes a report. */
  derivedFromId: id('origin').optional(),
  /** Origins of which the user has said that this one does not repeat them. */
  notDerivedFromIds: z.array(id('origin')).optional(),
  review: z.literal('rejected').optional(),
  /** Of a rejected one: the passages that were proposed to come from one event. */
  passageIds: z.array(z.union([id('statement'), id('highlight')])).optional(),
  ...recordBase,
});

export const MODES = ['direct', 'indirect', 'mixed'] as const;
/** How somebody speaks: what the verb says beside the words. */
export const FORCES = [
  'neutral',
  'reveal',
  'claim',
  'argue',
  'warn',
  'commit',
  'urge',
  'hint',
  'believe',
  'deny',
  'question',
  'no-comment',
  'according-to',
] as const;
/** On what footing: named, unnamed, a document, several without names, or the writer's own voice. */
export const FOOTINGS = ['on-record', 'anonymous', 'document', 'group', 'reporter'] as const;
/** As in FactBank (Saurí and Pustejovsky 2009). */
export const CERTAINTIES = ['certain', 'probable', 'possible', 'unspecified'] as const;

/** What a rule read in the text around a statement. A field that is absent was not said, or not looked for. */
const statementQualities = {
  /** What stands in quotation marks within the content, without the marks. */
  quoted: z.array(anchor).optional(),
  hearer: anchor.optional(),
  venue: anchor.optional(),
  hedge: anchor.optional(),
  /** Of what is reported within another statement: the best name in the text for the one who tells of it. */
  toldBy: z.string().optional(),
  /** When it was said: as written, and in EDTF when the article's date decides it. */
  said: z.looseObject({ words: z.string(), edtf: z.string().optional() }).optional(),
  force: z.enum(FORCES).optional(),
  footing: z.enum(FOOTINGS).optional(),
  certainty: z.enum(CERTAINTIES).optional(),
  polarity: z.enum(['positive', 'negative']).optional(),
  /** The rule that proposed it and how often that rule is right, 0 to 1; absent on what a person found. */
  proposal: z.looseObject({ rule: z.string(), confidence: z.number().min(0).max(1) }).optional(),
};

/** A passage in which somebody is said to have said something. Split content is several anchors in text order. */
export const statement = z.looseObject({
  kind: z.literal('statement'),
  id: id('statement'),
  articleId: id('article'),
  textHash,
  content: z.array(anchor).min(1),
  cue: anchor.optional(),
  speaker: anchor.optional(),
  speakerId: id('source').optional(),
  originId: id('origin').optional(),
  mode: z.enum(MODES),
  ...statementQualities,
  /** Words of saying of other proposals that the user united with this one. */
  otherCues: z.array(anchor).optional(),
  /** Statements of which the user has said that they are not the same as this one. */
  differentFromIds: z.array(id('statement')).optional(),
  /**
   * What the user said of it. A rejected one is kept so that it is not proposed again, even when its article is gone: its
   * `articleId` may name none. It is counted and shown nowhere.
   */
  review: z.enum(['proposed', 'accepted', 'edited', 'rejected']),
  tagIds,
  ...recordBase,
});
