import { ok } from '../../shared/result';
import type { JobAnswer, JobArgument } from './jobs';

/** Writes a bibliography that is printed already as a document. */
export async function exportEntries(wanted: JobArgument<'exportEntries'>): Promise<JobAnswer<'exportEntries'>> {
  const { writeEntries } = await import('../export/document');
  const { name, mediaType, bytes } = await writeEntries(wanted);
  return ok({ name, mediaType, base64: Buffer.from(bytes).toString('base64') });
}
