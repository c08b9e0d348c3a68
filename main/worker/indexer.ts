import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { CheckedArgument, SearchAnswer } from '../../shared/api';
import type { AnyId } from '../../shared/model/ids';
import { err, ok, type Result } from '../../shared/result';
import {
  createSearchEngine,
  MemoryRecords,
  type Found,
  type RecordStore,
  type SearchDocument,
  type SearchEngine,
  type SearchHit,
} from '../search';
import { beginRecords, loadIndex, saveIndex } from './indexFiles';
import type { IndexPlace } from './jobs';
import type { RecordFile } from './recordFile';

type Answer = Omit<SearchAnswer, 'complete'>;

/** The search engine of a library: fed with records, it reads the texts of articles itself, and keeps itself in a folder. */
export function createIndexer() {
  let engine: SearchEngine = createSearchEngine();
  let place: IndexPlace = { libraryId: '', textsFolder: '', mayWrite: false };
  /** The last is the one in use. */
  let files: RecordFile[] = [];

  function answer(find: () => Found): Result<Answer> {
    const begun = performance.now();
    const answered = reading(find);
    if (!answered.ok) return answered;
    const { hits, ...found } = answered.value;
    return ok({ ms: performance.now() - begun, ...found, hits: hits.map(shown) });
  }

  function reading<T>(read: () => T): Result<T> {
    try {
      return ok(read());
    } catch (error) {
      console.error('The search index cannot be read:', error);
      return err('damaged', 'The search index cannot be read and is made anew.');
    }
  }

  /** Of files that the index has left behind. */
  function closeAllBut(records: RecordStore): void {
    const used = new Set([records, files.at(-1)]);
    for (const file of files) if (!used.has(file)) file.close();
    files = files.filter((file) => used.has(file));
  }

  return {
    /** The sequence that the saved index covers; undefined when it begins empty. */
    open(next: IndexPlace, anew: boolean): number | undefined {
      for (const file of files) file.close();
      place = next;
      const { libraryId, textsFolder, indexFolder, mayWrite } = next;
      const loaded = anew || indexFolder === undefined ? undefined : loadIndex(indexFolder, libraryId, mayWrite);
      files = loaded ? [loaded.saved.records] : [];
      const newStore = (): RecordStore => {
        if (indexFolder === undefined || !mayWrite) return new MemoryRecords();
        const file = beginRecords(indexFolder);
        files.push(file);
        return file;
      };
      engine = createSearchEngine((hash) => readText(textsFolder, hash), loaded?.saved, newStore);
      return loaded?.seq;
    },
    put: (documents: readonly SearchDocument[]): AnyId[] =>
      documents.filter((document) => !engine.put(document)).map(({ id }) => id),
    remove(ids: readonly AnyId[]): void {
      for (const id of ids) engine.remove(id);
    },
    keepOnly: (ids: ReadonlySet<AnyId>): void => engine.keepOnly(ids),
    search: ({ query, limit, kinds }: CheckedArgument<'search'>): Result<Answer> =>
      answer(() => engine.search(query, { limit, ...(kinds && { kinds }) })),
    /**
     * Looks for words of the library, whole and half-typed, so that the first question of a user finds its code compiled
     * and its tables made. Other work goes on in between: who asks meanwhile waits for one of the steps.
     */
    async warm(): Promise<Result<void>> {
      const title = reading(() => engine.latestTitle ?? '');
      if (!title.ok) return title;
      const [first = '', second = first] = title.value.match(/\p{L}{4,}/gu) ?? [];
      for (const [query, limit] of [
        [first, 1],
        [first, 20],
        [`${first} ${second.slice(0, -1)}`, 50],
      ] as const) {
        await turn();
        const found = reading(() => engine.search(query, { limit }));
        if (!found.ok) return found;
      }
      return ok(undefined);
    },
    similar: ({ id, text, limit, kinds }: CheckedArgument<'similar'>): Result<Answer> =>
      answer(() =>
        engine.similar(id === undefined ? { text: text ?? '' } : { id: id as AnyId }, {
          limit,
          ...(kinds && { kinds }),
        }),
      ), // an unknown id finds nothing
    /** Writes the index as it is now; searching and changing go on. One at a time. */
    async save(seq: number): Promise<Result<void>> {
      const { indexFolder, libraryId, mayWrite } = place;
      if (indexFolder === undefined || !mayWrite) return ok(undefined);
      while (!engine.tidy()) await turn();
      try {
        const saved = engine.save();
        await saveIndex(indexFolder, { libraryId, seq }, saved);
        closeAllBut(saved.records);
        return ok(undefined);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        return err('disk', `The search index could not be written (${String(error.code)}).`);
      }
    },
  };
}

/** The place of a hit is for the eye: it is told where it is one in an article's text, or in a note as it is written. */
function shown({ at, ...hit }: SearchHit): SearchAnswer['hits'][number] {
  const isPlace = (hit.kind === 'article' && hit.field === 'text') || (hit.kind === 'note' && hit.field === 'note');
  return { ...hit, ...(at && isPlace && { at }) };
}

/** Without a text there is still a record to find; the reader is told why when it is opened. */
function readText(folder: string, hash: string): string | undefined {
  try {
    return readFileSync(join(folder, `${hash}.txt`), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined; // refused by the system: gone, not permitted
    throw error;
  }
}
