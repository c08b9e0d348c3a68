import { createHash } from 'node:crypto';
import { ok, type Result } from '../../shared/result';
import type { JobArgument, PreparedDocument, Progress } from './jobs';
import { countWords } from './wordCount';

/** Reads a document and measures its text. The failure says why it cannot be taken. */
export async function prepareDocument(
  { name, bytes, fields, companions }: JobArgument<'prepareDocument'>,
  progress: Progress,
): Promise<Result<PreparedDocument>> {
  const { importDocument } = await import('../import');
  const imported = await importDocument({ name, bytes, fields, companions, progress });
  if (!imported.ok) return imported;
  const { kind, csl, mediaType, layout, pictures = [], leftOut = [], marks = 0 } = imported.value;
  const text = imported.value.text.toWellFormed(); // half a surrogate pair has no UTF-8
  const encoded = Buffer.from(text);
  const hash = createHash('sha256').update(encoded).digest('hex');
  return ok({
    ...{ kind, csl, mediaType, text, hash, pictures, leftOut, marks },
    ...(layout && { layout: JSON.stringify(layout) }),
    words: countWords(text),
    differs: encoded.compare(bytes) !== 0,
  });
}
