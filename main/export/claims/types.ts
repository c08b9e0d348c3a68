import type { Library } from '../../../shared/model/library';
import type { Claim, IsoTime, TextHash } from '../../../shared/model/records';
import type { ExportedFiles } from '../types';

/** Claims to write out with all that the user has accepted about them. */
export interface ClaimSource {
  readonly library: Library;
  readonly claims: readonly Claim[];
  /** A stored text, if it can be read. */
  readonly textOf: (hash: TextHash) => string | undefined;
  /** When it is written, and by which version of the program. */
  readonly at: IsoTime;
  readonly version: string;
}

/** A form in which claims leave a library with their evidence. */
export interface ClaimFormat {
  readonly id: 'packet' | 'claimreview' | 'argdown';
  /** As people call it. */
  readonly label: string;
  /** True when each claim is a file of its own, false when all are in one. */
  readonly isFolder: boolean;
  readonly write: (source: ClaimSource) => ExportedFiles;
}
