import { basename } from 'node:path';
import { Low } from 'lowdb';
import type { Entry, History } from '../../shared/model/history';
import { KINDS } from '../../shared/model/ids';
import type { Library } from '../../shared/model/library';
import { SCHEMA } from '../../shared/model/migrations';
import type { IsoTime } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import type { DurableFile } from './durableFile';
import { diskFailure, isMissing, type Files } from './files';
import type { Journal } from './journal';
import { NAMES, type Layout } from './layout';
import type { Lock } from './lock';
import { changedByOthers, type OurFiles } from './ourFiles';
import { EMPTY, snapshotFile } from './recover';
import { setAside } from './setAside';
import { encodeSnapshot, type Snapshot } from './stored';
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
  close(): Promise<void>;
}

/** A library that is only read here, kept in step with what another process writes. */
export class ReadOnlyStore implements Store {
  constructor(
    readonly libraryId: string,
    private readonly state: Readonly<State>,
    private readonly why: () => string,
  ) {}

  get readOnly(): { readonly reason: string } {
    return { reason: this.why() };
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

  async submit(): Promise<Result<Entry>> {
    return err('read-only', `Nothing can be changed here. ${this.readOnly.reason}`);
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  async findOutsideChanges(): Promise<readonly string[]> {
    return []; // whoever writes these files is another program
  }

  async close(): Promise<void> {
    // Nothing is held.
  }
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
      files: Files;
      layout: Layout;
      lock: Lock;
      journal: Journal;
      ourFiles: OurFiles;
      snapshotBytes: number;
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
    return `${journal.brokenReason} All that was open here is kept in ${this.rescued}; commonplace restore makes a library of it.`;
  }

  /** Writes `library.json` anew, in slices between which changes go on, then drops from the journal what it covers. */
  snapshot(): Promise<Result<void>> {
    this.snapshotting ??= this.writeSnapshot().finally(() => {
      this.snapshotting = undefined;
    });
    return this.snapshotting;
  }

  /** Waits for what was submitted, writes a snapshot if it is worth it, and lets others open the library. */
  close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    clearTimeout(this.idle);
    const { journal, lock } = this.owned;
    await this.snapshotting;
    await this.writer.exclusively(() => Promise.resolve());
    await this.rescueWhatWouldBeLost();
    if (this.isWorthwhile()) this.report(await this.snapshot());
    await journal.close();
    await lock.release();
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
    const { journal, ourFiles } = this.owned;
    try {
      const begun = await this.writer.exclusively(async () =>
        (await this.isJournalOurs())
          ? ok({ captured: this.capture(), offset: journal.length })
          : err('disk', await this.rescue()),
      );
      if (!begun.ok) return begun;
      const { captured, offset } = begun.value;
      this.tellOutside(await ourFiles.keepChanged(this.now()));
      this.low.data = captured;
      await this.low.write();
      await this.writer.exclusively(() => journal.dropBefore(offset, NAMES.previousJournal));
      await ourFiles.remember();
      this.longJournal = LONG_JOURNAL;
      return ok(undefined);
    } catch (error) {
      this.longJournal = journal.length + LONG_JOURNAL; // not at each change again
      return diskFailure(
        error,
        `${NAMES.snapshot} could not be brought up to date`,
        'Nothing is lost: every change is in the journal.',
      );
    } finally {
      this.low.data = EMPTY; // what it holds would keep old records in memory
    }
  }

  private tellOutside(says: readonly string[]): void {
    this.outsideChanges = [...this.outsideChanges, ...says];
    for (const message of says) this.events.onProblem(message);
  }

  /** Records never change in place, so lists of them are a consistent copy, made in milliseconds. */
  private capture(): Snapshot {
    const { library, history, seq } = this.state;
    const tables = Object.fromEntries(KINDS.map((kind) => [kind, [...library.tables[kind].values()]]));
    return {
      schema: SCHEMA,
      libraryId: this.libraryId,
      seq,
      tables,
      history: { done: [...history.done], undone: [...history.undone] },
    };
  }
}
