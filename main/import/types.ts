import type { ImportFields } from '../../shared/api';
import type { KeptPicture, Layout } from '../../shared/layout';
import type { CslItem } from '../../shared/model/records';
import type { Result } from '../../shared/result';

/** One file or pasted text, as it came. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the user says about it; wins over what the document says of itself. */
  readonly fields: ImportFields;
  /** Files that were saved with a page, under the names by which the page calls them. */
  readonly companions?: readonly Companion[] | undefined;
  /** Told now and then how much of it is read, from 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

export interface Companion {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A picture to keep beside a text. */
export interface Picture extends KeptPicture {
  readonly bytes: Uint8Array;
}

export interface ImportedDocument {
  /** The kind's name, as it is reported: `text`, `web page`. */
  readonly kind: string;
  readonly csl: CslItem;
  /** The readable content: lines end in `\n`, no byte order mark. Of plain files every other character is as it was. */
  readonly text: string;
  readonly mediaType: 'text/plain' | 'text/markdown';
  /** Name of the encoding that the bytes were read in, where there was one to choose. */
  readonly encoding?: string;
  /** How the text is laid out, when it is more than paragraphs. */
  readonly layout?: Layout;
  /** The pictures that the layout names. */
  readonly pictures?: readonly Picture[];
  /** What could not be brought in, in words: `3 pictures that were not saved with the page`. */
  readonly leftOut?: readonly string[];
  /** How many passages somebody has marked in it with another program. */
  readonly marks?: number;
  /** What a page prints about itself, word for word. */
  readonly printed?: Printed;
}

export interface Printed {
  /** Empty when it has none. */
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly siteName?: string | undefined;
  readonly publishedTime?: string | undefined;
  readonly excerpt?: string | undefined;
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
