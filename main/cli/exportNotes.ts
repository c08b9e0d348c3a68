import { dirname, join, resolve } from 'node:path';
import { callArguments, type CallArgument, type NotebookClient } from '../../shared/api';
import { err, ok, type Result } from '../../shared/result';
import { styleOf } from './citing';
import type { Answer } from './command';
import type { Io } from './io';
import { previewOf, tellLosses } from './losses';
import { plural } from './rows';
import { isFolder, writeTo } from './writeTo';

export const noteFormatNames = callArguments.exportNotes.shape.format.options;

type Format = CallArgument<'exportNotes'>['format'];
export const isNoteFormat = (name: string): name is Format => noteFormatNames.some((known) => known === name);

interface Wanted {
  readonly format: Format;
  readonly out: string | undefined;
  readonly notes: readonly string[] | undefined;
  readonly style: string | undefined;
  readonly locale: string | undefined;
  readonly preview: boolean;
}

/** Writes notes as a document; what is made of letters is printed when no file is named. */
export async function exportNotes(
  client: NotebookClient,
  io: Io,
  { format, out, notes, style, locale, preview }: Wanted,
): Promise<Result<Answer>> {
  const named = await styleOf(io, style);
  if (!named.ok) return named;
  if (out === undefined && format === 'docx' && !preview)
    return err('bad-request', 'A Word document cannot be printed here. Name a file or folder with --out.');
  const ids = notes && notes.length > 0 ? [...notes] : undefined;
  const made = await client.exportNotes({ format, style: named.value, locale, ...(ids && { ids }) });
  if (!made.ok) return made;
  const { files, problems, report } = made.value;
  for (const problem of problems) io.stderr.write(`${problem}\n`);
  if (preview) return ok(previewOf(report, 'note'));
  tellLosses(io, report);
  const bytes = files.map(({ base64 }) => Buffer.from(base64, 'base64'));
  if (out === undefined) {
    const text = bytes.map((each) => each.toString('utf8')).join('\n');
    return ok({ json: { written: [], report, problems, text }, text: text.trimEnd() });
  }
  const written: string[] = [];
  const place = resolve(io.cwd, out);
  const inFolder = await isFolder(place);
  for (const [at, { name }] of files.entries()) {
    // The references of a document go beside it under the name by which it names them.
    const file = inFolder ? join(place, name) : at === 0 ? place : join(dirname(place), name);
    const done = await writeTo(io, file, bytes[at] ?? '', { makeFolders: true });
    if (!done.ok) return done;
    written.push(file);
  }
  return ok({
    json: { written, report, problems },
    text: `Wrote ${plural(report.written, 'note')} to ${written.join(' and ')}.`,
  });
}
