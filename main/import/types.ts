import type { ImportFields } from '../../shared/api';
import type { CslItem } from '../../shared/model/records';
import type { Result } from '../../shared/result';

/** One file or pasted text, as it came. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the user says about it; wins over what the document says of itself. */
  readonly fields: ImportFields;
}

export interface ImportedDocument {
  /** The kind's name, as it is reported: `text`, `markdown`. */
  readonly kind: string;
  readonly csl: CslItem;
  /** The readable content: lines end in `\n`, no byte order mark, every other character as it was. */
  readonly text: string;
  readonly mediaType: 'text/plain' | 'text/markdown';
  /** Name of the encoding that the bytes were read in. */
  readonly encoding: string;
}

/** What a document says about itself; empty where it says nothing. */
export interface OwnFields extends ImportFields {
  readonly language?: string | undefined;
}

/** A kind of document that can be brought in. The first that accepts a file reads it. */
export interface DocumentKind {
  readonly kind: string;
  readonly accepts: (source: Pick<Source, 'name' | 'bytes'>) => boolean;
  readonly read: (source: Source) => Result<ImportedDocument> | Promise<Result<ImportedDocument>>;
}
