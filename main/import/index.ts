import type { Result } from '../../shared/result';
import { markdown } from './markdown';
import { plainText } from './plainText';
import { refuse } from './refusals';
import { webPage } from './webPage';
import type { DocumentKind, ImportedDocument, Source } from './types';

export { decode } from './decode';
export type { ImportedDocument, Source } from './types';

/** Every kind of document, the particular before the general. */
const KINDS: readonly DocumentKind[] = [webPage, markdown, plainText];

/**
 * Reads one document: its text, and a record of what it says about itself and the user says about it. Fails with
 * `unreadable` (empty, binary), `unsupported` (a kind that is not read yet), `too-large`, or `invalid` (a date that is none).
 */
export async function importDocument(source: Source): Promise<Result<ImportedDocument>> {
  const refused = refuse(source);
  if (!refused.ok) return refused;
  const kind = KINDS.find(({ accepts }) => accepts(source)) ?? plainText;
  return kind.read(source);
}
