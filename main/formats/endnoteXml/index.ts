import type { ReferenceFormat } from '../format';
import { writeChecked } from '../readBack';
import { tagsOf } from '../tagged/writeTags';
import { parse } from './read';
import { endnoteRecord, readAlike, xmlOf } from './write';

/**
 * EndNote XML. Its fields are those of RIS under other names, which is how EndNote itself writes RIS, so they are read and
 * written by the same table of tags. Text may be styled; the styles that CSL has come and go with it.
 */
export const endnoteXml: ReferenceFormat = {
  id: 'endnote-xml',
  label: 'EndNote XML',
  extension: 'xml',
  mediaType: 'application/xml',
  recognises: (text) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<xml>\s*<records>|<record>[\s\S]*<ref-type[\s>]/.test(text),
  parse,
  write: (references) => {
    const { text, lost } = writeChecked(references, {
      label: 'EndNote XML',
      separator: '',
      write: ({ id, csl }, _explain, asNotes) => {
        const record = endnoteRecord(tagsOf(id, csl, asNotes));
        const written = xmlOf(record);
        const alike = readAlike(record);
        return { text: written, back: alike ? [alike] : parse(written).references };
      },
    });
    return { text: `<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n${text}</records></xml>\n`, lost };
  },
};
