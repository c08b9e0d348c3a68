import { basename, join } from 'node:path';
import type { NotebookApi } from '../../../shared/api';
import { err, ok, type Result } from '../../../shared/result';
import { diskFailure } from '../files';
import type { Parts } from '../parts';
import { wholeCopies } from '../conflicts';
import { readBackupName } from './names';

type CallParts = Pick<Parts, 'layout' | 'events' | 'worker' | 'files' | 'now' | 'unique' | 'keeper'>;

type Calls = Pick<NotebookApi, 'backups' | 'makeBackup' | 'restore'>;

interface Stopping {
  /** False when there is no such job. */
  cancel: (job: string) => boolean;
  /** Cancels every job, and waits until nothing of them is left. */
  stop: () => Promise<void>;
}

/** Answers the calls about backups. Windows name no paths: what they make lies in the library's folder or beside it. */
export function backupCalls(parts: CallParts): Calls & Stopping {
  const { layout, events, worker, files, now, unique, keeper } = parts;
  const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<unknown> }>();

  /** Runs a job that may be cancelled by its name. */
  async function asJob<T>(job: string, run: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    if (running.has(job)) return err('in-use', `There is already a job ${job}.`);
    const stop = new AbortController();
    const ended = run(stop.signal).catch((error: unknown) => diskFailure(error, 'The disk refused'));
    running.set(job, { stop, ended });
    try {
      return await ended;
    } finally {
      running.delete(job);
    }
  }

  return {
    backups: () => asJob(unique(), async () => ok({ folder: layout.backups, items: await keeper.list() })),
    makeBackup: ({ job }) =>
      asJob(job, (signal) =>
        keeper.make('by-hand', true, undefined, {
          onProgress: (done, total) => events.emit('progress', { job, done, total, what: 'texts' }),
          isCancelled: () => signal.aborted,
        }),
      ),
    restore: ({ job, file, at }) =>
      asJob(job, async (signal) => {
        const from = file === undefined ? layout.folder : placeOf(file);
        if (from === undefined) return err('not-found', `There is no backup “${file}” in the library’s folder.`);
        const to = await freeFolder(`${layout.folder} (${describe(file, at)}, restored ${localTime(now())})`);
        const wanted = { from, to, at, textsBeside: layout.folder, libraryId: unique() };
        const progress = (share: number) => events.emit('progress', { job, done: share, total: 1, what: '' });
        return worker.call('restore', wanted, { progress, signal });
      }),
    cancel: (job) => {
      const found = running.get(job);
      found?.stop.abort();
      return found !== undefined;
    },
    stop: async () => {
      for (const { stop } of running.values()) stop.abort();
      await Promise.allSettled([...running.values()].map(({ ended }) => ended));
    },
  };

  /** Only what has such a name: a window names no paths. */
  function placeOf(file: string): string | undefined {
    if (readBackupName(file)) return join(layout.backups, file);
    return basename(file) === file && wholeCopies([file]).length > 0 ? join(layout.folder, file) : undefined;
  }

  async function freeFolder(wanted: string): Promise<string> {
    const taken = new Set(await files.readdir(join(wanted, '..')));
    for (let number = 1; ; number += 1) {
      const folder = number === 1 ? wanted : `${wanted} ${number}`;
      if (!taken.has(basename(folder))) return folder;
    }
  }
}

/** Which of the library's pasts it is, in a folder's name. */
function describe(file: string | undefined, at: number | undefined): string {
  if (at !== undefined) return `at change ${at}`;
  if (file === undefined) return 'copy';
  const backup = readBackupName(file);
  return backup ? `of ${localTime(backup.at)}` : 'other version';
}

/** As `2026-03-05 14.03` in the time zone of this machine: a colon is not for names of folders. */
function localTime(time: string): string {
  const date = new Date(time);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}.${two(date.getMinutes())}`;
}
