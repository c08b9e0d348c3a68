import { err, type Result } from '../../../shared/result';
import type { Parsed } from '../../formats';
import { inProcessWorker } from '../../worker/inProcess';
import { printed, styleOf, styleOptions } from '../citing';
import { defineCommand } from '../command';
import type { Io } from '../io';
import { readReferences } from '../referenceFiles';

export const cite = defineCommand({
  name: 'cite',
  summary: 'Print the references of a file in a style. Needs no library.',
  operands: ['FILE'],
  options: {
    mode: { value: 'MODE', says: 'The list of works, or a citation of each.', oneOf: ['bibliography', 'citation'] },
    ...styleOptions,
    locale: { value: 'LOCALE', says: 'A language, as en-GB; en-US when left out.' },
  },
  details: 'What cannot be read or printed is named on standard error; the rest is printed.',
  run: async ({ operands: [file], options, io }) => {
    const style = await styleOf(io, options.style);
    if (!style.ok) return style;
    const parsed = await readSome(io, file);
    if (!parsed.ok) return parsed;
    const { references, failed } = parsed.value;
    const { locale = 'en-US', format = 'text' } = options; // the language of CSL where nothing else is said
    const job = options.mode === 'citation' ? 'citations' : 'bibliography';
    const made = await inProcessWorker(io.styles).call(job, {
      ...{ references, style: style.value, locale, format },
      asCiteproc: true, // for comparing styles and processors
    });
    if (!made.ok) return made;
    const unread = failed.map(({ line, reason }) => `${file}, line ${line}: ${reason}`);
    return printed({ ...made.value, problems: [...unread, ...made.value.problems] }, io);
  },
});

/** A file of which nothing could be read is refused; otherwise the rest is printed. */
async function readSome(io: Io, file: string): Promise<Result<Parsed>> {
  const parsed = await readReferences(io, file);
  if (!parsed.ok) return parsed;
  const [first] = parsed.value.failed;
  if (parsed.value.references.length > 0 || !first) return parsed;
  return err('unreadable', `${file}, line ${first.line}: ${first.reason} No reference could be read.`);
}
