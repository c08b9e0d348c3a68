import { closeSync, constants, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { Size } from '../generate/library';
import { compare, type Contender } from '../kit/measure';
import { printTimings } from '../kit/table';
import { copyLibrary, inScratch, noteTransaction, openLibrary, submit } from './scratch';
import { openSqlite } from './sqlite';

/** Changes one after another in one round; each waits until the one before is on disk. */
const TIMES = 200;
const EDITS = 10_000;

/** One durable change, beside the same bytes appended bare, SQLite with the same promise, and lowdb's whole file. */
export async function benchChange(size: Size): Promise<void> {
  await withContenders(size, async ({ store, bare, sqlite, lowdb }) => {
    const one = async (work: () => unknown) => {
      for (let time = 0; time < TIMES; time += 1) await work();
      return TIMES;
    };
    const contenders: Contender[] = [
      { name: 'append + fdatasync', run: () => one(() => bare(1)) },
      { name: 'commonplace', run: () => one(() => submit(store, noteTransaction())) },
      ...(sqlite ? [{ name: 'better-sqlite3, WAL, FULL', run: () => one(() => sqlite(1)) }] : []),
    ];
    const timings = await compare(7, contenders);
    timings.push(...(await compare(3, [{ name: 'lowdb, whole file, no sync', run: lowdb }])));
    printTimings(`one change, ${size}`, timings);
  });
}

/** Ten thousand changes asked for at once. */
export async function benchBurst(size: Size): Promise<void> {
  await withContenders(size, async ({ store, bare, sqlite }) => {
    const burst = (group: (count: number) => void) => () => {
      for (let done = 0; done < EDITS; done += 200) group(200);
    };
    const commonplace = async () => {
      await Promise.all(Array.from({ length: EDITS }, () => submit(store, noteTransaction())));
    };
    const contenders: Contender[] = [
      { name: 'append + fdatasync, 200 each', run: burst(bare) },
      { name: 'commonplace', run: commonplace },
      ...(sqlite ? [{ name: 'better-sqlite3, 200 each', run: burst(sqlite) }] : []),
    ];
    printTimings(`${EDITS.toLocaleString('en')} changes at once, ${size}`, await compare(3, contenders));
  });
}

interface Ways {
  readonly store: Awaited<ReturnType<typeof openLibrary>>;
  /** Appends so many lines as long as those that the journal has, and syncs. */
  readonly bare: (count: number) => void;
  readonly sqlite: ((count: number) => void) | undefined;
  readonly lowdb: () => Promise<void>;
}

async function withContenders(size: Size, work: (ways: Ways) => Promise<void>): Promise<void> {
  await inScratch(async (scratch) => {
    const folder = await copyLibrary(size, scratch);
    const store = await openLibrary(folder);
    await submit(store, noteTransaction());
    const line = readFileSync(join(folder, 'journal.jsonl'), 'utf8'); // as one change leaves it
    const file = openSync(join(scratch, 'bare.jsonl'), constants.O_CREAT | constants.O_WRONLY | constants.O_APPEND);
    const sqlite = await openSqlite(scratch);
    const low = new Low<object>(new JSONFile(join(scratch, 'lowdb.json')), {});
    low.data = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as object;
    try {
      await work({
        store,
        bare: (count) => {
          writeSync(file, line.repeat(count));
          fdatasyncSync(file);
        },
        sqlite: sqlite && ((count) => sqlite.put(Array.from({ length: count }, () => line))),
        lowdb: () => low.write(),
      });
    } finally {
      closeSync(file);
      sqlite?.close();
      await store.close();
    }
  });
}
