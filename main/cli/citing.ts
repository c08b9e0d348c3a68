import type { Bibliography } from '../../shared/api';
import { ok, type Result } from '../../shared/result';
import { nodeFiles } from '../notebook/files';
import { OwnStyles } from '../notebook/ownStyles';
import { ownStylesFolder, userDataFolder } from '../page/places';
import { inProcessWorker } from '../worker/inProcess';
import type { OptionTable, Outcome } from './command';
import { readUtf8, type Io } from './io';

export const styleOptions = {
  style: { value: 'STYLE', says: 'A style by name, or a .csl file; apa when left out.' },
  locale: { value: 'LOCALE', says: 'A language, as en-GB, which it is when left out.' },
  format: { value: 'FORMAT', says: 'How it is marked up.', oneOf: ['text', 'html', 'markdown', 'rtf'] },
} as const satisfies OptionTable;

/** The name of a style, or the text of the file that the person named or has added. */
export async function styleOf(io: Io, style = 'apa'): Promise<Result<string>> {
  return style.endsWith('.csl') ? readUtf8(io, style) : ownStyles(io).resolve(style);
}

/** The styles of this machine, for which no library is needed. */
export function ownStyles(io: Io): OwnStyles {
  const folder = ownStylesFolder(userDataFolder(process.platform, io.env));
  return new OwnStyles(nodeFiles, folder, inProcessWorker(io.styles));
}

/** Entries for people are blocks with an empty line between; what could not be rendered goes to standard error. */
export function printed({ style, entries, problems }: Omit<Bibliography, 'unknown'>, io: Io): Outcome {
  for (const problem of problems) io.stderr.write(`${problem}\n`);
  return ok({ json: { style, entries, problems }, text: entries.map(({ text }) => text).join('\n\n') });
}
