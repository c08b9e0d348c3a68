import { join } from 'node:path';
import { peer } from '../kit/peer';

/** What is used of better-sqlite3. */
interface Database {
  pragma(text: string): unknown;
  exec(text: string): void;
  prepare(text: string): { run(...values: unknown[]): unknown };
  transaction<A extends unknown[]>(work: (...given: A) => void): (...given: A) => void;
  close(): void;
}
type Sqlite = { readonly default: new (path: string) => Database };

export interface SqliteStore {
  /** Puts rows of one text each, in one transaction that is on disk when this returns. */
  readonly put: (texts: readonly string[]) => void;
  readonly close: () => void;
}

/** A table of records with the same promise as ours: WAL with synchronous=FULL syncs at each commit. */
export async function openSqlite(folder: string): Promise<SqliteStore | undefined> {
  const sqlite = await peer<Sqlite>('better-sqlite3');
  const database = sqlite && opened(sqlite, join(folder, 'bench.sqlite'));
  if (!database) return undefined;
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE record (id TEXT PRIMARY KEY, json TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO record VALUES (?, ?)');
  const put = database.transaction((texts: readonly string[]) => {
    for (const text of texts) insert.run(crypto.randomUUID(), text);
  });
  return { put, close: () => database.close() };
}

/** Undefined, with a line that says so, when its part in C++ was never built, as where npm runs no install scripts. */
function opened(sqlite: Sqlite, path: string): Database | undefined {
  try {
    return new sqlite.default(path);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('Could not locate the bindings file')) throw error;
    console.log('better-sqlite3 was not built and is left out. bench/README.md says how to build it.');
    return undefined;
  }
}
