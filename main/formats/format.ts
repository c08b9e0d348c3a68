import type { CslItem } from '../../shared/model/records';

/** A work under the key by which it is cited. */
export interface Reference {
  readonly id: string;
  readonly csl: CslItem;
  /** Line of the file on which it began, counted from 1, where it was read from one. */
  readonly line?: number;
  /** True when the file has no key for it, or only a number that counts records: the id is then no key to be kept. */
  readonly isKeyless?: boolean;
}

/** Something that a format could not hold as it was. `field` is the CSL variable. */
export interface Loss {
  id: string;
  field: string;
  reason: string;
}

/** What was read; entries that could not be are named by the line on which they begin, counted from 1. */
export interface Parsed {
  references: Reference[];
  failed: { line: number; reason: string }[];
}

/** A format in which references are exchanged. */
export interface ReferenceFormat {
  readonly id: 'csl-json' | 'bibtex' | 'biblatex' | 'ris' | 'endnote-xml' | 'nbib' | 'medline-xml';
  /** As people call it. */
  readonly label: string;
  /** File name ending, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether a text looks like this format; asked of the formats in their order. */
  readonly recognises: (text: string) => boolean;
  readonly parse: (text: string) => Parsed;
  /** Absent where a format is only read. */
  readonly write?: (references: readonly Reference[]) => { text: string; lost: Loss[] };
}
