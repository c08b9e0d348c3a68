import { z } from 'zod';
import type { AnchorMatch } from '../anchoring';
import type { ParagraphDiff } from '../diff/paragraphs';
import type { Layout } from '../layout';
import type { ArticleId } from '../model/ids';
import {
  textHash,
  type Article,
  type Highlight,
  type Note,
  type Origin,
  type Source,
  type Statement,
  type TextVersion,
} from '../model/records';
import type { LinkedClaim } from './shapes';

/* What the reader shows of one article. */

/** The argument of each call. */
export const readingCalls = {
  article: z.object({ id: z.string() }),
  text: z.object({ id: z.string(), hash: textHash.optional() }),
  file: z.object({ id: z.string(), hash: textHash }),
  filePart: z.object({
    id: z.string(),
    hash: textHash,
    start: z.int().nonnegative(),
    length: z
      .int()
      .nonnegative()
      .max(4 * 1024 * 1024),
  }),
  compareVersions: z.object({
    id: z.string(),
    /** Hashes, or the first digits of them: the newest and the one before it when left out. */
    from: z.string().min(4).optional(),
    to: z.string().min(4).optional(),
  }),
} as const;

/** What each call answers. */
export interface ReadingAnswers {
  /** Gives all that the reader shows of one article. */
  article: ArticlePage;
  /** Gives the plain text of an article: its newest version, or the one with this hash. */
  text: { id: ArticleId; text: string; hash: string };
  /** Gives a file that is kept with a text of an article: the imported original, or a picture. */
  file: { base64: string; extension: string };
  /** Gives some bytes of such a file and how many it has in all; fewer than asked for at its end. */
  filePart: { base64: string; size: number };
  /** Says what changed between two versions of an article's text. */
  compareVersions: { from: TextVersion; to: TextVersion; paragraphs: ParagraphDiff[] };
}

export interface ShownHighlight {
  highlight: Highlight;
  /** Where it is in the shown text. Only `exact` and `moved` are painted as certain; `approximate` waits for the user. */
  place: AnchorMatch;
  links: LinkedClaim[];
  notes: Note[];
  /** Its pages in the shown text, as a citation says them: `p. 3`. Absent where there are no pages. */
  locator?: string;
}

/** A statement that the user accepted, with what it leads to. */
export interface ShownStatement {
  statement: Statement;
  /** Where its parts are in the shown text; empty when they are not surely there. */
  parts: { start: number; end: number }[];
  speaker?: Pick<Source, 'id' | 'name' | 'type'>;
  origin?: Pick<Origin, 'id' | 'description'>;
  links: LinkedClaim[];
  notes: Note[];
}

export interface ArticlePage {
  article: Article;
  /** The newest text, absent when the article has none or it cannot be read. */
  text?: { hash: string; mediaType: 'text/plain' | 'text/markdown'; content: string; layout?: Layout };
  /** Why there is no text although one was stored. */
  textProblem?: string;
  /** In text order. */
  highlights: ShownHighlight[];
  /** Accepted ones, in text order. */
  statements: ShownStatement[];
  /** The article that this one repeats, as far as the user has said so. */
  repeats?: { id: ArticleId; title: string };
  notes: { note: Note; links: LinkedClaim[] }[];
  tags: string[];
  collections: string[];
}
