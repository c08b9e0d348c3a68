import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { FIELDS } from '../../main/search/types';
import { layoutOf } from '../../main/notebook/layout';
import type { SearchDocument } from '../../main/search';
import { createIndexer } from '../../main/worker/indexer';
import { indexRecord } from '../../main/worker/indexRecord';
import { createLibrary } from '../../shared/model/library';
import { generateLibrary, SIZES, type Size } from '../generate/library';
import { libraryFolder } from '../generate/write';
import { quantile, residentMemory } from '../kit/measure';
import { makeQuestions } from './questions';

/** What one engine did in one process. */
export interface Measured {
  readonly name: string;
  readonly records: number;
  /** Of the processor. */
  readonly buildMs: number;
  /** What the process holds more than before. */
  readonly memoryMB: number;
  /** Milliseconds of each query on the clock, and of the processor alone: the machine may do other things. */
  readonly times: readonly number[];
  readonly cpuTimes: readonly number[];
  readonly answers: readonly { kind: string; found: boolean }[];
  readonly also?: Readonly<Record<string, number>>;
}

interface Engine {
  readonly put: (documents: readonly SearchDocument[], text: string) => void;
  /** Ids of the first ten. */
  readonly search: (query: string) => string[];
}

export async function measureOne(name: string, size: Size, questionCount: number): Promise<Measured> {
  const questions = makeQuestions(size, questionCount);
  const texts = name === 'commonplace' ? layoutOf(await libraryFolder(size)).texts : '';
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-bench-index-'));
  try {
    const before = residentMemory();
    const own = ownEngine(texts, folder);
    const engine = name === 'commonplace' ? own : name === 'minisearch' ? miniSearch() : fuse();
    let [buildMs, records] = [0, 0];
    const generated = generateLibrary(SIZES[size]);
    const feed = (documents: readonly SearchDocument[], text: string): void => {
      const begun = cpuMs();
      engine.put(documents, text);
      buildMs += cpuMs() - begun;
      records += documents.length;
    };
    for (const { text, items } of generated.bundles()) {
      const library = createLibrary([...generated.shelves, ...items]);
      feed(items.flatMap((item) => indexRecord(item, library) ?? []), text); // prettier-ignore
    }
    const built = residentMemory() - before;
    for (const { query } of questions.slice(0, 3)) engine.search(query); // the first query prepares things
    const asked = ask(engine, questions);
    const plain = { name, records, buildMs, ...asked };
    return name === 'commonplace'
      ? { ...plain, memoryMB: built, also: await lasting(size, texts, folder, own) }
      : { ...plain, memoryMB: built };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ask(
  engine: Engine,
  questions: ReturnType<typeof makeQuestions>,
): Pick<Measured, 'times' | 'cpuTimes' | 'answers'> {
  const times: number[] = [];
  const cpuTimes: number[] = [];
  const answers = questions.map(({ kind, query, id }) => {
    const begun = performance.now();
    const cpu = cpuMs();
    const found = engine.search(query).includes(id);
    cpuTimes.push(cpuMs() - cpu);
    times.push(performance.now() - begun);
    return { kind, found };
  });
  return { times, cpuTimes, answers };
}

/** The program's own path: records in, texts read from the library's folder, hits with snippets and ranges out. */
function ownEngine(textsFolder: string, indexFolder: string) {
  const indexer = createIndexer();
  const place = { libraryId: 'bench', textsFolder, indexFolder };
  indexer.open(place, true);
  return {
    indexer,
    place,
    put: (documents: readonly SearchDocument[]) => void indexer.put(documents),
    search: (query: string) => {
      const found = indexer.search({ query, limit: 10 });
      return found.ok ? found.value.hits.map(({ id }) => id) : [];
    },
  };
}

/** Saving, opening again, and one change; opened again, the records are in the file and only the index in memory. */
async function lasting(size: Size, texts: string, folder: string, own: ReturnType<typeof ownEngine>) {
  const questions = makeQuestions(size, 100);
  const saved = cpuMs();
  await own.indexer.save(1);
  const saveMs = cpuMs() - saved;
  own.indexer.open({ ...own.place, indexFolder: join(folder, 'none') }, true);
  const before = residentMemory();
  const begun = cpuMs();
  const again = ownEngine(texts, folder);
  again.indexer.open(own.place, false);
  const openMs = cpuMs() - begun;
  again.search('warm');
  const times = ask(again, questions).cpuTimes;
  const edits = Array.from({ length: 50 }, (_, i) => {
    const edited = cpuMs();
    again.indexer.put([changedDocument(i)]);
    const found = again.search(`edited${i}`);
    if (found.length !== 1) throw new Error('A changed article was not found.');
    return cpuMs() - edited;
  });
  return {
    'save, ms': saveMs,
    'open again, ms': openMs,
    'p50 after that, ms': quantile(times, 0.5),
    'p95 after that, ms': quantile(times, 0.95),
    'memory after that, MB': residentMemory() - before,
    'one article changed and found, median ms': quantile(edits, 0.5),
    'the same, slowest of 50': Math.max(...edits),
  };
}

/** Processor time of this process so far. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const changedDocument = (i: number): SearchDocument => ({
  id: `article-bench-${i}` as SearchDocument['id'], // of the form of an id
  kind: 'article',
  title: `edited${i}`,
  fields: { title: `edited${i}`, text: `edited text of an article `.repeat(250) },
});

const plain = ({ id, fields }: SearchDocument, text: string) => ({
  id,
  ...fields,
  ...(id.startsWith('article-') && { text }),
});

function miniSearch(): Engine {
  const engine = new MiniSearch({ fields: [...FIELDS], searchOptions: { fuzzy: 0.2, prefix: true } });
  return {
    put: (documents, text) => engine.addAll(documents.map((document) => plain(document, text))),
    search: (query) => engine.search(query).slice(0, 10).map(({ id }) => String(id)), // prettier-ignore
  };
}

function fuse(): Engine {
  const engine = new Fuse<ReturnType<typeof plain>>([], { keys: [...FIELDS], ignoreLocation: true });
  return {
    put: (documents, text) => documents.forEach((document) => engine.add(plain(document, text))),
    search: (query) => engine.search(query, { limit: 10 }).map(({ item }) => item.id),
  };
}
