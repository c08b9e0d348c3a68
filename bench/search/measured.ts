import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { FIELDS } from '../../main/search/types';
import { layoutOf } from '../../main/notebook/layout';
import { createSearchEngine, type SearchDocument } from '../../main/search';
import { beginRecords, saveIndex } from '../../main/worker/indexFiles';
import { createIndexer } from '../../main/worker/indexer';
import { indexRecord } from '../../main/worker/indexRecord';
import { createLibrary } from '../../shared/model/library';
import { generateLibrary, SIZES, type Size } from '../generate/library';
import { libraryFolder } from '../generate/write';
import { quantile } from '../kit/measure';
import { firstQueries } from './first';
import { heldBy } from './memory';
import { badQueries } from './badInput';
import { cpuMs } from './processor';
import { makeQuestions } from './questions';

/** What one engine did in one process. */
export interface Measured {
  readonly name: string;
  readonly records: number;
  /** Of the processor. */
  readonly buildMs: number;
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

export type EngineName = 'commonplace' | 'minisearch' | 'fuse.js';

export async function measureOne(name: EngineName, size: Size, questionCount: number): Promise<Measured> {
  const questions = makeQuestions(size, questionCount);
  const texts = name === 'commonplace' ? layoutOf(await libraryFolder(size)).texts : '';
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-bench-index-'));
  try {
    const own = ownEngine(texts, folder);
    const engine = engineNamed(name, own);
    const built = build(engine, size);
    for (const { query } of questions.slice(0, 3)) engine.search(query); // the first query prepares things
    const plain = { name, ...built, ...ask(engine, questions) };
    return name === 'commonplace' ? { ...plain, also: await lasting(size, texts, folder, own) } : plain;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Megabytes that an index holds when nothing is left to do. */
export async function measureMemory(name: EngineName, size: Size): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-bench-index-'));
  try {
    const holder: { held: unknown } = { held: undefined };
    (() => {
      const own = ownEngine('', folder);
      const engine = engineNamed(name, own);
      build(engine, size);
      own.settle();
      holder.held = { engine, own };
    })();
    return await heldBy(holder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const engineNamed = (name: EngineName, own: Engine): Engine =>
  ({ commonplace: () => own, minisearch: miniSearch, 'fuse.js': fuse })[name]();

function build(engine: Engine, size: Size): Pick<Measured, 'records' | 'buildMs'> {
  let [buildMs, records] = [0, 0];
  const generated = generateLibrary(SIZES[size]);
  for (const { text, items } of generated.bundles()) {
    const library = createLibrary([...generated.shelves, ...items]);
    const documents = items.flatMap((item) => indexRecord(item, library) ?? []);
    const begun = cpuMs();
    engine.put(documents, text);
    buildMs += cpuMs() - begun;
    records += documents.length;
  }
  return { records, buildMs };
}

function ask(
  engine: Pick<Engine, 'search'>,
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

/**
 * The engine as the program makes it: its records in a file, hits with snippets and ranges from texts that are read from the
 * library's folder. While it is built it is handed the texts, as the peers are.
 */
function ownEngine(textsFolder: string, indexFolder: string) {
  let handed: string | undefined;
  const readText = (hash: string): string => handed ?? readFileSync(join(textsFolder, `${hash}.txt`), 'utf8');
  const engine = createSearchEngine(readText, undefined, () => beginRecords(indexFolder));
  return {
    put(documents: readonly SearchDocument[], text: string): void {
      handed = text;
      for (const document of documents) engine.put(document);
      handed = undefined;
    },
    search: (query: string) => engine.search(query, { limit: 10 }).hits.map(({ id }) => id),
    settle(): void {
      while (!engine.tidy());
    },
    async save(libraryId: string) {
      this.settle();
      await saveIndex(indexFolder, { libraryId, seq: 1 }, engine.save());
    },
  };
}

/** Saving, opening again in the worker's own way, and one change. */
async function lasting(size: Size, textsFolder: string, indexFolder: string, own: ReturnType<typeof ownEngine>) {
  const saving = cpuMs();
  await own.save('bench');
  const saveMs = cpuMs() - saving;
  const indexer = createIndexer();
  const [begun, opening] = [cpuMs(), performance.now()];
  if (indexer.open({ libraryId: 'bench', textsFolder, indexFolder, mayWrite: true }, false) === undefined)
    throw new Error('The index was not opened again.');
  const [openMs, openClock] = [cpuMs() - begun, performance.now() - opening];
  const search = (query: string): string[] => {
    const found = indexer.search({ query, limit: 10 });
    return found.ok ? found.value.hits.map(({ id }) => id) : [];
  };
  search('warm');
  const times = ask({ search }, makeQuestions(size, 100)).cpuTimes;
  const edits = Array.from({ length: 50 }, (_, i) => {
    const edited = performance.now();
    indexer.put([changedDocument(i)]);
    if (search(`edited${i}`).length !== 1) throw new Error('A changed article was not found.');
    return performance.now() - edited;
  });
  const bad = [...badQueries()].map(([what, query]): [string, number] => {
    const asked = cpuMs();
    search(query);
    return [`${what}, CPU ms`, cpuMs() - asked];
  });
  return {
    'save, CPU ms': saveMs,
    'open again, CPU ms': openMs,
    'open again, ms on the clock': openClock,
    'p50 after that, CPU ms': quantile(times, 0.5),
    'p95 after that, CPU ms': quantile(times, 0.95),
    'one article changed and found, median ms on the clock': quantile(edits, 0.5),
    'the same, slowest of 50': Math.max(...edits),
    ...firstQueries(size, textsFolder, indexFolder),
    ...Object.fromEntries(bad),
  };
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
