import { basename, join } from 'node:path';
import { Low } from 'lowdb';
import type { Entry, History } from '../../shared/model/history';
import { KINDS } from '../../shared/model/ids';
import type { Library } from '../../shared/model/library';
import { SCHEMA } from '../../shared/model/migrations';
import type { IsoTime } from '../../shared/model/records';
import { err, ok, type Failure, type Result } from '../../shared/result';
import type { Compact } from './compact';
import type { DurableFile } from './durableFile';
import { diskFailure, isMissing, type Files } from './files';
import type { Journal } from './journal';
import { NAMES, type Layout } from './layout';
import type { Lock } from './lock';
import { changedByOthers, type OurFiles } from './ourFiles';
import { setAside } from './setAside';
import { EMPTY, encodeSnapshot, type Snapshot } from './snapshot';
import { snapshotFile } from './snapshotFile';
import { Writer, type Action, type State } from './writer';

/** After so long without a change a snapshot is written, if there is enough to make it worth its bytes. */
const IDLE_MS = 20_000;
/** A journal of this size is replayed in a fraction of a second. */
const LONG_JOURNAL = 8 * 1024 * 1024;
/** A snapshot when idle or at closing is worth its bytes once the journal has this part of the snapshot's size. */
const WORTHWHILE = 1 / 20;

export interface StoreEvents {
  readonly onApplied: (entry: Pick<Entry, 'seq' | 'change'>) => void;
  /** Something went wrong that no call waits for. */
  readonly onProblem: (message: string) => void;
  /** A snapshot was written; the files hold the same as before, in another way. */
  readonly onSnapshot?: () => void;
}

/** What a library on disk offers to its reader; `openStore` gives one. */
export interface Store {
  readonly libraryId: string;
  readonly library: Library;
  readonly history: History;
  readonly seq: number;
  /** Why nothing can be changed, if so. */
  readonly readOnly: { readonly reason: string } | undefined;
  /** Does an action durably. Rejects for defects only. */
  submit(action: Action): Promise<Result<Entry>>;
  /** Runs while nothing is being written. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** What other programs have done to our files, in sentences. */
  findOutsideChanges(): Promise<readonly string[]>;
  /** `last` is done when the files are as they will stay, and before another process may write them. */
  close(last?: () => Promise<void>): Promise<void>;
}

/** The one store that writes a library: it holds the lock, the journal and, through lowdb, the snapshot. */
export class WritableStore implements Store {
  private readonly file: DurableFile<Snapshot>;
  private readonly low: Low<Snapshot>;
  private readonly writer: Writer;
  private idle: NodeJS.Timeout | undefined;
  private snapshotting: Promise<Result<void>> | undefined;
  private closing: Promise<void> | undefined;
  private outsideChanges: readonly string[] = [];
  private rescued: string | undefined;
  /** The size of the journal at which a snapshot is due even while the user goes on. */
  private longJournal = LONG_JOURNAL;

  constructor(
    private readonly owned: {
      readonly files: Files;
      readonly layout: Layout;
      readonly lock: Lock;
      readonly journal: Journal;
      readonly ourFiles: OurFiles;
      readonly snapshotBytes: number;
      readonly compact: Compact;
    },
    readonly libraryId: string,
    private readonly state: State,
    private readonly now: () => IsoTime,
    private readonly events: StoreEvents,
  ) {
    this.file = snapshotFile(owned.files, owned.layout);
    this.file.bytes = owned.snapshotBytes;
    this.low = new Low(this.file, EMPTY);
    this.writer = new Writer(state, owned.journal, now, (entry) => {
      this.scheduleSnapshot();
      this.events.onApplied(entry);
    });
  }

  get library(): Library {
    return this.state.library;
  }

  get history(): History {
    return this.state.history;
  }

  get seq(): number {
    return this.state.seq;
  }

  get readOnly(): { reason: string } | undefined {
    const reason = this.owned.journal.brokenReason;
    return reason === undefined ? undefined : { reason };
  }

  async submit(action: Action): Promise<Result<Entry>> {
    if (this.closing) return err('unavailable', 'This library has been closed.');
    return this.writer.submit(action);
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.writer.exclusively(work);
  }

  /**
   * Looks whether another program has changed our files. When it has taken the journal away from under us, nothing more
   * is written there, and all that is open here is kept in `set-aside/`.
   */
  async findOutsideChanges(): Promise<readonly string[]> {
    if (this.snapshotting ?? this.closing) return this.outsideChanges; // we are changing them ourselves
    return this.writer.exclusively(async () => {
      if (this.snapshotting ?? this.closing) return this.outsideChanges;
      const changed = (await this.owned.ourFiles.changed()).map((path) => changedByOthers(basename(path)));
      const lost = (await this.isJournalOurs()) ? [] : [await this.rescue()];
      return [...this.outsideChanges, ...changed, ...lost];
    });
  }

  private async isJournalOurs(): Promise<boolean> {
    try {
      return await this.owned.journal.isOurs();
    } catch (error) {
      if (!isMissing(error)) throw error;
      await this.owned.files.stat(this.owned.layout.folder); // the whole folder being away is another story: throws
      return false;
    }
  }

  /** Keeps what is open here, as a library that can be restored, when the journal that has the last of it is gone. */
  private async rescue(): Promise<string> {
    const { files, layout, journal } = this.owned;
    journal.giveUp();
    this.rescued ??= await setAside(files, layout, this.now(), {
      name: NAMES.snapshot,
      pieces: encodeSnapshot(this.capture()),
    });
    return `${journal.brokenReason} All that was open here is kept in ${this.rescued}. To make a library of it: commonplace restore "${join(layout.folder, this.rescued)}" --to NEW-FOLDER.`;
  }

  /** Writes `library.json` anew while changes go on, then drops from the journal what it covers. */
  snapshot(): Promise<Result<void>> {
    this.snapshotting ??= this.writeSnapshot().finally(() => {
      this.snapshotting = undefined;
    });
    return this.snapshotting;
  }

  /** Waits for what was submitted, writes a snapshot if it is worth it, and lets others open the library. */
  close(last?: () => Promise<void>): Promise<void> {
    this.closing ??= this.finish(last);
    return this.closing;
  }

  private async finish(last: (() => Promise<void>) | undefined): Promise<void> {
    clearTimeout(this.idle);
    const { journal, lock } = this.owned;
    await this.snapshotting;
    await this.writer.exclusively(() => Promise.resolve());
    await this.rescueWhatWouldBeLost();
    if (this.isWorthwhile()) this.report(await this.snapshot());
    try {
      await journal.close();
      await last?.();
    } finally {
      await lock.release();
    }
  }

  private async rescueWhatWouldBeLost(): Promise<void> {
    try {
      if (!(await this.isJournalOurs())) this.events.onProblem(await this.rescue());
    } catch (error) {
      this.report(diskFailure(error, 'The library’s folder could not be looked at when it was closed'));
    }
  }

  private scheduleSnapshot(): void {
    clearTimeout(this.idle);
    const snapshot = () => void this.snapshot().then((done) => this.report(done));
    if (this.owned.journal.length > Math.max(this.longJournal, this.file.bytes / 4)) snapshot();
    else if (this.isWorthwhile()) this.idle = setTimeout(snapshot, IDLE_MS).unref();
  }

  /** Never after the journal broke: then the files may have changed in ways that we do not know. */
  private isWorthwhile(): boolean {
    const { length, brokenReason } = this.owned.journal;
    return brokenReason === undefined && length > this.file.bytes * WORTHWHILE;
  }

  private report(done: Result<void>): void {
    if (!done.ok) this.events.onProblem(done.error.message);
  }

  private async writeSnapshot(): Promise<Result<void>> {
    const begun = await this.beginSnapshot();
    if (!begun.ok) return begun;
    const { seq, journalLength, isBaseOurs } = begun.value;
    if (!isBaseOurs) return this.rewrite();
    const wanted = { folder: this.owned.layout.folder, libraryId: this.libraryId, seq, journalLength };
    const written = await this.owned.compact(wanted);
    if (!written.ok) return this.withoutCompaction(written.error);
    this.file.bytes = written.value.bytes;
    return this.dropJournal(journalLength);
  }

  /** Up to where the snapshot is to reach, and whether the one before is still what we wrote. Others' versions are kept first. */
  private async beginSnapshot(): Promise<Result<{ seq: number; journalLength: number; isBaseOurs: boolean }>> {
    try {
      const reach = await this.writer.exclusively(async () =>
        (await this.isJournalOurs())
          ? ok({ seq: this.state.seq, journalLength: this.owned.journal.length })
          : err('disk', await this.rescue()),
      );
      if (!reach.ok) return reach;
      const outside = await this.owned.ourFiles.keepChanged(this.now());
      this.tellOutside(outside);
      return ok({ ...reach.value, isBaseOurs: outside.length === 0 });
    } catch (error) {
      return this.notWritten(error);
    }
  }

  /** What to do when no snapshot could be made from the one before: make it from memory, if it was the files' fault. */
  private async withoutCompaction({ code, message }: Failure): Promise<Result<void>> {
    if (code === 'unsupported') return this.writeFromMemory();
    if (code !== 'damaged') {
      this.longJournal = this.owned.journal.length + LONG_JOURNAL; // not at each change again
      return err(code, `${message} ${NOTHING_LOST}`);
    }
    this.events.onProblem(
      `${NAMES.snapshot} or ${NAMES.journal} was damaged on the disk while the library was open: ${message}. Both are written anew from what is open, and nothing is lost. What was there is kept in ${NAMES.setAside}/. Let the disk be checked.`,
    );
    const first = await this.writeFromMemory();
    if (!first.ok) return first;
    try {
      for (const old of ['previousSnapshot', 'previousJournal'] as const) await this.setAsideIfThere(old);
    } catch (error) {
      return this.notWritten(error);
    }
    return this.writeFromMemory();
  }

  private async setAsideIfThere(old: 'previousSnapshot' | 'previousJournal'): Promise<void> {
    const { files, layout } = this.owned;
    const there = await files.stat(layout[old]).catch(() => undefined); // who removed it leaves nothing to keep
    if (there) await setAside(files, layout, this.now(), { name: NAMES[old], path: layout[old] });
  }

  /**
   * Writes both generations anew from memory, for when what is on disk is damaged or of an older version. The second
   * makes the first the previous one, in place of a generation that the journals no longer lead away from.
   */
  async rewrite(): Promise<Result<void>> {
    const first = await this.writeFromMemory();
    return first.ok ? this.writeFromMemory() : first;
  }

  private async writeFromMemory(): Promise<Result<void>> {
    const { captured, offset } = await this.writer.exclusively(async () => ({
      captured: this.capture(),
      offset: this.owned.journal.length,
    }));
    try {
      this.low.data = captured;
      await this.low.write();
    } catch (error) {
      return this.notWritten(error);
    } finally {
      this.low.data = EMPTY; // what it holds would keep old records in memory
    }
    return this.dropJournal(offset);
  }

  private async dropJournal(before: number): Promise<Result<void>> {
    try {
      await this.writer.exclusively(() => this.owned.journal.dropBefore(before, NAMES.previousJournal));
      await this.owned.ourFiles.remember();
      this.longJournal = LONG_JOURNAL;
      this.events.onSnapshot?.();
      return ok(undefined);
    } catch (error) {
      return this.notWritten(error);
    }
  }

  private notWritten(error: unknown): Result<never> {
    this.longJournal = this.owned.journal.length + LONG_JOURNAL;
    return diskFailure(error, `${NAMES.snapshot} could not be brought up to date`, NOTHING_LOST);
  }

  private tellOutside(says: readonly string[]): void {
    this.outsideChanges = [...this.outsideChanges, ...says];
    for (const message of says) this.events.onProblem(message);
  }

  /** Records never change in place, so lists of them are a consistent copy, made in milliseconds. */
  private capture(): Snapshot {
    const { library, history, seq, last } = this.state;
    return {
      ...{ schema: SCHEMA, checkedFor: SCHEMA, libraryId: this.libraryId, seq, last },
      tables: Object.fromEntries(KINDS.map((kind) => [kind, [...library.tables[kind].values()]])),
      history: { done: [...history.done], undone: [...history.undone] },
    };
  }
}

const NOTHING_LOST = 'Nothing is lost: every change is in the journal.';
