import type { CallAnswers, CallName, LibraryInfo, NotebookApi, SearchAnswer } from '../../shared/api';
import type { AnyId, Kind } from '../../shared/model/ids';
import { countItems, getItem, type Library } from '../../shared/model/library';
import type { Layout } from '../../shared/layout';
import { evidenceFor, filesOfText, findItem, linksFrom, newestText } from '../../shared/model/queries';
import { diffParagraphs } from '../../shared/diff/paragraphs';
import { nameOfKind } from '../../shared/model/actions';
import type { RecordOf, TextVersion } from '../../shared/model/records';
import { articlePage, olderTextsMarked } from '../../shared/pages/article';
import { claimPage } from '../../shared/pages/claim';
import { historyPage } from '../../shared/pages/history';
import { notePage } from '../../shared/pages/note';
import { checkedQuotations, quotedArticles } from '../../shared/pages/quotations';
import { claimMap, claimMatrix, timeline } from '../../shared/pages/pictures';
import { err, ok, type Result } from '../../shared/result';
import { appraisalCalls } from './appraisals';
import { backupCalls } from './backups/calls';
import { bibliography, exportBibliography } from './bibliography';
import { createDuplicates } from './duplicates';
import { fileMarkCalls } from './fileMarks';
import { createImporter } from './importer';
import type { Parts } from './parts';
import { versionPair } from './versions';
import { exportClaims } from './claimsToWrite';
import { createCompleter } from './completer';
import { alikeCalls } from './alikeStatements';
import { comparisonCalls } from './comparePassages';
import { exportNotes } from './notesToWrite';
import { originCalls } from './origins';
import { exportLibrary } from './libraryToWrite';
import { createPicker } from './picker';
import { proposalCalls } from './proposals';
import { createRecordProblems } from './recordProblems';
import { chooseArticles, referencesOf } from './references';
import { reviewCalls } from './reviews';
import { tableCalls } from './tables';
import { verifyLibrary } from './verify';
import type { Action } from './writer';

type Answer<N extends CallName> = Promise<Result<CallAnswers[N]>>;

/** Answers the calls. Reading is from memory and always what is on disk; writing goes through the store. */
export function createService(parts: Parts): { api: NotebookApi; stopJobs: () => Promise<void> } {
  const { store, texts, index, worker, preferences, lists, firstPage } = parts;
  const { library, history } = store;
  const importer = createImporter(parts);
  const duplicates = createDuplicates(parts);
  const { cancel: cancelBackup, stop: stopBackups, ...backups } = backupCalls(parts);
  const complete = createCompleter(library, parts.events.subscribe);
  const pick = createPicker(library, parts.events.subscribe);

  async function write(action: Action): Promise<Result<{ seq: number; label: string }>> {
    const done = await store.submit(action);
    return done.ok ? ok({ seq: done.value.seq, label: done.value.label }) : done;
  }

  const api: NotebookApi = {
    library: async () => ok(libraryInfo(parts)),
    apply: (transaction) => write({ type: 'do', transaction }),
    undo: ({ seq }) => write({ type: 'undo', seq }),
    redo: () => write({ type: 'redo' }),
    history: async (argument) => ok(historyPage(library, history, argument)),
    list: async (argument) => {
      if (worker.inBackground) firstPage.note(argument);
      return ok(await lists.page(argument));
    },
    get: async ({ id }) => {
      const item = findItem(library, id);
      return item ? ok(item) : unknownId(id);
    },
    article: ({ id }) => article(id),
    text: ({ id, hash }) => text(id, hash),
    file: ({ id, hash }) => file(id, hash),
    filePart: (argument) => filePart(argument),
    note: async ({ id }) => {
      const note = find('note', id);
      return note.ok ? ok({ ...notePage(library, note.value), seq: store.seq }) : note;
    },
    checkNote: ({ id }) => checkNote(id),
    claim: ({ id }) => claim(id),
    search: (argument) => index.search(argument),
    similar: async (argument) => {
      const found = await index.similar({ ...argument, limit: argument.limit + (argument.unlinked ? MOST_LINKED : 0) });
      return found.ok && argument.unlinked ? ok(withoutLinked(library, argument, found.value)) : found;
    },
    complete: async (argument) => ok(complete(argument)),
    pick: async (argument) => ok(pick(argument)),
    importDocuments: importer.importDocuments,
    importText: importer.importText,
    compareVersions: (argument) => compareVersions(argument),
    cancel: async ({ job }) => ok({ found: importer.cancel(job) || cancelBackup(job) }),
    styles: () => parts.ownStyles.list(),
    addStyle: ({ text }) => parts.ownStyles.add(text),
    removeStyle: ({ id }) => parts.ownStyles.remove(id),
    bibliography: (argument) => bibliography(parts, argument),
    exportBibliography: (argument) => exportBibliography(parts, argument),
    duplicates,
    ...reviewCalls(parts, duplicates),
    ...appraisalCalls(parts),
    ...tableCalls(parts, ({ id }) => claim(id)),
    recordProblems: createRecordProblems(parts),
    exportNotes: (argument) => exportNotes(parts, argument),
    exportReferences: (argument) => exportReferences(argument),
    exportLibrary: (argument) => exportLibrary(parts, argument),
    claimMatrix: async ({ where }) => ok(claimMatrix(library, where)),
    timeline: async ({ where }) => {
      const { extentOf } = await import('../pictures/extent');
      return ok(timeline(library, where, extentOf));
    },
    claimMap: async ({ where }) => ok(claimMap(library, where)),
    exportClaims: (argument) => exportClaims(parts, argument),
    verify: () => verifyLibrary(parts),
    ...backups,
    ...proposalCalls(parts),
    ...originCalls(parts),
    ...comparisonCalls(parts),
    ...alikeCalls(parts),
    ...fileMarkCalls(parts),
    preferences: () => preferences.read(),
    setPreferences: (values) => preferences.merge(values),
  };

  function find<K extends Kind>(kind: K, id: string): Result<RecordOf<K>> {
    const item = findItem(library, id);
    if (!item) return unknownId(id);
    if (item.kind !== kind)
      return err(
        'not-found',
        `“${id}” has the kind ${nameOfKind(item.kind)}; what is needed here has the kind ${nameOfKind(kind)}.`,
      );
    return ok(item as RecordOf<K>); // its kind was just compared
  }

  async function article(id: string): Answer<'article'> {
    const found = find('article', id);
    if (!found.ok) return found;
    const version = newestText(found.value);
    const content = version && (await texts.read(version.hash));
    const older = await readAll(olderTextsMarked(library, found.value));
    const now = find('article', id); // it may have changed while the texts were read
    if (!now.ok) return now;
    if (!content || content.ok)
      return ok(articlePage(library, now.value, { content: content?.value, layout: await layoutOf(version), older }));
    return ok(articlePage(library, now.value, { content: undefined, problem: content.error.message, older }));
  }

  /** A layout that cannot be read costs only looks: the text is shown without it, and verify says what is wrong. */
  async function layoutOf(version: TextVersion | undefined): Promise<Layout | undefined> {
    const layout = version?.layout && (await texts.readLayout(version.layout.hash));
    return layout?.ok ? layout.value : undefined;
  }

  function keptFile(id: string, hash: string): Result<{ hash: string; extension: string }> {
    const found = find('article', id);
    if (!found.ok) return found;
    const kept = found.value.texts.flatMap(filesOfText).find((other) => other.hash === hash);
    return kept ? ok(kept) : err('not-found', 'This article has no such file.');
  }

  async function file(id: string, hash: string): Answer<'file'> {
    const kept = keptFile(id, hash);
    if (!kept.ok) return kept;
    const bytes = await texts.readBytes(hash, kept.value.extension);
    return bytes.ok ? ok({ base64: bytes.value.toString('base64'), extension: kept.value.extension }) : bytes;
  }

  async function filePart({ id, hash, start, length }: Parameters<NotebookApi['filePart']>[0]): Answer<'filePart'> {
    const kept = keptFile(id, hash);
    if (!kept.ok) return kept;
    const part = await texts.readPart(hash, kept.value.extension, start, length);
    return part.ok ? ok({ base64: part.value.bytes.toString('base64'), size: part.value.size }) : part;
  }

  /** The texts among these that can be read; whoever asks does without the others. */
  async function readAll(hashes: Iterable<string>): Promise<Map<string, string>> {
    const contents = new Map<string, string>();
    for (const hash of new Set(hashes)) {
      const content = await texts.read(hash);
      if (content.ok) contents.set(hash, content.value);
    }
    return contents;
  }

  async function compareVersions({
    id,
    from,
    to,
  }: Parameters<NotebookApi['compareVersions']>[0]): Answer<'compareVersions'> {
    const found = find('article', id);
    if (!found.ok) return found;
    const pair = versionPair(found.value, from, to);
    if (!pair.ok) return pair;
    const [older, newer] = pair.value;
    const [before, after] = [await texts.read(older.hash), await texts.read(newer.hash)];
    if (!before.ok) return before;
    if (!after.ok) return after;
    return ok({ from: older, to: newer, paragraphs: diffParagraphs(before.value, after.value) });
  }

  async function text(id: string, hash: string | undefined): Answer<'text'> {
    const found = find('article', id);
    if (!found.ok) return found;
    const version =
      hash === undefined ? newestText(found.value) : found.value.texts.find((other) => other.hash === hash);
    if (!version)
      return err('not-found', hash === undefined ? 'This article has no text.' : 'This article has no such text.');
    const content = await texts.read(version.hash);
    return content.ok ? ok({ id: found.value.id, text: content.value, hash: version.hash }) : content;
  }

  async function claim(id: string): Answer<'claim'> {
    const found = find('claim', id);
    if (!found.ok) return found;
    const passages = evidenceFor(library, found.value.id).flatMap(({ fromId }) => {
      const from = getItem(library, fromId); // a union of brands, each of them an id
      if (from?.kind !== 'highlight' && from?.kind !== 'statement') return [];
      const article = library.tables.article.get(from.articleId);
      const newest = article && newestText(article);
      return newest && newest.hash !== from.textHash ? [from.textHash, newest.hash] : [from.textHash];
    });
    const contents = await readAll(passages);
    const now = find('claim', id); // it may have changed while the texts were read
    return now.ok ? ok(claimPage(library, now.value, (hash) => contents.get(hash))) : now;
  }

  async function checkNote(id: string): Answer<'checkNote'> {
    const found = find('note', id);
    if (!found.ok) return found;
    const versions = quotedArticles(library, found.value).flatMap((quoted) => quoted.texts);
    const contents = await readAll(versions.map(({ hash }) => hash));
    const now = find('note', id); // it may have changed while the texts were read
    return now.ok ? ok({ quotations: checkedQuotations(library, now.value, (hash) => contents.get(hash)) }) : now;
  }

  async function exportReferences({
    format,
    ids,
  }: Parameters<NotebookApi['exportReferences']>[0]): Answer<'exportReferences'> {
    const chosen = chooseArticles(library, ids === undefined ? {} : { ids });
    if (!chosen.ok) return chosen;
    const [problem] = chosen.value.problems;
    if (problem !== undefined) return err('not-found', problem);
    const written = await worker.call('exportReferences', { references: referencesOf(chosen.value.articles), format });
    if (!written.ok) return written;
    const { extension, ...exported } = written.value;
    return ok({ ...exported, fileName: `${parts.about.name}.${extension}` });
  }

  return { api, stopJobs: async () => void (await Promise.all([importer.stop(), stopBackups()])) };
}

/** Of what is like a claim or passage, so many may be linked to it already and are looked past. */
const MOST_LINKED = 100;

function withoutLinked(
  library: Library,
  { id, limit }: { id?: string | undefined; limit: number },
  found: SearchAnswer,
): SearchAnswer {
  const item = id === undefined ? undefined : findItem(library, id);
  if (!item) return found;
  const linked = new Set<AnyId>(
    item.kind === 'claim'
      ? evidenceFor(library, item.id).map(({ fromId }) => fromId)
      : linksFrom(library, item.id).map(({ claim }) => claim.id),
  );
  const hits = found.hits.filter((hit) => !linked.has(hit.id));
  return { ...found, total: found.total - (found.hits.length - hits.length), hits: hits.slice(0, limit) };
}

const unknownId = (id: string) => err('not-found', `There is no record with the id or citation key “${id}”.`);

/** What is open, how much is in it, and what undo and redo would do. */
export function libraryInfo({ store, about, watch }: Pick<Parts, 'store' | 'about' | 'watch'>): LibraryInfo {
  const { libraryId, library, history, seq, readOnly } = store;
  const undo = history.done.at(-1);
  const redo = history.undone.at(-1);
  return {
    ...about,
    libraryId,
    seq,
    counts: countItems(library),
    notices: [...watch.notices],
    copies: [...watch.copies],
    ...(readOnly && { readOnly }),
    ...(undo && { undo: { label: undo.label } }),
    ...(redo && { redo: { label: redo.label } }),
  };
}
