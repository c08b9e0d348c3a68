import { z } from 'zod';

/* Writing notes, references and highlights out; the caller saves the files. */

/** The argument of each call. */
export const exportingCalls = {
  exportNotes: z.object({
    /** Notes by id, in their order; none: all notes. */
    ids: z.array(z.string()).optional(),
    format: z.enum(['pandoc', 'docx', 'html', 'rtf', 'text']),
    style: z.string().default('apa'),
    locale: z.string().default('en-GB'),
    /** What stands beside Markdown for pandoc. */
    references: z.enum(['biblatex', 'csl-json']).default('biblatex'),
  }),
  exportReferences: z.object({
    format: z.enum(['bibtex', 'biblatex', 'ris', 'endnote-xml', 'csl-json']),
    ids: z.array(z.string()).optional(),
  }),
  exportLibrary: z.object({
    format: z.enum(['annotations', 'hypothesis', 'markdown', 'csv']),
    /** Articles by id or citation key; without them the whole library. */
    ids: z.array(z.string()).optional(),
  }),
  exportClaims: z.object({
    format: z.enum(['packet', 'claimreview', 'argdown']),
    /** Claims by id; without them all claims. */
    ids: z.array(z.string()).optional(),
  }),
} as const;

/** What each call answers. */
export interface ExportingAnswers {
  /** Writes notes out as a document with their citations in a style, or as Markdown with its references. */
  exportNotes: ExportedNotes;
  /** Writes references in an exchange format; the caller saves the text. */
  exportReferences: ExportedReferences;
  /** Writes highlights and the notes about them for other programs; the caller saves the files. */
  exportLibrary: ExportedLibrary;
  /** Writes claims with their accepted evidence for other programs and readers; the caller saves the files. */
  exportClaims: ExportedLibrary;
}

export interface ExportedNotes {
  files: { name: string; mediaType: string; base64: string }[];
  /** What was asked for and is not there, in words. */
  problems: string[];
  report: { written: number; lost: { id: string; field: string; reason: string }[] };
}

export interface ExportedReferences {
  fileName: string;
  mediaType: string;
  text: string;
  report: { written: number; lost: { id: string; field: string; reason: string }[] };
}

export interface ExportedLibrary {
  /** Name of the file or folder to save as. */
  name: string;
  files: { path: string; text: string }[];
  report: ExportedReferences['report'];
}
