import type { ChosenFile, ImportFields, ImportReport, ImportedItem } from '../../shared/api';
import { isIdOf, type ArticleId } from '../../shared/model/ids';
import type { Result } from '../../shared/result';
import { client, subscribe } from '../api/client';
import { toChosenFile } from '../api/files';
import { attachmentsAmong, type Attachment } from './attachments';
import { sortDropped, type DroppedFile } from './dropped';
import { open } from '../app/navigation';
import { say, sayProblem } from '../state/messages';
import { createStore } from '../state/store';
import { fileMarksOf } from './fileMarks';
import { batchesOf, isToBeSeen, joinReports, needsReport } from './reports';

/** What the hosts carry in one message; the notebook has the same limit. Known before a file is read. */
const LARGEST = 100 * 1024 * 1024;

/** The import that goes on, or the report of the last one until it is closed. */
export interface ImportState {
  readonly running?: { readonly job: string; readonly done: number; readonly total: number; readonly what: string };
  readonly isCancelling?: boolean;
  readonly report?: ImportReport;
  /** What references would bring that the user should see before, and the files it is about. */
  readonly preview?: {
    readonly report: ImportReport;
    readonly files: readonly ChosenFile[];
    readonly failed: readonly ImportedItem[];
  };
  /** Files that came with references and belong to them, until the user says whether to attach them. */
  readonly offer?: {
    readonly attachments: readonly Attachment[];
    /** What came with them and belongs to no reference. */
    readonly others: readonly ChosenFile[];
    readonly reports: readonly ImportReport[];
    readonly failed: readonly ImportedItem[];
  };
  /** The one article that came in, whose outlet or date the user may know. */
  readonly followUp?: ArticleId;
}

export const importing = createStore<ImportState>({});

const REFERENCE_FILES = ['.bib', '.ris', '.nbib', '.json', '.xml'] as const;

/** Documents and references that can be brought in, by the ends of their names. */
export const ACCEPTED = [
  ...['.html', '.htm', '.xhtml', '.mhtml', '.mht', '.pdf', '.docx', '.epub'],
  ...['.txt', '.md', '.markdown', '.text'],
  ...['.jsonld', '.csv'],
  ...REFERENCE_FILES,
] as const;

const isReferences = ({ name }: ChosenFile): boolean => REFERENCE_FILES.some((end) => name.toLowerCase().endsWith(end));

/** Brings in files that were dropped; what cannot be read, as a folder, is reported like every other file. */
export async function importDropped(dropped: readonly DroppedFile[]): Promise<void> {
  const readable: ChosenFile[] = [];
  const failed: ImportedItem[] = [];
  const { documents, companionsOf } = sortDropped(dropped);
  for (const { file, path } of documents) {
    const fail = (reason: string) => failed.push({ file: path, status: 'failed', kind: 'unknown', reason });
    if (file.size > LARGEST) {
      fail(
        `It has ${Math.round(file.size / 1024 / 1024)} MB; files of up to ${LARGEST / 1024 / 1024} MB can be brought in.`,
      );
      continue;
    }
    try {
      const companions = await Promise.all(companionsOf(path).map((other) => toChosenFile(other.file, other.path)));
      readable.push({ ...(await toChosenFile(file)), ...(companions.length > 0 && { companions }) });
    } catch {
      fail('It cannot be read.');
    }
  }
  await importFiles(readable, failed);
}

/**
 * Brings in documents and references, says how far it is, and ends with a report or, for one document, a line. References
 * that would come in under another key, or not at all, are shown first.
 */
export async function importFiles(files: readonly ChosenFile[], failed: readonly ImportedItem[] = []): Promise<void> {
  if (files.length + failed.length === 0) return;
  if (importing.get().running) return sayProblem('An import is under way. Wait for it, or cancel it first.');
  const preview = await previewOf(files);
  if (preview) return importing.set({ preview: { report: preview, files, failed } });
  await bringIn(files, failed);
}

/** What should be seen before these files are brought in, if anything. */
async function previewOf(files: readonly ChosenFile[]): Promise<ImportReport | undefined> {
  const references = files.filter(isReferences);
  if (references.length === 0) return undefined;
  const answer = await client.importDocuments({ job: crypto.randomUUID(), files: references, preview: true });
  return answer.ok && answer.value.items.some(isToBeSeen) ? answer.value : undefined; // a refusal is told by the import itself
}

/** Goes on with the import that was shown. */
export async function acceptPreview(): Promise<void> {
  const { preview } = importing.get();
  importing.set({});
  if (preview) await bringIn(preview.files, preview.failed);
}

export const closePreview = (): void => importing.set(({ preview: _, ...rest }) => rest);

/** References first: what came with them may belong to them, which the user is asked. */
async function bringIn(files: readonly ChosenFile[], failed: readonly ImportedItem[]): Promise<void> {
  const references = files.filter(isReferences);
  const others = files.filter((file) => !references.includes(file));
  const reports = await send(
    references.map((file) => ({ file })),
    files.length,
  );
  const attachments = attachmentsAmong(
    others,
    reports.flatMap(({ items }) => items),
  );
  if (attachments.length === 0)
    return bringInRest(
      others.map((file) => ({ file })),
      reports,
      failed,
    );
  const attached = new Set(attachments.map(({ file }) => file));
  importing.set({
    offer: { attachments, others: others.filter((file) => !attached.has(file)), reports, failed },
  });
}

/** Goes on with the files that were offered: as texts of the references to which they belong, or as articles of their own. */
export async function settleOffer(attach: boolean): Promise<void> {
  const { offer } = importing.get();
  importing.set({});
  if (!offer) return;
  const belonging = offer.attachments.map(({ file, articleId }) => (attach ? { file, into: articleId } : { file }));
  const rest = [...belonging, ...offer.others.map((file) => ({ file }))];
  await bringInRest(rest, offer.reports, offer.failed);
}

interface Sent {
  readonly file: ChosenFile;
  /** The article whose text it is. */
  readonly into?: string;
}

async function bringInRest(
  sent: readonly Sent[],
  before: readonly ImportReport[],
  failed: readonly ImportedItem[],
): Promise<void> {
  const reports = [...before, ...(await send(sent, sent.length))];
  const isWhole = !reports.some(({ cancelled }) => cancelled);
  if (reports.length + failed.length > 0) finish(joinReports(reports, failed, isWhole));
}

/** Sends files in messages that can be carried, says how far it is, and stops where it is cancelled or refused. */
async function send(sent: readonly Sent[], total: number): Promise<ImportReport[]> {
  if (sent.length === 0) return [];
  const job = crypto.randomUUID();
  importing.set({ running: { job, done: 0, total, what: '' } });
  const reports: ImportReport[] = [];
  let before = 0;
  const stop = subscribe((event, payload) => {
    if (event !== 'progress' || !('job' in payload) || payload.job !== job) return;
    const { done, what } = payload;
    importing.set((now) => ({ ...now, running: { job, done: before + done, total, what } }));
  });
  try {
    for (const { files, into } of messagesOf(sent)) {
      const answer = await client.importDocuments({ job, files: [...files], ...(into === undefined ? {} : { into }) });
      if (!answer.ok) {
        sayProblem(answer.error.message);
        break;
      }
      reports.push(answer.value);
      before += files.length;
      if (answer.value.cancelled || importing.get().isCancelling) break;
    }
  } finally {
    stop();
    importing.set({});
  }
  const [last] = reports.slice(-1);
  if (last && before < sent.length) reports[reports.length - 1] = { ...last, cancelled: true };
  return reports;
}

/** What belongs to an article goes alone, since a message has one article. */
function* messagesOf(sent: readonly Sent[]): Generator<{ files: readonly ChosenFile[]; into?: string }> {
  for (const { file, into } of sent) if (into !== undefined) yield { files: [file], into };
  for (const files of batchesOf(sent.filter(({ into }) => into === undefined).map(({ file }) => file))) yield { files };
}

/** Brings in a pasted text. False when it was refused; the reason has been shown. */
export async function importPasted(text: string, fields: ImportFields): Promise<boolean> {
  const answer: Result<ImportReport> = await client.importText({ job: crypto.randomUUID(), text, fields });
  if (!answer.ok) {
    sayProblem(answer.error.message);
    return false;
  }
  const [item, ...others] = answer.value.items;
  if (item?.status === 'failed' && others.length === 0) {
    sayProblem(item.reason ?? 'The text could not be brought in.');
    return false;
  }
  finish(answer.value);
  return true;
}

export async function cancelImport(): Promise<void> {
  const { running } = importing.get();
  if (!running) return;
  importing.set((now) => ({ ...now, isCancelling: true }));
  await client.cancel({ job: running.job });
}

export const closeReport = (): void => importing.set(({ report: _, ...rest }) => rest);
export const closeFollowUp = (): void => importing.set(({ followUp: _, ...rest }) => rest);

function finish(report: ImportReport): void {
  if (needsReport(report)) return importing.set({ report });
  const [item] = report.items;
  if (!item) return;
  const id = item.status === 'duplicate' ? item.duplicateOf : item.id;
  if (id === undefined || !isIdOf('article', id)) return;
  if (item.status === 'duplicate') {
    const action = { label: 'Show it', run: () => open({ view: 'article', id }) };
    return say(`“${item.title ?? item.file}” is in the library already; nothing was added.`, { action });
  }
  open({ view: 'article', id });
  if (item.leftOut) say(`Brought in without ${item.leftOut.join('; ')}.`);
  if (item.marksInFile) fileMarksOf.set(id);
  if (item.citationKey === undefined) importing.set({ followUp: id }); // a reference says itself where it is from
}
