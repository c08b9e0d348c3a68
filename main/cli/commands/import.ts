import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ImportFields, ImportReport, VersionReport } from '../../../shared/api';
import { err, ok, type Result } from '../../../shared/result';
import { companionsOf } from '../../page/companions';
import { attach, attachedLines, findAttachments, folderOf, type AttachedItem } from '../attaching';
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
    attach: { says: 'Makes the files that references name, found beside the references, the texts of their articles.' },
    'attach-from': { value: 'FOLDER', says: 'The same with the files of this folder.' },
    preview: { says: 'Only say what a file of references would bring: duplicates, and keys that are taken.' },
  },
  details: [
    'Takes saved web pages (.html with the folder of its pictures, .mhtml), PDF, DOCX, EPUB, Markdown and text.',
    'Each document or reference is added, a duplicate, or failed with the reason; the rest goes on. References come from',
    'BibTeX, BibLaTeX, RIS, EndNote XML, nbib, PubMed XML and CSL-JSON; their keys are kept, and a key that another work has',
    'gets a letter. The exit code is 1 when something failed and nothing was added. With --into, highlights are not changed;',
    '“version” says where each is in the new text: exact, moved, approximate (to be confirmed in the reader) or lost.',
    'A PDF is kept with its text; “marksInFile” says how many passages somebody has marked in it, and --marks brings them in.',
    'Files that references name (file, L1 and the like) are looked for in the folder of the references, never outside of it:',
    '“attachments” were found, “missing” were not. --attach makes the PDF, or else the first document, of each its text.',
  ].join('\n'),
  run: async ({ operands: paths, options, library, io }) => {
    const { into, preview, marks, attach: beside, 'attach-from': attachFrom, ...others } = options;
    const fields = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
    const [field] = Object.keys(fields);
    if (field !== undefined && paths.length > 1)
      return err(
        'bad-request',
        `--${field} is for a single document, and ${paths.length} files were given. Import that one by itself.`,
      );

    if (into !== undefined && (field !== undefined || paths.length > 1))
      return err('bad-request', 'A new version is a single document, and what is said of the article stays as it is.');

    if (preview && (beside || attachFrom !== undefined))
      return err('bad-request', 'A preview attaches nothing; it says what would be found beside the references.');
    if (attachFrom !== undefined && !(await isFolder(resolve(io.cwd, attachFrom))))
      return err('not-found', `There is no folder ${attachFrom} to look for files in.`);
    const attaching = { isWanted: beside || attachFrom !== undefined, from: attachFrom };

    const items: AttachedItem[] = [];
    for (const path of paths) {
      const how = { fields, preview, marks, attaching, ...(into !== undefined && { into }) };
      const imported = await importFile(path, how, library, io);
      if (!imported.ok) return imported;
      items.push(...imported.value);
    }
    return answer(items);
  },
});

interface How {
  readonly fields: ImportFields;
  readonly preview: boolean;
  readonly marks: boolean;
  readonly attaching: { readonly isWanted: boolean; readonly from: string | undefined };
  readonly into?: string;
}

/** One file at a time, so that a thousand of them need the memory of one. The library is made when there is something to put in. */
async function importFile(
  path: string,
  { marks, attaching, ...how }: How,
  library: LibraryHandle,
  io: Io,
): Promise<Result<AttachedItem[]>> {
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
  const { client } = notebook.value;
  const folder = attaching.from === undefined ? folderOf(io, path) : resolve(io.cwd, attaching.from);
  const items: AttachedItem[] = [];
  for (const found of await findAttachments(report.value.items, folder)) {
    const item = { ...found, file: path };
    const attached = attaching.isWanted ? await attach(client, item, io) : ok(item);
    if (!attached.ok) return attached;
    const taken = marks && item.marksInFile ? await client.importFileMarks({ id: item.id ?? '' }) : undefined;
    if (taken && !taken.ok) return taken;
    items.push(taken ? { ...attached.value, marks: taken.value } : attached.value);
  }
  return ok(items);
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );

const toBase64 = ({ name, bytes }: { name: string; bytes: Buffer }) => ({ name, base64: bytes.toString('base64') });

function answer(items: AttachedItem[]) {
  const count = (status: AttachedItem['status']): number => items.filter((item) => item.status === status).length;
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
    text: `${table}\n${versionLines(items)}${attachedLines(items)}${counts.added} added, ${plural(counts.duplicate, 'duplicate')}, ${counts.failed} failed.`,
    ...(failed
      ? { failed: `Nothing was added. ${items.find(({ status }) => status === 'failed')?.reason ?? ''}` }
      : {}),
  });
}

/** What others have marked in a PDF: how much it is, or what has become of it. */
function marksAsText(inFile: number | undefined, taken: AttachedItem['marks']): string | undefined {
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

const versionLines = (items: readonly AttachedItem[]): string =>
  items.flatMap(({ version }) => (version ? [`${placesAsText(version)}\n`] : [])).join('');
