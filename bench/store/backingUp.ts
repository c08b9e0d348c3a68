import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeBackup, textFilesOf } from '../../main/notebook/backups/makeBackup';
import { restore } from '../../main/notebook/backups/restore';
import { nodeFiles, syncFolder } from '../../main/notebook/files';
import { layoutOf } from '../../main/notebook/layout';
import type { Result } from '../../shared/result';
import type { Size } from '../generate/library';
import { compare, quantile } from '../kit/measure';
import { printTable, shown } from '../kit/table';
import { copyWithTexts, inScratch, noteTransaction, openLibrary, submit } from './scratch';

/** At size L a plain copy syncs 30,000 files, which takes minutes. */
const ROUNDS: Record<Size, number> = { S: 5, M: 3, L: 1 };

/**
 * A backup of a library with its texts, which is read back before it counts, and a library made of it again; beside a
 * plain copy of its files with a sync of each. Then how long changes wait while a backup is made.
 */
export async function benchBackup(size: Size): Promise<void> {
  await inScratch(async (scratch) => {
    const from = await copyWithTexts(size, scratch);
    const store = await openLibrary(from);
    const needed = textFilesOf(store.library);
    const backup = join(scratch, 'library.tar');
    const to = join(scratch, 'again');
    const free = (path: string) => () => rm(path, { recursive: true, force: true });
    const back = async () => {
      const layout = layoutOf(from);
      done(
        await makeBackup({ files: nodeFiles, layout, path: backup, texts: true, needed, at: new Date().toISOString() }),
      );
    };
    const contenders = [
      { name: 'plain copy, each file synced', before: free(to), run: () => plainCopy(from, to) },
      { name: 'backup, read back', before: free(backup), run: back },
      {
        name: 'restore, checked',
        before: free(to),
        run: async () => void done(await restore({ from: backup, to, libraryId: 'restored' })),
      },
    ];
    const timings = await compare(ROUNDS[size], contenders);
    const megabytes = (await stat(backup)).size / 1e6;
    const rows = timings.map(({ name, wall, cpu }) => [
      name,
      wall,
      cpu,
      (megabytes / wall) * 1000,
      `${shown(wall / (timings[0]?.wall ?? Number.NaN))} x`,
    ]);
    printTable([`${shown(megabytes)} MB, ${size}`, 'ms', 'CPU ms', 'MB a second', 'beside the first'], rows);

    await free(backup)();
    const making = back();
    const during = await acknowledgedIn(store, making);
    const calm = wait(timings[1]?.wall ?? 1000);
    const without = await acknowledgedIn(store, calm);
    const row = (name: string, ms: readonly number[]) => [name, quantile(ms, 0.5), quantile(ms, 0.99), quantile(ms, 1)];
    printTable(
      [`a change is acknowledged, ${size}`, 'p50 ms', 'p99', 'most'],
      [row('while a backup is made', during), row('without', without)],
    );
    await store.close();
  });
}

function done<T>(result: Result<T>): void {
  if (!result.ok) throw new Error(result.error.message);
}

async function plainCopy(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await plainCopy(source, copy);
    else {
      await nodeFiles.copyFile(source, copy);
      const handle = await nodeFiles.open(copy, 'r+');
      await handle.sync();
      await handle.close();
    }
  }
  await syncFolder(nodeFiles, to);
}

/** How long each change took until it was on disk, one after another while something else goes on. */
async function acknowledgedIn(
  store: Awaited<ReturnType<typeof openLibrary>>,
  until: Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  let going = true;
  void until.finally(() => (going = false));
  while (going) {
    const begun = performance.now();
    await submit(store, noteTransaction());
    times.push(performance.now() - begun);
    await wait(5);
  }
  await until;
  return times;
}
