import type { ChosenFile, ImportFields, ImportReport, ImportedItem } from '../../shared/api';
import { isIdOf, type ArticleId } from '../../shared/model/ids';
import type { Result } from '../../shared/result';
import { client, host } from '../api/client';
import { toChosenFile } from '../api/files';
import { open } from '../app/navigation';
import { say, sayProblem } from '../state/messages';
import { findAttachments, placeOf, worksNaming, type FilePlace, type NamingWork } from './attachments';
import { chooseFolderPlace, readChosen } from './chosen';
import { sortDropped, type DroppedFile } from './dropped';
import { fileMarksOf } from './fileMarks';
import { importing } from './importState';
import { mayHoldReferences } from './mayHoldReferences';
import { failedItem, isToBeSeen, joinReports, needsReport } from './reports';
import { send } from './sending';

const REFERENCE_FILES = ['.bib', '.ris', '.nbib', '.json', '.xml'] as const;

/** Documents and references that can be brought in, by the ends of their names. */
export const ACCEPTED = [
  ...['.html', '.htm', '.xhtml', '.mhtml', '.mht', '.pdf', '.docx', '.epub'],
  ...['.txt', '.md', '.markdown', '.text'],
  ...['.jsonld', '.csv'],
  ...REFERENCE_FILES,
] as const;

/** Brings in files that were dropped; what cannot be read, as a folder, is reported like every other file. */
export async function importDropped(dropped: readonly DroppedFile[]): Promise<void> {
  const readable: ChosenFile[] = [];
  const failed: ImportedItem[] = [];
  const { documents, companionsOf } = sortDropped(dropped);
  for (const { file, path } of documents) {
    const read = await readChosen(file, path);
    const companions = read.ok ? await companionsRead(companionsOf(path)) : undefined;
    if (!read.ok) failed.push(failedItem(path, read.error.message));
    else if (!companions) failed.push(failedItem(path, 'The files that were saved with it cannot be read.'));
    else readable.push({ ...read.value, ...(companions.length > 0 && { companions }) });
  }
  await importFiles(readable, failed);
}

/** Undefined when one of them cannot be read. */
const companionsRead = (files: readonly DroppedFile[]) =>
  Promise.all(files.map(({ file, path }) => toChosenFile(file, path))).catch(() => undefined);

/**
 * Brings in documents and references, says how far it is, and ends with a report or, for one document, a line. References
 * that would come in under another key, or not at all, are shown first.
 */
export async function importFiles(files: readonly ChosenFile[], failed: readonly ImportedItem[] = []): Promise<void> {
  if (files.length + failed.length === 0) return;
  if (importing.get().running) return sayProblem('An import is under way. Wait for it, or cancel it first.');
  const seen = await send({ files: files.filter(mayHoldReferences), isPreview: true });
  if (seen.some(({ cancelled }) => cancelled)) return say('Nothing was added.');
  const report = joinReports(seen, [], true);
  if (!(await mayComeIn(report))) return;
  const named = new Set(report.items.map(({ file }) => file));
  await bringIn(files, (file) => named.has(file.name), failed);
}

/** Shows what references would bring where there is something to be seen before; true when they may come in. */
function mayComeIn(report: ImportReport): Promise<boolean> {
  if (report.counts.added === 0 || !report.items.some(isToBeSeen)) return Promise.resolve(true); // the report says it all
  return new Promise((answer) => importing.set({ preview: { report, answer } }));
}

export function answerPreview(isAccepted: boolean): void {
  const { preview } = importing.get();
  importing.set({});
  preview?.answer(isAccepted);
}

/** References first: what came with them, or lies beside them, may belong to them, which the user is asked. */
async function bringIn(
  files: readonly ChosenFile[],
  isReferences: (file: ChosenFile) => boolean,
  failed: readonly ImportedItem[],
): Promise<void> {
  const references = files.filter(isReferences);
  const others = files.filter((file) => !references.includes(file));
  const reports = await send({ files: references });
  const isCancelled = reports.some(({ cancelled }) => cancelled);
  const works = isCancelled ? [] : worksNaming(reports.flatMap(({ items }) => items));
  if (works.length === 0) return finishAll(reports, await send({ files: isCancelled ? [] : others }), failed);
  const places = [placeOf(others), ...(await placesBeside(references, works))];
  importing.set({ offer: { works, places, others, reports, failed } });
}

/** The folders of references, where the host knows them. */
async function placesBeside(references: readonly ChosenFile[], works: readonly NamingWork[]): Promise<FilePlace[]> {
  const { folders } = host;
  if (!folders) return [];
  const places = new Set(references.flatMap(({ place }) => (place === undefined ? [] : [place])));
  const names = works.flatMap(({ paths }) => paths);
  return Promise.all(
    [...places].map(async (place) => ({
      paths: await folders.find(place, names),
      read: (path: string) => folders.read(place, path),
    })),
  );
}

/** Lets the user choose a folder in which the files that references name are looked for. */
export async function addOfferFolder(): Promise<void> {
  const place = await chooseFolderPlace();
  if (!place) return;
  importing.set(({ offer, ...rest }) =>
    offer ? { ...rest, offer: { ...offer, places: [...offer.places, place] } } : rest,
  );
}

/** Goes on with what was offered: the files become the texts of their references, or what was chosen articles of its own. */
export async function settleOffer(isAccepted: boolean): Promise<void> {
  const { offer } = importing.get();
  importing.set({});
  if (!offer) return;
  const { works, places, others, reports, failed } = offer;
  const { attachments } = isAccepted ? findAttachments(works, places) : { attachments: [] };
  const taken = new Set(attachments.filter(({ place }) => place === places[0]).map(({ path }) => path));
  const files = others.filter((file) => !taken.has(file.path ?? file.name));
  const attached = attachments.map(({ work, place, path }) => ({
    name: path,
    read: () => place.read(path),
    into: work.articleId,
  }));
  finishAll(reports, await send({ files, attached }), failed);
}

function finishAll(
  references: readonly ImportReport[],
  others: readonly ImportReport[],
  failed: readonly ImportedItem[],
): void {
  const reports = [...references, ...others];
  const isWhole = !reports.some(({ cancelled }) => cancelled);
  if (reports.length + failed.length > 0) finish(joinReports(reports, failed, isWhole));
}

/** Brings in a pasted text, or references. False when it was refused, whose reason has been shown, or given up. */
export async function importPasted(text: string, fields: ImportFields): Promise<boolean> {
  const pasted = { job: crypto.randomUUID(), text, fields };
  const seen = await client.importText({ ...pasted, preview: true });
  if (seen.ok && !(await mayComeIn(seen.value))) return false;
  const answer: Result<ImportReport> = await client.importText(pasted);
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
export const closeFollowUps = (): void => importing.set(({ followUps: _, ...rest }) => rest);

/** Goes on to the next article of those that came in. */
export const nextFollowUp = (): void =>
  importing.set(({ followUps = [], ...rest }) =>
    followUps.length > 1 ? { ...rest, followUps: followUps.slice(1) } : rest,
  );

/** Closes the report, and asks where these are from. */
export const followUpOn = (followUps: readonly ArticleId[]): void =>
  importing.set(({ report: _, ...rest }) => ({ ...rest, followUps }));

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
  if (item.citationKey === undefined) importing.set({ followUps: [id] }); // a reference says itself where it is from
}
