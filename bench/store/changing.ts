import { closeSync, constants, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { Size } from '../generate/library';
import { startWorker } from '../../main/worker/client';
import type { Transaction } from '../../shared/model/edits';
import { compare, type Contender } from '../kit/measure';
import { printTimings } from '../kit/table';
import { copyLibrary, inScratch, noteTransaction, openLibrary, submit } from './scratch';
import { openSqlite } from './sqlite';

/** Changes one after another in one round; each waits until the one before is on disk. Few, so that all meet the same disk. */
const TIMES = 40;
const ROUNDS = 35;
const EDITS = 10_000;

/** One durable change, beside the same bytes appended bare, SQLite with the same promise, and lowdb's whole file. */
export async function benchChange(size: Size): Promise<void> {
  await withContenders(size, async ({ store, bare, sqlite, lowdb }) => {
    const one = async (work: (time: number) => unknown) => {
      for (let time = 0; time < TIMES; time += 1) await work(time);
      return TIMES;
    };
    let changes: readonly Transaction[] = [];
    const makeChanges = () => void (changes = Array.from({ length: TIMES }, noteTransaction));
    const commonplace = async (time: number) => {
      const change = changes[time];
      if (change) await submit(store, change);
    };
    const contenders: Contender[] = [
      { name: 'append + fdatasync', run: () => one(() => bare(1)) },
      { name: 'commonplace', before: makeChanges, run: () => one(commonplace) },
      ...(sqlite ? [{ name: 'better-sqlite3, WAL, FULL', run: () => one(() => sqlite(1)) }] : []),
    ];
    const timings = await compare(ROUNDS, contenders);
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
    let changes: readonly Transaction[] = [];
    const makeChanges = () => void (changes = Array.from({ length: EDITS }, noteTransaction));
    const commonplace = async () => {
      await Promise.all(changes.map((change) => submit(store, change)));
    };
    const contenders: Contender[] = [
      { name: 'append + fdatasync, 200 each', run: burst(bare) },
      { name: 'commonplace', before: makeChanges, run: commonplace },
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
  const worker = startWorker(); // snapshots are made there while changes go on, as in the program
  try {
    await inScratch(async (scratch) => {
      const folder = await copyLibrary(size, scratch);
      const store = await openLibrary(folder, (wanted) => worker.call('compact', wanted));
      await submit(store, noteTransaction());
      const line = `${readFileSync(join(folder, 'journal.jsonl'), 'utf8').trimEnd()}\n`; // as one change leaves it
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
  } finally {
    await worker.close();
  }
}
