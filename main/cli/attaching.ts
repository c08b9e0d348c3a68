import { dirname, join, resolve } from 'node:path';
import type { ImportedItem, NotebookClient } from '../../shared/api';
import { mainFile, matchFiles } from '../../shared/bibliography/attachments';
import { ok, type Result } from '../../shared/result';
import { filesNamed } from '../page/filesNamed';
import { readBytes, type Io } from './io';
import { plural } from './rows';

/** Of a reference that names files, what became of them; of other items nothing. */
export interface AttachedItem extends ImportedItem {
  /** Files that it names and that were found, by their paths. */
  attachments?: string[];
  /** Files that it names and that were not found, as it names them. */
  missing?: string[];
  /** The one of them that became the text of the article. */
  attached?: string;
  notAttached?: { file: string; reason: string }[];
}

/** Looks for the files that references name, in one folder only: where their own file lies, or where the user says. */
export async function findAttachments(items: readonly ImportedItem[], folder: string): Promise<AttachedItem[]> {
  const named = items.flatMap(({ id, duplicateOf, attachments = [] }) =>
    attachments.map((path) => ({ articleId: id ?? duplicateOf ?? '', path })),
  );
  const paths = await filesNamed(
    folder,
    named.map(({ path }) => path),
  );
  const matched = matchFiles(named, paths);
  let next = 0;
  return items.map(({ attachments, ...item }) => {
    if (!attachments) return item;
    const places = attachments.map((path) => ({ path, found: matched[next++] }));
    const found = places.flatMap(({ found }) => (found === undefined ? [] : [join(folder, found)]));
    const missing = places.flatMap(({ path, found }) => (found === undefined ? [path] : []));
    return {
      ...item,
      ...(found.length > 0 && { attachments: found }),
      ...(missing.length > 0 && { missing }),
    };
  });
}

export const folderOf = ({ cwd }: Io, path: string): string => dirname(resolve(cwd, path));

/** Makes the file that a reference names the text of its article; what cannot be is said, and the rest goes on. */
export async function attach(client: NotebookClient, item: AttachedItem, io: Io): Promise<Result<AttachedItem>> {
  const id = item.id ?? item.duplicateOf;
  const files = (item.attachments ?? []).map((path) => ({ path }));
  const chosen = mainFile(files)?.path;
  if (id === undefined || files.length === 0) return ok(item);
  const notAttached = files
    .filter(({ path }) => path !== chosen)
    .map(({ path: file }) => ({ file, reason: 'An article has one text at a time; import it by itself.' }));
  if (chosen === undefined) return ok({ ...item, notAttached });
  const bytes = await readBytes(io, chosen);
  if (!bytes.ok) return ok({ ...item, notAttached: [{ file: chosen, reason: bytes.error.message }, ...notAttached] });
  const file = { name: chosen, base64: bytes.value.toString('base64') };
  const report = await client.importDocuments({ job: 'import', files: [file], into: id });
  if (!report.ok) return report;
  const [made] = report.value.items;
  const refused =
    made?.status === 'added' ? [] : [{ file: chosen, reason: made?.reason ?? 'The import was stopped before it.' }];
  return ok({
    ...item,
    ...(refused.length === 0 && { attached: chosen }),
    ...(refused.length + notAttached.length > 0 && { notAttached: [...refused, ...notAttached] }),
  });
}

/** No more paths than this on a line of text; --json has them all. */
const MOST_SHOWN = 10;

/** What became of the files that references name, each sum on a line, then what is not done. */
export function attachedLines(items: readonly AttachedItem[]): string {
  const attached = items.filter((item) => item.attached !== undefined).length;
  const undone = items.flatMap(({ notAttached = [] }) => notAttached);
  const waiting = attached + undone.length > 0 ? [] : items.flatMap(({ attachments = [] }) => attachments);
  const missing = items.flatMap((item) => item.missing ?? []);
  const lines: string[] = [];
  if (attached > 0)
    lines.push(`${plural(attached, 'file')} became the text of ${attached === 1 ? 'its article' : 'their articles'}.`);
  for (const { file, reason } of undone) lines.push(`Not attached: ${file}. ${reason}`);
  if (waiting.length > 0) lines.push(`${named(waiting)} there (--attach makes texts of them): ${some(waiting)}`);
  if (missing.length > 0) lines.push(`${named(missing)} not there: ${some(missing)}`);
  return lines.map((line) => `${line}\n`).join('');
}

const named = (files: readonly string[]): string =>
  `${plural(files.length, 'file')} that these references name ${files.length === 1 ? 'is' : 'are'}`;

const some = (files: readonly string[]): string =>
  files.length > MOST_SHOWN
    ? `${files.slice(0, MOST_SHOWN).join(', ')} and ${files.length - MOST_SHOWN} more (--json lists them)`
    : files.join(', ');
