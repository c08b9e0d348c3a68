import { err, ok } from '../../shared/result';
import type { JobAnswer, JobArgument } from './jobs';
import { deskOf } from './references';

/** Writes notes as a document or as Markdown for pandoc. */
export async function exportNotes(
  stylesFolder: string,
  { references, ...request }: JobArgument<'exportNotes'>,
): Promise<JobAnswer<'exportNotes'>> {
  const desk = await deskOf(stylesFolder);
  if (!desk.ok) return desk;
  const { exportNotes: write } = await import('../export/document');
  const { referenceFormats } = await import('../formats');
  const format = referenceFormats.find(({ id }) => id === references);
  if (!format?.write) return err('unsupported', `There is no format ${references}.`);
  const { write: writeReferences, extension, mediaType } = format;
  const made = await write(desk.value.shelf, {
    ...request,
    references: (works) => ({ ...writeReferences(works), extension, mediaType }),
  });
  if (!made.ok) return made;
  const { files, problems, lost } = made.value;
  return ok({
    files: files.map(({ name, mediaType, bytes }) => ({
      name,
      mediaType,
      base64: Buffer.from(bytes).toString('base64'),
    })),
    problems: [...problems],
    report: { written: request.notes.length, lost: [...lost] },
  });
}
