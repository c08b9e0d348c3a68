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
  if (!sqlite) return undefined;
  const database = new sqlite.default(join(folder, 'bench.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE record (id TEXT PRIMARY KEY, json TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO record VALUES (?, ?)');
  const put = database.transaction((texts: readonly string[]) => {
    for (const text of texts) insert.run(crypto.randomUUID(), text);
  });
  return { put, close: () => database.close() };
}
