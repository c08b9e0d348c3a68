import type { IsoTime } from '../../shared/model/records';
import type { Draft, Drafts } from './drafts';
import { createStore, type Store } from './store';
import { maker } from './transact';

/** What the notebook holds: the words of a field, and when its record was last changed. */
export interface FieldOnDisk {
  readonly words: string;
  readonly updatedAt: IsoTime;
}

/** Words that are written over those of the field as they were when the writing began. */
interface Writing {
  readonly text: string;
  readonly was: string;
  /** Set when `was` is on disk though the notebook still tells of the record as it was at this time. */
  readonly since?: IsoTime | undefined;
  /** Set once they are on disk: they are shown until the notebook tells of a record that is newer than this one. */
  readonly over?: IsoTime;
}

export interface FieldState {
  /** What the field shows. */
  readonly text: string;
  /** What another window has written into the field since the writing began here; the user decides. */
  readonly theirs?: string;
}

/** How the words of a field become words on disk. */
export interface FieldUse {
  /** The words as they are kept; undefined for what cannot be kept, as a claim without words, which is let go. */
  readonly tidy: (text: string) => string | undefined;
  /** True when they are on disk. A refusal has been told. */
  readonly put: (words: string) => Promise<boolean>;
}

/**
 * Writes one field of a record where it stands, and keeps it when it is left. Until the notebook has the words they are a
 * draft, which a refusal, a reload or another window does not take away; and words of another window are not written over
 * unless the user says so.
 */
export class FieldWriter {
  readonly state: Store<FieldState>;
  private writing: Writing | undefined;
  private keeping: Promise<boolean> | undefined;
  private hasHeard = false;
  /** What the field of this window that was here before had written; it may be writing that still. */
  private readonly taken: string | undefined;
  private isOwed = false;

  constructor(
    private readonly key: string,
    private disk: FieldOnDisk,
    private use: FieldUse,
    private readonly drafts: Drafts,
  ) {
    const draft = drafts.mine(key);
    this.taken = draft?.text;
    if (draft && draft.text !== disk.words) this.writing = { text: draft.text, was: wordsBefore(draft, disk) };
    this.state = createStore(this.shown());
  }

  /** The notebook says what it holds. */
  hear(disk: FieldOnDisk, use: FieldUse): void {
    this.disk = disk;
    this.use = use;
    if (!this.hasHeard) this.confirmDraft();
    this.hasHeard = true;
    const isOwn = this.taken !== undefined && this.use.tidy(this.taken) === disk.words;
    if (this.unkept && isOwn) this.writing = { text: this.unkept.text, was: disk.words };
    if (this.writing?.over !== undefined && this.writing.over !== disk.updatedAt) this.writing = undefined;
    this.show();
  }

  type(text: string): void {
    const { was, since } = this.before();
    this.writing = { text, was, since };
    this.drafts.write(this.key, { text, was, basedOn: this.disk.updatedAt, at: maker.now() });
    this.show();
  }

  /** Keeps what is written; true when nothing is left to keep. */
  keep(): Promise<boolean> {
    if (this.keeping) return this.keeping.then(async (isDone) => isDone && this.keep()); // more may have been typed meanwhile
    this.keeping = this.keepNow().finally(() => (this.keeping = undefined));
    return this.keeping;
  }

  /** The notebook answers again: keeps what it could not keep before. */
  async retry(): Promise<void> {
    if (this.isOwed) await this.keep();
  }

  private drop(): void {
    const text = this.writing?.text;
    this.writing = undefined;
    if (text !== undefined) this.drafts.confirm(this.key, text); // not what another window has typed
    this.show();
  }

  /** The user has seen both. */
  async settle(by: 'mine' | 'theirs'): Promise<void> {
    if (by === 'theirs') return this.drop();
    if (this.unkept) this.writing = { text: this.unkept.text, was: this.disk.words };
    this.show();
    await this.keep();
  }

  private get unkept(): Writing | undefined {
    return this.writing?.over === undefined ? this.writing : undefined;
  }

  /** What the next words are written over: the last ones of this window, which the notebook may not have told of yet. */
  private before(): Pick<Writing, 'was' | 'since'> {
    const { writing } = this;
    if (!writing) return { was: this.disk.words };
    if (writing.over === undefined) return writing;
    return { was: this.use.tidy(writing.text) ?? this.disk.words, since: writing.over };
  }

  private wordsOnDisk({ was, since }: Writing): string {
    return since === this.disk.updatedAt ? was : this.disk.words;
  }

  private async keepNow(): Promise<boolean> {
    const { unkept } = this;
    if (!unkept) return true;
    const words = this.use.tidy(unkept.text);
    if (words === undefined || words === this.wordsOnDisk(unkept)) {
      this.drop();
      return true;
    }
    if (this.state.get().theirs !== undefined) return false;
    const over = this.disk.updatedAt;
    this.isOwed = !(await this.use.put(words));
    if (this.isOwed) return false;
    this.drafts.confirm(this.key, unkept.text);
    if (this.writing === unkept) this.writing = over === this.disk.updatedAt ? { ...unkept, over } : undefined;
    else if (this.unkept) this.writing = { ...this.unkept, was: words, since: over };
    this.show();
    return true;
  }

  /** A window that ended before the answer to its last write has left a draft of what is on disk. */
  private confirmDraft(): void {
    const isOnDisk = this.drafts.confirmIf(this.key, (text) => this.use.tidy(text) === this.disk.words);
    if (isOnDisk) this.writing = undefined;
  }

  private show(): void {
    const next = this.shown();
    this.state.set((now) => (now.text === next.text && now.theirs === next.theirs ? now : next));
  }

  private shown(): FieldState {
    const { words } = this.disk;
    const { unkept } = this;
    const isOlder = unkept?.since === this.disk.updatedAt;
    const isTheirs = unkept !== undefined && !isOlder && words !== unkept.was && words !== unkept.text;
    return { text: this.writing?.text ?? words, ...(isTheirs && { theirs: words }) };
  }
}

/** A draft that does not say what it was written over was written over these words if the record has not changed since. */
const wordsBefore = ({ was, basedOn }: Draft, { words, updatedAt }: FieldOnDisk): string =>
  was ?? (basedOn === updatedAt ? words : '');
