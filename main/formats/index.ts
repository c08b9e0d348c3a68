import { biblatex, bibtex } from './bibtex';
import { cslJson } from './cslJson';
import type { ReferenceFormat } from './format';

export type { Parsed, Reference, ReferenceFormat } from './format';
export { cslJson };

/** Every format of references, one file each. */
export const referenceFormats: readonly ReferenceFormat[] = [bibtex, biblatex, cslJson];
