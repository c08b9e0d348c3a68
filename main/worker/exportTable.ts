import { ok } from '../../shared/result';
import type { JobAnswer, JobArgument } from './jobs';

/** Writes an evidence table as a file. */
export async function exportTable({
  format,
  name,
  ...table
}: JobArgument<'exportTable'>): Promise<JobAnswer<'exportTable'>> {
  const { writeTable } = await import('../export/table');
  const { extension, mediaType, content, lost } = await writeTable(table, format);
  const base64 = Buffer.from(content).toString('base64');
  return ok({
    files: [{ name: `${name}.${extension}`, mediaType, base64 }],
    problems: [],
    report: { written: table.content.rows.length, lost: [...lost] },
  });
}
