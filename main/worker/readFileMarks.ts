import { ok } from '../../shared/result';
import type { Jobs } from './jobs';

/** Reads the marks of a kept PDF; they are put on the text as it was extracted, by whatever version of the program. */
export const readFileMarks: Jobs['readFileMarks'] = async ({ bytes, ...text }, progress) => {
  const { readPdf } = await import('../import/pdf/document');
  const { foreignMarks } = await import('../import/pdf/fileMarks');
  const read = await readPdf(bytes, progress);
  if (!read.ok) return read;
  const labels = read.value.pages.map(({ label }) => label);
  return ok(foreignMarks(text, labels, read.value.marked));
};
