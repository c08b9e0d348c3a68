import { isUtf8 } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { callArguments, type CallArgument, type ExportedLibrary, type NotebookClient } from '../../shared/api';
import { err, ok, type Result } from '../../shared/result';
import { idIn, mergeMarkdown, type Merged } from '../export';
import type { Answer } from './command';
import { whyUnreadable, type Io } from './io';
import { previewOf, tellLosses } from './losses';
import { plural } from './rows';
import { isFolder, writeTo } from './writeTo';

export const libraryFormatNames = callArguments.exportLibrary.shape.format.options;

type Format = CallArgument<'exportLibrary'>['format'];
export const isLibraryFormat = (name: string): name is Format => libraryFormatNames.some((known) => known === name);

/** Writes highlights and notes to a file, or Markdown into a folder, where files of an earlier export are brought up to date. */
export async function exportLibrary(
  client: NotebookClient,
  io: Pick<Io, 'cwd' | 'stderr'>,
  {
    format,
    out,
    ids,
    preview,
  }: { format: Format; out: string | undefined; ids: string[] | undefined; preview: boolean },
): Promise<Result<Answer>> {
  const made = await client.exportLibrary({ format, ...(ids && { ids }) });
  if (!made.ok) return made;
  const { files, report } = made.value;
  if (preview) return ok(previewOf(report));
  if (out === undefined && format === 'markdown')
    return err('bad-request', 'Markdown is a folder of files. Name the folder with --out.');
  tellLosses(io, report);
  if (out === undefined) {
    const text = files[0]?.text ?? '';
    return ok({ json: { written: [], report, text }, text });
  }
  const place = resolve(io.cwd, out);
  const done = format === 'markdown' ? await writeFolder(io, place, files) : await writeOne(io, place, made.value);
  if (!done.ok) return done;
  const { written, kept = [] } = done.value;
  const aside = kept.map(
    (file) => `${file} was edited between its lines and is left as it is; see the new file beside it.`,
  );
  const said = `Wrote ${plural(report.written, 'record')} to ${place}.`;
  return ok({ json: { written, kept, report }, text: [said, ...aside].join('\n') });
}

interface Written {
  readonly written: string[];
  /** Files that the user has edited where the program writes; they were not touched. */
  readonly kept?: string[];
}

type Where = Pick<Io, 'cwd'>;

async function writeOne(io: Where, out: string, { name, files }: ExportedLibrary): Promise<Result<Written>> {
  const file = await writeTo(io, (await isFolder(out)) ? join(out, name) : out, files[0]?.text ?? '', {
    makeFolders: true,
  });
  return file.ok ? ok({ written: [file.value] }) : file;
}

async function writeFolder(io: Where, out: string, files: ExportedLibrary['files']): Promise<Result<Written>> {
  const known = await filesById(out);
  if (!known.ok) return known;
  const written: string[] = [];
  const kept: string[] = [];
  for (const { path, text } of files) {
    const id = idIn(text) ?? '';
    const file = known.value.get(id) ?? freeFile(join(out, path), new Set(known.value.values()));
    known.value.set(id, file);
    const merged = await mergedWith(file, text);
    if (!merged.ok) return merged;
    if (merged.value.state === 'edited') {
      // The user has written between the lines, or the file is somebody else's: the new text goes beside it.
      kept.push(file);
      const beside = file.replace(/(?:\.md)?$/, '.new.md');
      const again = await mergedWith(beside, text);
      if (!again.ok) return again;
      if (again.value.state === 'edited') kept.push(beside); // written in as well: said, and neither is touched
      if (again.value.state !== 'updated') continue;
      const done = await writeTo(io, beside, again.value.text, { makeFolders: true });
      if (!done.ok) return done;
      written.push(beside);
    } else if (merged.value.state === 'updated') {
      const done = await writeTo(io, file, merged.value.text, { makeFolders: true });
      if (!done.ok) return done;
      written.push(file);
    }
  }
  return ok({ written, kept });
}

/** A file of this name, or of this name with a number where that is another record’s, as of a note that has been renamed. */
function freeFile(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const file = n === 1 ? wanted : wanted.replace(/\.md$/, ` ${n}.md`);
    if (!taken.has(file)) return file;
  }
}

/** The text with what the user has written in the file that is there. One that cannot be read whole must not be written over. */
async function mergedWith(file: string, text: string): Promise<Result<Merged>> {
  try {
    const there = await readFile(file);
    return ok(isUtf8(there) ? mergeMarkdown(there.toString(), text) : { state: 'edited' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // all that readFile throws
    if (code === 'ENOENT' || code === 'ENOTDIR') return ok({ state: 'updated', text });
    return err('disk', `${file} ${whyUnreadable(error)}, so it was left as it is. Choose another place with --out.`);
  }
}

/** The Markdown files of a folder and of those in it that carry an id. */
async function filesById(folder: string): Promise<Result<Map<string, string>>> {
  const found = new Map<string, string>();
  let names: string[];
  try {
    names = await readdir(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // all that readdir throws
    if (code === 'ENOENT') return ok(found);
    return err('disk', `${folder} is not a folder that can be read (${code}). Choose another place with --out.`);
  }
  for (const name of names.filter((one) => one.endsWith('.md') && !one.endsWith('.new.md'))) {
    const file = join(folder, name);
    const id = idIn(await readFile(file, 'utf8').catch(() => '')); // one that cannot be read is none of ours
    if (id !== undefined) found.set(id, file);
  }
  return ok(found);
}
