import type { Loss } from '../../formats/format';
import type { Block, Inline } from './manuscript';

/** Notes as a document: citations in their style already, footnotes where they stand. */
export interface Manuscript {
  readonly title: string;
  /** Language tag. */
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly references: readonly (readonly Inline[])[];
  readonly referencesTitle: string;
  /** For wide tables: pages lie on their long side, and the text of a web page may be wider. */
  readonly landscape?: boolean;
}

/** A file that an export made, not yet written. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface NotesExport {
  readonly files: readonly ExportedFile[];
  /** What was asked for and could not be done, in words: keys that no article has. */
  readonly problems: readonly string[];
  readonly lost: readonly Loss[];
}
