import { z } from 'zod';
import { page, type Page } from './shapes';
import type { Article } from '../model/records';

/* Styles, bibliographies, and records of one work. */

/** The argument of each call. */
export const bibliographyCalls = {
  styles: z.object({}),
  bibliography: z.object({
    /** Articles by id or citation key; or all of a collection; or what a note cites. None of them: the whole library. */
    ids: z.array(z.string()).optional(),
    collectionId: z.string().optional(),
    citedIn: z.string().optional(),
    style: z.string().default('apa'),
    locale: z.string().default('en-GB'),
    format: z.enum(['text', 'html', 'markdown', 'rtf']).default('text'),
  }),
  duplicates: z.object({ level: z.enum(['certain', 'likely']), ...page }),
} as const;

/** What each call answers. */
export interface BibliographyAnswers {
  /** Lists the citation styles at hand. */
  styles: StyleInfo[];
  /** Renders a bibliography. */
  bibliography: Bibliography;
  /** Gives groups of articles that are, or may be, records of one work; a group of the likely ones holds whole certain ones. */
  duplicates: Page<Article[]>;
}

export interface StyleInfo {
  id: string;
  title: string;
}

export interface Bibliography {
  style: string;
  entries: { id: string; text: string }[];
  /** What was asked for and could not be rendered, in words. */
  problems: string[];
}
