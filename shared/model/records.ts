import { z } from 'zod';
import { id, isoTime, recordBase, type IsoTime } from './fields';
import type { Kind } from './ids';
import { appraisal } from './appraisalRecord';
import { candidate, decision, review } from './reviewRecords';
import { column, freeze, table, value } from './tableRecords';

/*
 * Every record is a loose object: fields that a newer version wrote are kept through a read and a write.
 * Times are ISO 8601 in UTC with milliseconds and end in `At`. Offsets count UTF-16 code units, end exclusive.
 */

export { isoTime, type IsoTime };

/** Hash of a text: SHA-256 of its UTF-8 bytes, 64 lower-case hexadecimal digits. Names the file in `texts/`. */
export const textHash = z.string().regex(/^[0-9a-f]{64}$/);
export type TextHash = z.infer<typeof textHash>;

/** Where a passage is: W3C TextQuoteSelector and TextPositionSelector over one text. */
export const anchor = z.looseObject({
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Anchor = z.infer<typeof anchor>;

const tagIds = z.array(id('tag'));

const tag = z.looseObject({
  kind: z.literal('tag'),
  id: id('tag'),
  name: z.string().trim().min(1),
  ...recordBase,
});

const collection = z.looseObject({
  kind: z.literal('collection'),
  id: id('collection'),
  name: z.string().trim().min(1),
  parentId: id('collection').optional(),
  ...recordBase,
});

/** A question kept to be asked again; see shared/query for its language. */
const search = z.looseObject({
  kind: z.literal('search'),
  id: id('search'),
  name: z.string().trim().min(1),
  query: z.string().trim().min(1),
  ...recordBase,
});

/** A name as CSL-JSON has it: parts, or `literal` for institutions and names that have no parts. */
export const cslName = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
});
export type CslName = z.infer<typeof cslName>;

/** A date as CSL-JSON has it; `raw` keeps what could not be put into parts. */
export const cslDate = z.looseObject({
  'date-parts': z
    .array(z.array(z.union([z.int(), z.string()])).max(3))
    .max(2)
    .optional(),
  raw: z.string().optional(),
  literal: z.string().optional(),
  circa: z.union([z.string(), z.number(), z.boolean()]).optional(),
  season: z.union([z.string(), z.number()]).optional(),
});
export type CslDate = z.infer<typeof cslDate>;

/** A bibliographic record in CSL-JSON fields (citation-style-language/schema, 1.0.2). The citation key is the article's. */
export const cslItem = z.looseObject({
  type: z.string().min(1),
  title: z.string().optional(),
  author: z.array(cslName).optional(),
  editor: z.array(cslName).optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  abstract: z.string().optional(),
  language: z.string().optional(),
});
export type CslItem = z.infer<typeof cslItem>;

/** One version of an article's readable content. The newest version is the last in the article's list. */
export const textVersion = z.looseObject({
  hash: textHash,
  mediaType: z.enum(['text/plain', 'text/markdown']),
  /** UTF-16 code units. */
  length: z.int().nonnegative(),
  words: z.int().nonnegative(),
  /** The imported file, kept byte for byte when it differs from the text: its hash and file ending. */
  original: z.looseObject({ hash: textHash, extension: z.string() }).optional(),
  /** How the text is laid out (shared/layout.ts), kept as `texts/HASH.json`; absent for texts that are only lines. */
  layout: z.looseObject({ hash: textHash }).optional(),
  /** The pictures that the layout shows. */
  pictures: z.array(z.looseObject({ hash: textHash, extension: z.string() })).optional(),
  addedAt: isoTime,
});
export type TextVersion = z.infer<typeof textVersion>;

/** A key under which an article is cited, in notes and in files of other programs. */
export const articleKey = z.string().regex(/^[^\s,{}"@%#~\\]+$/u, 'must not hold spaces or any of , { } " @ % # ~ \\');

/** One source: a bibliographic record and usually a text. `citationKey` is made once and never changes by itself. */
export const article = z.looseObject({
  kind: z.literal('article'),
  id: id('article'),
  citationKey: articleKey,
  /** Keys it had before, oldest first: what was written with them still finds it. No other article may take them. */
  formerKeys: z.array(z.string()).optional(),
  /** Articles that look like this one and of which the user has said that they are different works. */
  differentFromIds: z.array(id('article')).optional(),
  csl: cslItem,
  texts: z.array(textVersion),
  tagIds,
  collectionIds: z.array(id('collection')),
  /** The article whose text this one repeats or relays; then it is no source of its own. */
  derivedFromId: id('article').optional(),
  /** Articles of which the user has said that this one does not repeat them. */
  notDerivedFromIds: z.array(id('article')).optional(),
  /** Name of the file it was imported from, for the reader; not a path. */
  fileName: z.string().optional(),
  ...recordBase,
});

/** The eight colours answer to the number keys; names and tints belong to the window. */
export const highlightColor = z.union([1, 2, 3, 4, 5, 6, 7, 8].map((n) => z.literal(n)));
export type HighlightColor = z.infer<typeof highlightColor>;

/**
 * Where a passage stood on the pages of one file, by the hash of its bytes. The anchor says where it is: another copy of
 * the file may be set otherwise.
 */
export const placeInFile = z.looseObject({
  hash: textHash,
  pages: z.array(
    z.looseObject({
      /** Counted from 0. */
      index: z.int().nonnegative(),
      /** What is printed as its number. */
      label: z.string(),
      /** Left, bottom, right, top of each line in the page's own space: points, y upwards. */
      boxes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
    }),
  ),
});

export type PlaceInFile = z.infer<typeof placeInFile>;

const highlight = z.looseObject({
  kind: z.literal('highlight'),
  id: id('highlight'),
  articleId: id('article'),
  /** The version of the text on which it was made. */
  textHash,
  anchor,
  color: highlightColor,
  comment: z.string().optional(),
  inFile: placeInFile.optional(),
  /** Where what it quotes was first said, as far as the user has said so. */
  originId: id('origin').optional(),
  tagIds,
  ...recordBase,
});

/** Markdown by the researcher. `aboutIds` says what it is about; citations inside the Markdown are separate. */
const note = z.looseObject({
  kind: z.literal('note'),
  id: id('note'),
  title: z.string().optional(),
  text: z.string(),
  aboutIds: z.array(z.union([id('article'), id('highlight'), id('statement'), id('claim')])),
  tagIds,
  ...recordBase,
});

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
const claim = z.looseObject({
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
const evidence = z.looseObject({
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
const relation = z.looseObject({
  kind: z.literal('relation'),
  id: id('relation'),
  fromClaimId: id('claim'),
  toClaimId: id('claim'),
  type: z.enum(RELATION_TYPES),
  ...recordBase,
});

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
const source = z.looseObject({
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
const origin = z.looseObject({
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
const statement = z.looseObject({
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

/** One schema a kind; the compiler holds this table complete. */
export const schemas = {
  tag,
  collection,
  search,
  source,
  origin,
  article,
  highlight,
  statement,
  note,
  claim,
  evidence,
  relation,
  review,
  candidate,
  decision,
  table,
  column,
  value,
  freeze,
  appraisal,
};

export type RecordOf<K extends Kind> = z.infer<(typeof schemas)[K]>;
export type Tag = RecordOf<'tag'>;
export type Source = RecordOf<'source'>;
export type Origin = RecordOf<'origin'>;
export type Article = RecordOf<'article'>;
export type Highlight = RecordOf<'highlight'>;
export type Statement = RecordOf<'statement'>;
export type Note = RecordOf<'note'>;
export type Claim = RecordOf<'claim'>;
export type Evidence = RecordOf<'evidence'>;
export type Relation = RecordOf<'relation'>;
export type Review = RecordOf<'review'>;
export type Candidate = RecordOf<'candidate'>;
export type Decision = RecordOf<'decision'>;
export type Table = RecordOf<'table'>;
export type Column = RecordOf<'column'>;
export type Value = RecordOf<'value'>;
export type Freeze = RecordOf<'freeze'>;
export type Appraisal = RecordOf<'appraisal'>;

/** Any record of the library, told apart by `kind`. */
export type Item = { [K in Kind]: RecordOf<K> }[Kind];

/** Every key by which an article may be cited, the present one first. */
export const keysOf = ({ citationKey, formerKeys = [] }: Article): string[] => [citationKey, ...formerKeys];
