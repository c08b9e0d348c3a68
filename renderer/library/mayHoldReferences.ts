import type { FileToRead } from '../api/chooseFiles';

const REFERENCES = /\.(?:bib|bibtex|biblatex|ris|nbib|json|xml)$/i;
/** What the catalogues of libraries save ends like any text. */
const TEXTS = /\.(?:txt|text|md|markdown)$|^[^.]*$/i;
/** How BibTeX, RIS, MEDLINE, Refer and Web of Science begin a record, on a line of its own. */
const BEGINS_A_RECORD = /^\s*@[a-z]+\s*[{(]|^TY {1,2}- |^PMID ?- |^%0 |^(?:FN|PT) \S/im;
/** As bytes: of UTF-8 and both kinds of UTF-16. */
const BYTE_ORDER_MARK = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/;
/** Digits of base64 in which the first record begins, after what a catalogue says of itself: 3 KB. */
const HEAD = 4096;

/**
 * Whether a file may hold references, so that what they would bring is shown first. Of texts it looks at their beginning:
 * hundreds of articles are not read twice for the one among them that is a list.
 */
export async function mayHoldReferences({ name, read }: Pick<FileToRead, 'name' | 'read'>): Promise<boolean> {
  if (!TEXTS.test(name)) return REFERENCES.test(name);
  const file = await read();
  if (!file.ok) return false; // said when it is to be sent
  const head = atob(file.value.base64.slice(0, HEAD)).replace(BYTE_ORDER_MARK, '').replaceAll('\0', ''); // UTF-16 without its zeros
  return BEGINS_A_RECORD.test(head);
}
