import { z } from 'zod';
import { cslItem } from './cslFields';
import { anchor, id, isoTime, recordBase, tagIds, textHash } from './fields';

/* What is read: articles with their texts, and the passages that were highlighted in them. */

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

export const highlight = z.looseObject({
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
