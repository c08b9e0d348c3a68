import type { Result } from '../../shared/result';
import { docx } from './docx';
import { epub } from './epub';
import { markdown } from './markdown';
import { mhtml } from './mhtml';
import { pdf } from './pdf';
import { plainText } from './plainText';
import { refuseKind, refuseSize } from './refusals';
import type { DocumentKind, ImportedDocument, Source } from './types';
import { webPage } from './webPage';

export { decode } from './decode';
export type { Companion, Picture } from './types';

/** Kinds that are known by their first bytes; then those that are text, the particular before the general. */
const BINARY: readonly DocumentKind[] = [pdf, epub, docx];
const TEXT: readonly DocumentKind[] = [mhtml, webPage, markdown, plainText];

/**
 * Reads one document: its text, and a record of what it says about itself and the user says about it. Fails with
 * `unreadable` (empty, locked, without text), `damaged`, `unsupported` (no document), `too-large`, or `invalid` (a date that
 * is none).
 */
export async function importDocument(source: Source): Promise<Result<ImportedDocument>> {
  const binary = BINARY.find(({ accepts }) => accepts(source));
  const size = refuseSize(source, binary === undefined);
  if (!size.ok) return size;
  if (binary) return binary.read(source);
  const refused = refuseKind(source);
  if (!refused.ok) return refused;
  const kind = TEXT.find(({ accepts }) => accepts(source)) ?? plainText;
  return kind.read(source);
}
