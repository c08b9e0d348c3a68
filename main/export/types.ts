import type { PageStart } from '../../shared/layout';
import type { Library } from '../../shared/model/library';
import type { Article, TextHash } from '../../shared/model/records';

/** What is written out: these articles with their highlights and the notes about them. */
export interface ExportSource {
  readonly library: Library;
  readonly articles: readonly Article[];
  /** These are all articles: notes about none of them belong to what is written, too. */
  readonly isWhole?: boolean;
  /** A stored text, if it can be read. */
  readonly textOf: (hash: TextHash) => string | undefined;
  /** The pages of a stored text, if it has any. */
  readonly pagesOf: (hash: TextHash) => readonly PageStart[] | undefined;
}

/** One file; `path` is relative, with `/` between folders. */
export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

export interface ExportedFiles {
  readonly files: readonly ExportedFile[];
  /** Records written. */
  readonly written: number;
  readonly lost: readonly { readonly id: string; readonly field: string; readonly reason: string }[];
}

/** A form in which a library's highlights and notes leave it. */
export interface LibraryFormat {
  readonly id: 'annotations' | 'hypothesis' | 'markdown' | 'csv';
  /** As people call it. */
  readonly label: string;
  /** True when it writes a folder of files rather than one file. */
  readonly isFolder: boolean;
  readonly write: (source: ExportSource) => ExportedFiles;
}
