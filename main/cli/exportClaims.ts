import { join, resolve } from 'node:path';
import { callArguments, type CallArgument, type NotebookClient } from '../../shared/api';
import { err, ok, type Result } from '../../shared/result';
import type { Answer } from './command';
import type { Io } from './io';
import { previewOf, tellLosses } from './losses';
import { plural } from './rows';
import { isFolder, writeTo } from './writeTo';

export const claimFormatNames = callArguments.exportClaims.shape.format.options;

type Format = CallArgument<'exportClaims'>['format'];
export const isClaimFormat = (name: string): name is Format => claimFormatNames.some((known) => known === name);

interface Wanted {
  readonly format: Format;
  readonly out: string | undefined;
  readonly claims: readonly string[] | undefined;
  readonly preview: boolean;
}

/** Writes claims to a file, or packets of several claims into a folder; what is one file is printed when no place is named. */
export async function exportClaims(
  client: NotebookClient,
  io: Io,
  { format, out, claims, preview }: Wanted,
): Promise<Result<Answer>> {
  const made = await client.exportClaims({ format, ...(claims && { ids: [...claims] }) });
  if (!made.ok) return made;
  const { files, report } = made.value;
  if (preview) return ok(previewOf(report, 'claim'));
  const place = out === undefined ? undefined : resolve(io.cwd, out);
  const inFolder = place !== undefined && (await isFolder(place));
  if (files.length > 1 && !inFolder && (place === undefined || /\.html?$/i.test(place)))
    return err(
      'bad-request',
      `A packet holds one claim and ${files.length} are chosen. Name a folder with --out, or one of them with --claim.`,
    );
  tellLosses(io, report);
  if (place === undefined) {
    const text = files[0]?.text ?? '';
    return ok({ json: { written: [], report, text }, text });
  }
  const written: string[] = [];
  for (const { path, text } of files) {
    const file = inFolder || files.length > 1 ? join(place, path) : place;
    const done = await writeTo(io, file, text, { makeFolders: true });
    if (!done.ok) return done;
    written.push(file);
  }
  const said = `Wrote ${plural(report.written, 'claim')} to ${written.length === 1 ? (written[0] ?? '') : place}.`;
  return ok({ json: { written, report }, text: said });
}
