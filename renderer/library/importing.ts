import type { ImportFields, ImportReport } from '../../shared/api';
import { isIdOf, type ArticleId } from '../../shared/model/ids';
import type { Result } from '../../shared/result';
import { client, host } from '../api/client';
import type { FileToRead } from '../api/chooseFiles';
import { open } from '../app/navigation';
import { say, sayProblem } from '../state/messages';
import { findAttachments, placeOf, worksNaming, type FilePlace, type NamingWork } from './attachments';
import { chooseFolderPlace, droppedToRead } from './chosen';
import { MOST_FILES, sortDropped, type DroppedFile } from './dropped';
import { fileMarksOf } from './fileMarks';
import { importing } from './importState';
import { mayHoldReferences } from './mayHoldReferences';
import { isToBeSeen, joinReports, needsReport } from './reports';
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
  if (dropped.length >= MOST_FILES)
    sayProblem(`Only the first ${MOST_FILES} files of what was dropped are looked at. Drop the rest by itself.`);
  const { documents, companionsOf } = sortDropped(dropped);
  await importFiles(documents.map((file) => droppedToRead(file, companionsOf(file.path))));
}

/**
 * Brings in documents and references, says how far it is, and ends with a report or, for one document, a line. References
 * that would come in under another key, or not at all, are shown first.
 */
export async function importFiles(files: readonly FileToRead[]): Promise<void> {
  if (files.length === 0) return;
  if (importing.get().running) return sayProblem('An import is under way. Wait for it, or cancel it first.');
  const candidates: FileToRead[] = [];
  for (const file of files) if (await mayHoldReferences(file)) candidates.push(file);
  const seen = await send(candidates, { isPreview: true });
  if (seen.some(({ cancelled }) => cancelled)) return say('Nothing was added.');
  const report = joinReports(seen, true);
  if (!(await mayComeIn(report))) return;
  const named = new Set(report.items.map(({ file }) => file));
  await bringIn(files, (file) => named.has(file.name));
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
async function bringIn(files: readonly FileToRead[], isReferences: (file: FileToRead) => boolean): Promise<void> {
  const references = files.filter(isReferences);
  const others = files.filter((file) => !references.includes(file));
  const reports = await send(references, { isFollowed: others.length > 0 });
  const isCancelled = reports.some(({ cancelled }) => cancelled);
  const works = isCancelled ? [] : worksNaming(reports.flatMap(({ items }) => items));
  if (works.length === 0) return finishAll(reports, await send(isCancelled ? [] : others));
  const places = [placeOf(others), ...(await placesBeside(references, works))];
  importing.set({ offer: { works, places, others, reports } });
}

/** The folders of references, where the host knows them. */
async function placesBeside(references: readonly FileToRead[], works: readonly NamingWork[]): Promise<FilePlace[]> {
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
  const { works, places, others, reports } = offer;
  const { attachments } = isAccepted ? findAttachments(works, places) : { attachments: [] };
  const taken = new Set(attachments.filter(({ place }) => place === places[0]).map(({ path }) => path));
  const files = others.filter((file) => !taken.has(file.path ?? file.name));
  const attached = attachments.map(({ work, place, path }) => ({
    name: path,
    read: () => place.read(path),
    into: work.articleId,
  }));
  finishAll(reports, await send([...attached, ...files]));
}

function finishAll(references: readonly ImportReport[], others: readonly ImportReport[]): void {
  const reports = [...references, ...others];
  const isWhole = !reports.some(({ cancelled }) => cancelled);
  if (reports.length > 0) finish(joinReports(reports, isWhole));
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
