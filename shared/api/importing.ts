import { z } from 'zod';
import type { AnchorMatch } from '../anchoring';
import type { AnyId, HighlightId } from '../model/ids';
import { job, namedFile } from './shapes';

/* Bringing documents, texts and references in. */

/** Bibliographic fields the user may give for one imported document; they win over what the document says. */
export const importFields = z.object({
  title: z.string().optional(),
  url: z.string().optional(),
  /** EDTF, as `2024-09-12`. */
  issued: z.string().optional(),
  publisher: z.string().optional(),
  author: z.string().optional(),
});
export type ImportFields = z.infer<typeof importFields>;

/** The argument of each call. */
export const importingCalls = {
  importDocuments: z.object({
    job,
    /** `companions` are the files that a browser saved with a page, named by their path from it: `page_files/a.png`. */
    files: z.array(z.object({ name: z.string(), base64: z.base64(), companions: z.array(namedFile).optional() })),
    fields: importFields.default({}),
    /** An article by id or citation key: the document is a new version of its text. */
    into: z.string().optional(),
    /** Only says what would happen: what would be added, what is there, which citation keys would change. */
    preview: z.boolean().default(false),
  }),
  importText: z.object({
    job,
    text: z.string(),
    fields: importFields.default({}),
    into: z.string().optional(),
    /** Only says what references would bring. */
    preview: z.boolean().default(false),
  }),
  fileMarks: z.object({ id: z.string() }),
  importFileMarks: z.object({
    id: z.string(),
    /** Marks by their ids; all that are not here when left out. */
    marks: z.array(z.string()).optional(),
  }),
  cancel: z.object({ job }),
} as const;

/** What each call answers. */
export interface ImportingAnswers {
  /** Adds documents, one after another; reports each. Says `progress` meanwhile, inside a file too; may be cancelled at any moment. */
  importDocuments: ImportReport;
  /** Adds a pasted text. */
  importText: ImportReport;
  /** Says what somebody marked in the kept PDF of an article with another program, and what of it is here already. */
  fileMarks: { marks: FileMark[]; failed: ImportedMarks['failed'] };
  /** Makes highlights and notes of them in one step; none twice. */
  importFileMarks: ImportedMarks;
  /** Asks a running job to stop; what it has done so far stays. */
  cancel: { found: boolean };
}

export interface ImportedItem {
  file: string;
  status: 'added' | 'duplicate' | 'failed';
  kind: string;
  id?: AnyId;
  duplicateOf?: AnyId;
  title?: string;
  reason?: string;
  /** What of an added document could not be brought in, in words. */
  leftOut?: string[];
  /** Of a file of highlights that another program wrote. */
  marks?: ImportedMarks;
  /** How many passages somebody has marked in an added PDF; `importFileMarks` brings them in. */
  marksInFile?: number;
  /** Of a new version of an article's text. */
  version?: VersionReport;
  /** Of a reference: the line of the file on which it begins, counted from 1. */
  line?: number;
  /** Of a reference that was added: the key by which it is cited here. */
  citationKey?: string;
  /** The key that the file gave it, when that key was taken or cannot be one here. */
  keyInFile?: string;
  /** Paths of files that the reference names, with slashes; of a duplicate only while its article has no text. */
  attachments?: string[];
}

/** What somebody marked in a PDF with another program. */
export interface FileMark {
  id: string;
  kind: 'highlight' | 'underline' | 'strikeout' | 'note';
  /** Empty: a note on a place without words. */
  quote: string;
  locator: string;
  /** With the name of whoever wrote it, when the file says who. */
  comment?: string;
  /** It is a highlight or note of this library already. */
  isHere: boolean;
}

/** Where the highlights of an article are in its new text. None of them was changed. */
export interface VersionReport {
  hash: string;
  /** The version before. */
  before?: string;
  counts: Record<AnchorMatch['found'], number>;
  /** In the order of the text on which they were made. */
  highlights: ({ id: HighlightId; quote: string } & AnchorMatch)[];
}

/** What became of the highlights and notes of a file, and what of them could not be kept. */
export interface ImportedMarks {
  highlights: number;
  notes: number;
  duplicate: number;
  /** Their words are not in the text: the reader lists them for placing by hand. */
  unplaced: number;
  /** New articles, whose text is the marked passages. */
  articles: number;
  failed: { where: string; reason: string }[];
  lost: { id: string; field: string; reason: string }[];
}

export interface ImportReport {
  items: ImportedItem[];
  counts: { added: number; duplicate: number; failed: number };
  /** True when it was stopped before the last file. */
  cancelled: boolean;
}
