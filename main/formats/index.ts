import { biblatex, bibtex } from './bibtex';
import { cslJson } from './cslJson';
import { endnoteXml } from './endnoteXml';
import type { ReferenceFormat } from './format';
import { medlineXml } from './medlineXml';
import { nbib } from './nbib';
import { ris } from './ris';

export type { Parsed, Reference, ReferenceFormat } from './format';
export { cslJson };

/** Every format of references, one file or folder each; the particular before the general, as they are recognised. */
export const referenceFormats: readonly ReferenceFormat[] = [
  cslJson,
  endnoteXml,
  medlineXml,
  ris,
  nbib,
  bibtex,
  biblatex,
];

/** How much of a text is looked at to recognise it; files begin with what they are. */
const LOOKED_AT = 200_000;

/** The format of a text by what it holds, whatever its name; undefined when it holds no references. */
export function recogniseFormat(text: string): ReferenceFormat | undefined {
  const head = text.slice(0, LOOKED_AT);
  return referenceFormats.find(({ recognises }) => recognises(head));
}
