import { ok } from '../../shared/result';
import { readText } from './readText';
import { recordFrom } from './record';
import { titleFromText } from './title';
import type { DocumentKind } from './types';

/** Plain text: a paragraph a line, or paragraphs divided by empty lines. */
export const plainText: DocumentKind = {
  kind: 'text',
  accepts: () => true,
  read: ({ bytes, fields }) => {
    const decoded = readText(bytes);
    if (!decoded.ok) return decoded;
    const { text, encoding } = decoded.value;
    const csl = recordFrom(fields, { title: titleFromText(text) });
    return csl.ok ? ok({ kind: 'text', csl: csl.value, text, mediaType: 'text/plain', encoding }) : csl;
  },
};
