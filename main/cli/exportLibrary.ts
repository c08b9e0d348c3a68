import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { callArguments, type CallArgument, type ExportedLibrary, type NotebookClient } from '../../shared/api';
import { err, ok, type Result } from '../../shared/result';
import { idIn, mergeMarkdown, type Merged } from '../export';
import type { Answer } from './command';
import type { Io } from './io';
import { previewOf, tellLosses } from './losses';
import { plural } from './rows';

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
  const done = format === 'markdown' ? await writeFolder(place, files) : await writeOne(place, made.value);
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

async function writeOne(out: string, { name, files }: ExportedLibrary): Promise<Result<Written>> {
  const isFolder = await stat(out).then(
    (entry) => entry.isDirectory(),
    () => false, // it is not there yet
  );
  const file = isFolder ? join(out, name) : out;
  const done = await write(file, files[0]?.text ?? '');
  return done.ok ? ok({ written: [file] }) : done;
}

async function writeFolder(out: string, files: ExportedLibrary['files']): Promise<Result<Written>> {
  const known = await filesById(out);
  if (!known.ok) return known;
  const written: string[] = [];
  const kept: string[] = [];
  for (const { path, text } of files) {
    const id = idIn(text) ?? '';
    const there = known.value.get(id) ?? (await fileAt(join(out, path)));
    const merged = there ? mergeMarkdown(there.text, text) : fresh(text);
    const file = there?.file ?? join(out, path);
    if (merged.state === 'edited') {
      // The user has written between the lines, or the file is somebody else's: the new text goes beside it.
      kept.push(file);
      const beside = file.replace(/(?:\.md)?$/, '.new.md');
      const before = await readIfThere(beside);
      const again = before === undefined ? fresh(text) : mergeMarkdown(before, text);
      if (again.state !== 'updated') continue;
      const done = await write(beside, again.text);
      if (!done.ok) return done;
      written.push(beside);
    } else if (merged.state === 'updated') {
      const done = await write(file, merged.text);
      if (!done.ok) return done;
      written.push(file);
    }
  }
  return ok({ written, kept });
}

const fresh = (text: string): Merged => ({ state: 'updated', text });

interface There {
  readonly file: string;
  readonly text: string;
}

async function fileAt(file: string): Promise<There | undefined> {
  const text = await readIfThere(file);
  return text === undefined ? undefined : { file, text };
}

/** The Markdown files of a folder and of those in it that carry an id. */
async function filesById(folder: string): Promise<Result<Map<string, There>>> {
  const found = new Map<string, There>();
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
    const text = await readIfThere(file);
    const id = text === undefined ? undefined : idIn(text);
    if (text !== undefined && id !== undefined) found.set(id, { file, text });
  }
  return ok(found);
}

const readIfThere = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

async function write(file: string, text: string): Promise<Result<void>> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    return ok(undefined);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // all that these throw
    return err(
      'disk',
      `${relative('', file) || file} could not be written (${code}). Choose another place with --out.`,
    );
  }
}
