import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckedArgument, SearchAnswer } from '../../shared/api';
import type { AnyId } from '../../shared/model/ids';
import { createSearchEngine, type SearchEngine, type SearchHit } from '../search';
import type { IndexedRecord } from './jobs';

/** The search engine fed with records: it reads the texts of articles itself, so they are never cloned between threads. */
export function createIndexer() {
  let engine: SearchEngine = createSearchEngine();
  let textsFolder = '';
  let last: Promise<unknown> = Promise.resolve();

  /** In the order of asking, although texts take time to read: a later state of a record must not be overtaken. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined); // told to whoever asked for it
    return mine;
  }

  async function putOne({ document, textHash }: IndexedRecord): Promise<AnyId[]> {
    if (textHash === undefined) {
      engine.put(document);
      return [];
    }
    const text = await readText(textsFolder, textHash);
    engine.put(text === undefined ? document : { ...document, fields: { ...document.fields, text } });
    return text === undefined ? [document.id] : [];
  }

  return {
    begin: (folder: string) =>
      inTurn(async () => {
        engine = createSearchEngine();
        textsFolder = folder;
      }),
    put: (records: readonly IndexedRecord[]) =>
      inTurn(async () => {
        const unreadable: AnyId[] = [];
        for (const record of records) unreadable.push(...(await putOne(record)));
        return unreadable;
      }),
    remove: (ids: readonly AnyId[]) =>
      inTurn(async () => {
        for (const id of ids) engine.remove(id);
      }),
    search: async ({ query, limit, kinds }: CheckedArgument<'search'>): Promise<Omit<SearchAnswer, 'complete'>> => {
      const begun = performance.now();
      const { total, hits } = engine.search(query, { limit, ...(kinds && { kinds }) });
      return { ms: performance.now() - begun, total, hits: hits.map(shown) };
    },
  };
}

/** The place of a hit is for the reader, so it is told only where it is one in an article's text. */
function shown({ field, at, ...hit }: SearchHit): SearchAnswer['hits'][number] {
  return { ...hit, ...(at && hit.kind === 'article' && field === 'text' && { at }) };
}

/** Without a text there is still a record to find; the reader is told why when it is opened. */
async function readText(folder: string, hash: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, `${hash}.txt`), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined; // refused by the system: gone, not permitted
    throw error;
  }
}
