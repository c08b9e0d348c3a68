import type { HighlightColor, PlaceInFile } from '../../../shared/model/records';
import type { Result } from '../../../shared/result';

/** What a foreign program says of the work that was marked. */
export interface ForeignSource {
  readonly title?: string;
  readonly author?: string;
  readonly url?: string;
  readonly doi?: string;
  /** Ours, when the file was written by Commonplace. */
  readonly articleId?: string;
  readonly citationKey?: string;
}

/** A passage that was marked in another program, or words written about a work or a mark. */
export interface ForeignMark {
  /** The rest of the id of its record: the same mark has the same one in every file. */
  readonly id: string;
  readonly source: ForeignSource;
  /** Empty: it is a note about the whole work, or an answer to `about`. */
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where the quote stood, as the program counts; `textHash` says in which text, when that is one of ours. */
  readonly place?: { readonly start: number; readonly end: number; readonly unit: 'utf16' | 'codePoint' };
  readonly textHash?: string;
  /** Page or place in the program's own words, as `p. 12`. */
  readonly locator?: string;
  readonly comment?: string;
  readonly title?: string;
  readonly tags: readonly string[];
  readonly color?: HighlightColor;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  /** What a note is about: ids of marks of this file, or of our records. */
  readonly about?: readonly string[];
  /** Where it stands on the pages of a file. */
  readonly inFile?: PlaceInFile;
  /** What has no field of ours: kept with the record under the name of the program, and given back to it. */
  readonly kept?: Readonly<Record<string, unknown>>;
  /** Fields of the record itself, in a file that Commonplace wrote. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

export interface ForeignMarks {
  readonly marks: readonly ForeignMark[];
  /** What could not be read; `where` is a line, counted from 1, or an id. */
  readonly failed: readonly { readonly where: string; readonly reason: string }[];
  readonly lost: readonly { readonly id: string; readonly field: string; readonly reason: string }[];
}

/** A file of highlights that another program wrote. The first that accepts a file reads it. */
export interface HighlightFormat {
  readonly kind: 'annotations' | 'table' | 'hypothesis' | 'zotero' | 'readwise' | 'kindle';
  /** As people call it. */
  readonly label: string;
  readonly accepts: (file: { name: string; text: string }) => boolean;
  readonly read: (text: string) => Result<ForeignMarks>;
}
