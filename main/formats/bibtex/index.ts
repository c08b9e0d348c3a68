import type { ReferenceFormat } from '../format';
import { writeChecked } from '../readBack';
import type { Flavour } from './fields';
import { parseBibtex } from './read';
import { writeEntry } from './write';

/** Classic BibTeX: entry types and fields of the standard styles, with `url` and `doi` as newer styles read them. */
export const bibtex: ReferenceFormat = formatOf('bibtex', 'BibTeX');

/** BibLaTeX 3: its entry types, EDTF dates, `journaltitle`, `urldate`, and newspapers as a subtype of articles. */
export const biblatex: ReferenceFormat = formatOf('biblatex', 'BibLaTeX');

function formatOf(flavour: Flavour, label: string): ReferenceFormat {
  return {
    id: flavour,
    label,
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    recognises: (text) => /^[ \t]*@[ \t]*[a-z][\w-]*[ \t]*[{(]/im.test(text),
    parse: parseBibtex,
    write: (references) =>
      writeChecked(references, {
        label,
        separator: '\n',
        write: (reference, explain) => {
          const text = writeEntry(reference, flavour, explain);
          return { text, back: parseBibtex(text).references };
        },
      }),
  };
}
