import { basename, join } from 'node:path';
import type { BackupInfo, MadeBackup } from '../../../shared/api';
import type { Library } from '../../../shared/model/library';
import type { IsoTime } from '../../../shared/model/records';
import type { Result } from '../../../shared/result';
import { diskFailure, isUnfinished, removeIfThere, syncFolder, type Files } from '../files';
import type { Layout } from '../layout';
import { makeBackup, textFilesOf } from './makeBackup';
import { namedBackups } from './named';
import { nameOfBackup, type Occasion } from './names';
import { HOUR_MS, keptBackups } from './rotation';

/** How often it is asked whether an automatic backup is due; the first time so long after opening. */
const LOOK_MS = 60_000;

export interface KeeperParts {
  readonly files: Files;
  readonly layout: Layout;
  readonly store: { readonly library: Library; readonly seq: number; readonly readOnly: unknown };
  readonly now: () => IsoTime;
  readonly version: string;
  readonly onProblem: (message: string) => void;
  readonly onMade: (name: string) => void;
}

interface Manner {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly isCancelled?: (() => boolean) | undefined;
}

/** Makes and lists the backups in a library's `backups/`, and lets old automatic ones go. One is made at a time. */
export class BackupKeeper {
  private ended = false;
  private timer: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private complained: string | undefined;

  constructor(private readonly parts: KeeperParts) {}

  /** From now on an automatic backup is made when the last one is an hour old and something has changed since. */
  begin(): void {
    this.timer = setInterval(() => void this.makeWhenDue(), LOOK_MS).unref();
  }

  /** Cancels what is being made. */
  async end(): Promise<void> {
    this.ended = true;
    clearInterval(this.timer);
    await this.last;
  }

  /** Newest first. */
  async list(): Promise<BackupInfo[]> {
    const named = await namedBackups(this.parts.files, this.parts.layout);
    const sorts = keptBackups(named.filter(({ occasion }) => occasion === 'automatic'));
    const items: BackupInfo[] = [];
    for (const backup of named.toReversed()) {
      const { name, at, seq, occasion, texts } = backup;
      const { size } = await this.parts.files.stat(join(this.parts.layout.backups, name));
      const sort = occasion === 'automatic' ? (sorts.get(backup) ?? 'hourly') : occasion;
      items.push({ file: name, at, seq, sort, texts, bytes: size });
    }
    return items;
  }

  /** Makes a backup in `backups/`, or in a file of the caller's choice. */
  make(occasion: Occasion, texts: boolean, to?: string, manner: Manner = {}): Promise<Result<MadeBackup>> {
    const { files, layout, store, now, version } = this.parts;
    return this.inTurn(async () => {
      const at = now();
      const path = to ?? join(layout.backups, nameOfBackup({ at, seq: store.seq, occasion, texts }));
      const made = await makeBackup({
        ...{ files, layout, path, texts, at, version },
        needed: textFilesOf(store.library),
        ...(manner.onProgress && { onProgress: manner.onProgress }),
        isCancelled: () => this.ended || manner.isCancelled?.() === true,
      });
      if (made.ok && to === undefined) this.parts.onMade(basename(path));
      return made;
    });
  }

  /** Makes an automatic backup if one is due, and drops those that are too many. Never rejects for what a disk does. */
  async makeWhenDue(): Promise<void> {
    if (this.parts.store.readOnly || this.ended) return;
    let problem: string | undefined;
    try {
      problem = await this.makeIfDue();
    } catch (error) {
      const failed = diskFailure(error, 'The automatic backup could not be made');
      problem = failed.ok ? undefined : failed.error.message;
    }
    if (problem !== undefined && problem !== this.complained) this.parts.onProblem(problem); // once, not each hour
    this.complained = problem;
  }

  private async makeIfDue(): Promise<string | undefined> {
    const { files, layout, store, now } = this.parts;
    const time = now();
    const newest = (await namedBackups(files, layout)).findLast(({ at }) => at <= time); // a clock that was ahead for a while counts nothing
    const isNews = newest === undefined ? store.seq > 0 : newest.seq !== store.seq;
    const age = newest === undefined ? Infinity : Date.parse(time) - Date.parse(newest.at);
    if (!isNews || age < HOUR_MS) return this.complained;
    const made = await this.make('automatic', false);
    if (!made.ok) return made.error.code === 'cancelled' ? undefined : made.error.message;
    await this.rotate();
    return made.value.problems[0];
  }

  private async rotate(): Promise<void> {
    const { files, layout } = this.parts;
    const automatic = (await namedBackups(files, layout)).filter(({ occasion }) => occasion === 'automatic');
    const kept = keptBackups(automatic);
    for (const backup of automatic)
      if (!kept.has(backup)) await removeIfThere(files, join(layout.backups, backup.name));
    for (const name of await files.readdir(layout.backups)) {
      const path = join(layout.backups, name);
      if (isUnfinished(name) && (await isOld(files, path))) await removeIfThere(files, path);
    }
    await syncFolder(files, layout.backups);
  }

  private inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined); // told to whoever asked for it
    return mine;
  }
}

/** A younger one may be what another process is writing. */
async function isOld(files: Files, path: string): Promise<boolean> {
  const { mtimeMs } = await files.stat(path);
  return Date.now() - mtimeMs > 24 * HOUR_MS;
}
