import { err, ok } from '../../shared/result';
import type { JobAnswer, JobArgument } from './jobs';

/** Writes references in an exchange format, with what it could not hold. */
export async function exportReferences({
  references,
  format: wanted,
}: JobArgument<'exportReferences'>): Promise<JobAnswer<'exportReferences'>> {
  const { referenceFormats } = await import('../formats');
  const format = referenceFormats.find(({ id }) => id === wanted);
  if (!format?.write) return err('unsupported', `There is no format ${wanted}.`);
  const { text, lost } = format.write(references);
  const { extension, mediaType } = format;
  return ok({ extension, mediaType, text, report: { written: references.length, lost } });
}
