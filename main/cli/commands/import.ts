import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ImportedItem, ImportFields, ImportReport, VersionReport } from '../../../shared/api';
import { err, ok, type Result } from '../../../shared/result';
import { companionsOf } from '../../page/companions';
import { defineCommand } from '../command';
import { readBytes, type Io } from '../io';
import type { LibraryHandle } from '../libraries';
import { plural, rows, shorten } from '../rows';

export const importCommand = defineCommand({
  name: 'import',
  summary: 'Bring documents and references in.',
  operands: ['FILE...'],
  options: {
    title: { value: 'TITLE', says: 'Sets a field of a single document.' },
    author: { value: 'NAME', says: 'The same.' },
    url: { value: 'URL', says: 'The same.' },
    issued: { value: 'EDTF', says: 'The same, as 2024-09-12.' },
    publisher: { value: 'NAME', says: 'The same.' },
    into: {
      value: 'ARTICLE',
      says: 'Brings a single document in as a new version of this article, by id or citation key.',
    },
    marks: { says: 'Brings in what is marked in PDFs, too, as highlights with their comments and as notes.' },
    preview: { says: 'Only say what a file of references would bring: duplicates, and keys that are taken.' },
  },
  details: [
    'Takes saved web pages (.html with the folder of its pictures, .mhtml), PDF, DOCX, EPUB, Markdown and text.',
    'Each document or reference is added, a duplicate, or failed with the reason; the rest goes on. References come from',
    'BibTeX, BibLaTeX, RIS, EndNote XML, nbib, PubMed XML and CSL-JSON; their keys are kept, and a key that another work has',
    'gets a letter. The exit code is 1 when something failed and nothing was added. With --into, highlights are not changed;',
    'A PDF is kept with its text; “marksInFile” says how many passages somebody has marked in it, and --marks brings them in.',
    '“version” says where each is in the new text: exact, moved, approximate (to be confirmed in the reader) or lost.',
  ].join('\n'),
  run: async ({ operands: paths, options: { into, preview, marks, ...options }, library, io }) => {
    const fields = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
    const [field] = Object.keys(fields);
    if (field !== undefined && paths.length > 1)
      return err(
        'bad-request',
        `--${field} is for a single document, and ${paths.length} files were given. Import that one by itself.`,
      );

    if (into !== undefined && (field !== undefined || paths.length > 1))
      return err('bad-request', 'A new version is a single document, and what is said of the article stays as it is.');

    const items: ImportedItem[] = [];
    for (const path of paths) {
      const imported = await importFile(
        path,
        { fields, preview, marks, ...(into !== undefined && { into }) },
        library,
        io,
      );
      if (!imported.ok) return imported;
      items.push(...imported.value);
    }
    return answer(items);
  },
});

/** One file at a time, so that a thousand of them need the memory of one. The library is made when there is something to put in. */
async function importFile(
  path: string,
  { marks, ...how }: { fields: ImportFields; preview: boolean; marks: boolean; into?: string },
  library: LibraryHandle,
  io: Io,
): Promise<Result<ImportedItem[]>> {
  const bytes = await readBytes(io, path);
  if (!bytes.ok) return ok([{ file: path, status: 'failed', kind: 'unknown', reason: bytes.error.message }]);
  const notebook = await library.open('create');
  if (!notebook.ok) return notebook;
  const companions = (await companionsOf(resolve(io.cwd, path))).map(toBase64);
  const files = [
    { ...toBase64({ name: basename(path), bytes: bytes.value }), ...(companions.length > 0 && { companions }) },
  ];
  const report = await notebook.value.client.importDocuments({ job: 'import', files, ...how });
  if (!report.ok) return report;
  const items: ImportedItem[] = [];
  for (const item of report.value.items) {
    const found = await withFound({ ...item, file: path }, io);
    const taken =
      marks && item.marksInFile ? await notebook.value.client.importFileMarks({ id: item.id ?? '' }) : undefined;
    if (taken && !taken.ok) return taken;
    items.push(taken ? { ...found, marks: taken.value } : found);
  }
  return ok(items);
}

const toBase64 = ({ name, bytes }: { name: string; bytes: Buffer }) => ({ name, base64: bytes.toString('base64') });

/** Files that a reference names are told by their paths when they lie where it says, or beside the file it came from. */
async function withFound({ attachments, ...item }: ImportedItem, { cwd }: Io): Promise<ImportedItem> {
  if (!attachments) return item;
  const folder = dirname(resolve(cwd, item.file));
  const found: string[] = [];
  for (const name of attachments) {
    const places = [resolve(folder, name), join(folder, basename(name.replaceAll('\\', '/')))];
    for (const place of places) {
      if (!(await exists(place))) continue;
      found.push(place);
      break;
    }
  }
  return found.length > 0 ? { ...item, attachments: found } : item;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isFile(),
    () => false, // not there, or not to be read: not found in either case
  );

function answer(items: ImportedItem[]) {
  const count = (status: ImportedItem['status']): number => items.filter((item) => item.status === status).length;
  const counts: ImportReport['counts'] = {
    added: count('added'),
    duplicate: count('duplicate'),
    failed: count('failed'),
  };
  const table = rows(
    items.map(({ file, line, status, id, duplicateOf, title, reason, leftOut, marksInFile, marks }) => [
      status,
      id ?? duplicateOf ?? '',
      [
        line === undefined ? file : `${file}:${line}`,
        title,
        reason,
        leftOut && `without ${leftOut.join('; ')}`,
        marksAsText(marksInFile, marks),
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' – '),
    ]),
  );
  const failed = counts.failed > 0 && counts.added === 0;
  return ok({
    json: { items, counts },
    text: `${table}\n${versionLines(items)}${attachedLine(items)}${counts.added} added, ${plural(counts.duplicate, 'duplicate')}, ${counts.failed} failed.`,
    ...(failed
      ? { failed: `Nothing was added. ${items.find(({ status }) => status === 'failed')?.reason ?? ''}` }
      : {}),
  });
}

/** What others have marked in a PDF: how much it is, or what has become of it. */
function marksAsText(inFile: number | undefined, taken: ImportedItem['marks']): string | undefined {
  if (inFile === undefined) return undefined;
  if (!taken) return `${plural(inFile, 'passage')} marked in it (--marks brings them in)`;
  return `${plural(taken.highlights, 'highlight')} and ${plural(taken.notes, 'note')} taken from it`;
}

/** What has become of the highlights, and those that a person must look at. */
function placesAsText({ counts, highlights }: VersionReport): string {
  const { exact, moved, approximate, lost } = counts;
  const sum = `${plural(highlights.length, 'highlight')}: ${exact} exact, ${moved} moved, ${approximate} approximate, ${lost} lost.`;
  const unsure = highlights.filter(({ found }) => found === 'approximate' || found === 'lost');
  return [sum, ...unsure.map(({ found, id, quote }) => `  ${found}  ${id}  “${shorten(quote, 80)}”`)].join('\n');
}

const versionLines = (items: readonly ImportedItem[]): string =>
  items.flatMap(({ version }) => (version ? [`${placesAsText(version)}\n`] : [])).join('');

function attachedLine(items: readonly ImportedItem[]): string {
  const found = items.flatMap(({ attachments = [] }) => attachments);
  return found.length === 0
    ? ''
    : `${plural(found.length, 'file')} that these references name ${found.length === 1 ? 'is' : 'are'} there: ${found.join(', ')}\n`;
}
