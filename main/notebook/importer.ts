import type { ImportedItem, ImportFields, ImportReport, NotebookApi } from '../../shared/api';
import { addAll, newArticle, type Maker } from '../../shared/model/actions';
import { makeCitationKey } from '../../shared/model/citationKey';
import {
  LAYOUT_EXTENSION,
  articleWithFile,
  articleWithText,
  filesOfText,
  findItem,
  newestText,
  titleOf,
} from '../../shared/model/queries';
import type { Article, CslDate, TextVersion } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import type { PreparedDocument } from '../worker/jobs';
import { keepMarks } from './markKeeper';
import type { Parts } from './parts';
import { hashOf } from './texts';
import { addVersion, articleForVersion, replaceFile } from './versions';
import { importReferences } from './referenceImport';
import { localDay } from '../../shared/localDay';

/** One document to import: a file, or what was pasted. */
interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isFile: boolean;
  /** The article that it is a new version of. */
  readonly into?: string | undefined;
  readonly companions?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

interface JobState {
  readonly stop: AbortController;
  /** Cancelled too late: everything was done. */
  isDone?: boolean;
}

type ImportParts = Pick<Parts, 'store' | 'texts' | 'worker' | 'events' | 'now' | 'unique'>;

/** Brings documents in, one after another. One that cannot be taken is reported; it stops neither the others nor the job. */
export function createImporter(parts: ImportParts) {
  const { store, texts, worker, events } = parts;
  const maker: Maker = parts;
  const running = new Map<string, { readonly state: JobState; readonly items: Promise<unknown> }>();
  let last: Promise<unknown> = Promise.resolve();

  async function run(
    job: string,
    sources: readonly (() => Source)[],
    fields: ImportFields,
    isPreview = false,
  ): Promise<Result<ImportReport>> {
    if (store.readOnly) return err('read-only', `Nothing can be imported. ${store.readOnly.reason}`);
    if (running.has(job)) return err('in-use', `There is already a job ${job}.`);
    const state: JobState = { stop: new AbortController() };
    const items = importAll(job, sources, { fields, isPreview }, state);
    running.set(job, { state, items });
    try {
      return ok(reportOf(await items, state.stop.signal.aborted && !state.isDone));
    } finally {
      running.delete(job);
    }
  }

  async function importAll(
    job: string,
    sources: readonly (() => Source)[],
    { fields, isPreview }: { fields: ImportFields; isPreview: boolean },
    state: JobState,
  ): Promise<ImportedItem[]> {
    const items: ImportedItem[] = [];
    const { signal } = state.stop;
    const say = (what: string, done: number, total = sources.length) =>
      events.emit('progress', { job, done, total, what });
    for (const [index, sourceOf] of sources.entries()) {
      if (signal.aborted) break;
      const source = sourceOf(); // decoded one at a time, since files may be large
      say(calledBy(source), index);
      const marks =
        source.isFile && source.into === undefined && !isPreview ? await readMarks(source, signal) : undefined;
      if (marks) {
        items.push(marks);
        continue;
      }
      const { name, bytes, isFile, companions } = source;
      const references =
        source.into === undefined ? await worker.call('readReferences', { name, bytes }, { signal }) : ok(null);
      if (wasCancelled(references)) break;
      if (!references.ok) {
        items.push(failed(source, references.error.message));
        continue;
      }
      if (references.value) {
        const read = references.value;
        const { total } = read;
        const progress = (done: number) => say(`${name}: ${done} of ${total} references`, index + done / (total + 1));
        const isCancelled = () => signal.aborted;
        items.push(
          ...(await inTurn(() =>
            importReferences(parts, { file: calledBy(source), isFile, read, isPreview, isCancelled, progress }),
          )),
        );
        continue;
      }
      if (isPreview) continue; // documents have no keys of their own that could clash
      const prepared = await worker.call(
        'prepareDocument',
        { name, bytes, fields, ...(companions && { companions }) },
        { signal, progress: (share) => say(name, index + share) },
      );
      if (wasCancelled(prepared)) break;
      items.push(
        prepared.ok ? await inTurn(() => keep(source, prepared.value)) : failed(source, prepared.error.message),
      );
      state.isDone = index === sources.length - 1;
    }
    say('', sources.length);
    return items;
  }

  /** Keeps the highlights of a file that another program wrote; undefined when it is no such file. */
  async function readMarks(source: Source, signal: AbortSignal): Promise<ImportedItem | undefined> {
    const read = await worker.call('readHighlights', { name: source.name, bytes: source.bytes }, { signal });
    if (wasCancelled(read)) return undefined; // the job ends before the next step
    if (!read.ok) return failed(source, read.error.message);
    if (!read.value) return undefined;
    const { kind, label, marks, failed: unread, lost } = read.value;
    const kept = await inTurn(() => keepMarks(parts, kind, label, marks));
    if (!kept.ok) return failed(source, kept.error.message, kind);
    const { highlights, notes } = kept.value;
    const isNew = highlights + notes > 0;
    if (!isNew && unread.length > 0 && kept.value.duplicate === 0)
      return {
        ...failed(source, unread[0]?.reason ?? 'Nothing in it could be read.', kind),
        marks: { ...kept.value, failed: [...unread], lost: [...lost, ...kept.value.lost] },
      };
    const title = `${label}: ${counted(highlights, 'highlight')}, ${counted(notes, 'note')}`;
    const reason = isNew ? undefined : 'Its highlights are already in the library.';
    return {
      file: calledBy(source),
      status: isNew ? 'added' : 'duplicate',
      kind,
      title,
      ...(reason === undefined ? {} : { reason }),
      marks: { ...kept.value, failed: [...unread], lost: [...lost, ...kept.value.lost] },
    };
  }

  /** Two jobs at once must not both find that a text is new. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined); // told to whoever asked for it
    return mine;
  }

  async function keep(source: Source, document: PreparedDocument): Promise<ImportedItem> {
    const { kind, hash } = document;
    if (source.into !== undefined) return keepVersion(source, document, source.into);
    const isScan = document.text === '';
    const same = isScan ? articleWithFile(store.library, hashOf(source.bytes)) : articleWithText(store.library, hash);
    if (same) {
      const title = titleOf(store.library, same);
      const back = await putBack(source, document, same);
      if (!back.ok) return failed(source, back.error.message, kind);
      const reason = back.value
        ? `“${title}” lacked files that are now back: its text can be read again.`
        : `Its ${isScan ? 'pages are' : 'text is'} already in the library, as “${title}”.`;
      return { file: calledBy(source), status: 'duplicate', kind, duplicateOf: same.id, title, reason };
    }
    const version = await keepText(source, document);
    if (!version.ok) return failed(source, version.error.message, kind);
    const article = articleOf(source, document, version.value);
    const title = titleOf(store.library, article);
    const added = await store.submit({ type: 'do', transaction: addAll(maker, [article], labelFor(title)) });
    if (!added.ok) return failed(source, added.error.message, kind);
    const leftOut = [...document.leftOut];
    return {
      ...{ file: calledBy(source), status: 'added', kind, id: article.id, title },
      ...(leftOut.length > 0 && { leftOut }),
      ...(document.marks > 0 && { marksInFile: document.marks }),
    };
  }

  /** Writes what an article's text is kept in, if any of it is missing or damaged; says whether it was. */
  async function putBack(
    source: Source,
    document: PreparedDocument,
    { texts: versions }: Article,
  ): Promise<Result<boolean>> {
    const lacking = await unreadable(versions.filter(({ hash }) => hash === document.hash).flatMap(filesOfText));
    if (lacking.length === 0) return ok(false);
    const written = await keepText(source, document);
    return written.ok ? ok((await unreadable(lacking)).length < lacking.length) : written;
  }

  async function unreadable<F extends { hash: string; extension: string }>(files: readonly F[]): Promise<F[]> {
    const found: F[] = [];
    for (const file of files) if (!(await texts.readBytes(file.hash, file.extension)).ok) found.push(file);
    return found;
  }

  async function keepVersion(source: Source, document: PreparedDocument, into: string): Promise<ImportedItem> {
    const copy = await otherCopy(source, document, into);
    if (copy) return copy;
    const article = articleForVersion(parts, into, document.hash);
    if (!article.ok) return failed(source, article.error.message, document.kind);
    const version = await keepText(source, document);
    if (!version.ok) return failed(source, version.error.message, document.kind);
    return addVersion(parts, article.value, version.value, { file: calledBy(source), kind: document.kind });
  }

  /** The same text in another file: its pages take the place of those that are shown. Undefined when it is no such file. */
  async function otherCopy(
    source: Source,
    document: PreparedDocument,
    into: string,
  ): Promise<ImportedItem | undefined> {
    const article = findItem(store.library, into);
    const newest = article?.kind === 'article' ? newestText(article) : undefined;
    const isOther = newest?.original !== undefined && newest.original.hash !== hashOf(source.bytes);
    if (article?.kind !== 'article' || !isOther || newest.hash !== document.hash || document.text === '')
      return undefined;
    const version = await keepText(source, document);
    if (!version.ok) return failed(source, version.error.message, document.kind);
    const { original, layout } = version.value;
    return replaceFile(
      parts,
      article,
      { ...newest, original, layout },
      { file: calledBy(source), kind: document.kind },
    );
  }

  async function keepText(source: Source, document: PreparedDocument): Promise<Result<TextVersion>> {
    const { text, hash, mediaType, words } = document;
    const written = await texts.write(Buffer.from(text), 'txt');
    if (!written.ok) return written;
    const kept = await keepLayout(document);
    if (!kept.ok) return kept;
    const version = { hash, mediaType, words, length: text.length, ...kept.value, addedAt: parts.now() };
    if (!document.differs || !source.isFile) return ok(version);
    const extension = extensionOf(source.name);
    const original = await texts.write(source.bytes, extension);
    return original.ok ? ok({ ...version, original: { hash: original.value, extension } }) : original;
  }

  /** The layout of a text and the pictures in it, on disk before a record names them. */
  async function keepLayout({ layout, pictures }: PreparedDocument): Promise<Result<Partial<TextVersion>>> {
    if (layout === undefined) return ok({});
    for (const { bytes, extension } of pictures) {
      const written = await texts.write(bytes, extension);
      if (!written.ok) return written;
    }
    const written = await texts.write(Buffer.from(layout), LAYOUT_EXTENSION);
    if (!written.ok) return written;
    const named = pictures.map(({ hash, extension }) => ({ hash, extension }));
    return ok({ layout: { hash: written.value }, ...(named.length > 0 && { pictures: named }) });
  }

  function articleOf(source: Source, { kind, csl: found }: PreparedDocument, version: TextVersion): Article {
    const csl = kind === WEB_PAGE && !found.accessed ? { ...found, accessed: dayOf(version.addedAt) } : found;
    const citationKey = makeCitationKey(csl, (key) => store.library.citationKeys.has(key));
    const named = source.isFile ? { fileName: source.name } : {};
    return newArticle(maker, { citationKey, csl, texts: [version], ...named });
  }

  const importDocuments: NotebookApi['importDocuments'] = ({ job, files, fields, into, preview }) =>
    run(
      job,
      files.map(({ name, base64, companions }) => () => ({
        name,
        bytes: Buffer.from(base64, 'base64'),
        isFile: true,
        into,
        ...(companions && { companions: companions.map(fromBase64) }),
      })),
      fields,
      preview,
    );

  const importText: NotebookApi['importText'] = ({ job, text, fields, into, preview }) =>
    run(job, [() => ({ name: 'Pasted text.txt', bytes: Buffer.from(text), isFile: false, into })], fields, preview);

  /** Stops a job, in the middle of reading a document too; false when there is no such job. */
  function cancel(job: string): boolean {
    const found = running.get(job);
    found?.state.stop.abort();
    return found !== undefined;
  }

  /** Asks every job to stop, and waits until they have. */
  async function stop(): Promise<void> {
    for (const { state } of running.values()) state.stop.abort();
    await Promise.allSettled([...running.values()].map(({ items }) => items)); // who asked for a job hears how it ended
  }

  return { importDocuments, importText, cancel, stop };
}

const wasCancelled = (read: Result<unknown>): boolean => !read.ok && read.error.code === 'cancelled';

/** What a report calls it. What was pasted is read as a text file, but is none. */
const calledBy = ({ name, isFile }: Source): string => (isFile ? name : 'Pasted text');

const failed = (source: Source, reason: string, kind = 'unknown'): ImportedItem => ({
  file: calledBy(source),
  status: 'failed',
  kind,
  reason,
});

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const fromBase64 = ({ name, base64 }: { name: string; base64: string }) => ({
  name,
  bytes: Buffer.from(base64, 'base64'),
});

/** A page changes after it was seen; a citation says when that was. The day of import, when the file does not tell. */
const WEB_PAGE = 'web page';
const dayOf = (time: string): CslDate => ({ 'date-parts': [localDay(time).split('-').map(Number)] });

/** Labels have at most 200 characters. */
const labelFor = (title: string): string =>
  `Import “${title.length > 150 ? `${title.slice(0, 149).trimEnd()}…` : title}”`;

/** The ending of a file's name, if it is a plain one; it becomes part of a name in `texts/`. */
const extensionOf = (name: string): string => /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin';

function reportOf(items: ImportedItem[], cancelled: boolean): ImportReport {
  const count = (status: ImportedItem['status']) => items.filter((item) => item.status === status).length;
  const counts = { added: count('added'), duplicate: count('duplicate'), failed: count('failed') };
  return { items, counts, cancelled };
}
