import { isDeepStrictEqual } from 'node:util';
import { isEmptyChange, type Change } from '../../shared/model/change';
import { advance } from '../../shared/model/history';
import { allItems, applyChange, getItem, type Library } from '../../shared/model/library';
import { SCHEMA } from '../../shared/model/migrations';
import type { Item } from '../../shared/model/records';
import { readIfThere, type Files } from './files';
import { readJournal } from './journal';
import type { Layout } from './layout';
import type { Recovered } from './recover';
import { recoverForReading } from './recoverForReading';
import type { StoreEvents } from './store';
import type { StoredEntry } from './stored';
import type { State } from './writer';

/** A journal file as it was last read: which file, and how far. */
interface ReadSoFar {
  readonly file: number;
  readonly length: number;
}

/**
 * Keeps what a reader has in memory in step with a library that another process writes: it reads on in the journal, and
 * where the writer has compacted it, in the one before. Where that does not lead on from what is known, it reads the
 * whole library again and takes over what differs.
 */
export class Follower {
  private soFar: ReadSoFar | undefined;
  private looking: Promise<void> | undefined;
  private complained: string | undefined;

  constructor(
    private readonly files: Files,
    private readonly layout: Layout,
    private readonly state: State,
    private readonly events: StoreEvents,
  ) {}

  /** Afterwards everything is known that had been acknowledged before. Errors of the disk are thrown. */
  async look(): Promise<void> {
    await this.looking; // it may have begun before what the caller wants to see
    this.looking ??= this.readOn().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async readOn(): Promise<void> {
    const handle = await this.files.open(this.layout.journal, 'r').catch(() => undefined);
    if (!handle) return; // between two renames, or the folder is away: next time
    try {
      const { ino, size } = await handle.stat();
      const from = this.soFar?.file === ino && size >= this.soFar.length ? this.soFar.length : undefined;
      if (from === size) return;
      const bytes = Buffer.alloc(size - (from ?? 0));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from ?? 0);
      const content = await readJournal(bytes.subarray(0, bytesRead));
      if (!content.ok) return this.complain(content.error.message);
      const { entries, length, stopped } = content.value;
      const before = from === undefined ? await this.previousEntries(entries) : [];
      const isSound = stopped === undefined || stopped.torn; // a line that is just being written is read next time
      if (!isSound || !this.follow([...before, ...entries], from !== undefined)) await this.readAgain();
      this.soFar = { file: ino, length: (from ?? 0) + length };
    } finally {
      await handle.close();
    }
  }

  private async previousEntries(current: readonly StoredEntry[]): Promise<readonly StoredEntry[]> {
    if (current[0] && current[0].seq <= this.state.seq + 1) return [];
    const bytes = await readIfThere(this.files, this.layout.previousJournal);
    const content = bytes && (await readJournal(bytes));
    return content?.ok ? content.value.entries : [];
  }

  /** False when the entries do not lead on from what is known. */
  private follow(entries: readonly StoredEntry[], isSameFile: boolean): boolean {
    const { state } = this;
    const joins = isSameFile || entries.some(({ seq }) => seq === state.seq || seq === state.seq + 1);
    const later = entries.filter(({ seq }) => seq > state.seq);
    const isComplete = later.every(({ seq, schema }, index) => seq === state.seq + 1 + index && schema === SCHEMA);
    const isSameHistory = later[0]?.after === undefined || state.last === undefined || later[0].after === state.last;
    if (!joins || !isComplete || !isSameHistory) return false;
    for (const entry of later) {
      applyChange(state.library, entry.change);
      advance(state.history, entry);
      state.seq = entry.seq;
      state.last = entry.seal;
      this.events.onApplied(entry);
    }
    return true;
  }

  private async readAgain(): Promise<void> {
    const recovered = await recoverForReading(this.files, this.layout);
    if (!recovered.ok) return this.complain(recovered.error.message);
    if (recovered.value) this.takeOver(recovered.value);
  }

  private takeOver({ library, history, seq, last }: Recovered): void {
    const { state } = this;
    const change = differenceOf(state.library, library);
    applyChange(state.library, change);
    state.history.done.splice(0, Infinity, ...history.done);
    state.history.undone.splice(0, Infinity, ...history.undone);
    const isNews = state.seq !== seq || !isEmptyChange(change);
    state.seq = seq;
    state.last = last;
    if (isNews) this.events.onApplied({ seq, change });
  }

  private complain(message: string): void {
    if (message !== this.complained)
      this.events.onProblem(`This window cannot follow the library any more. ${message}`);
    this.complained = message;
  }
}

/** What makes one library of another. */
function differenceOf(from: Library, to: Library): Change {
  const removed = [...allItems(from)].filter(({ id }) => !getItem(to, id));
  const added: Item[] = [];
  const updated: { from: Item; to: Item }[] = [];
  for (const item of allItems(to)) {
    const old = getItem(from, item.id);
    if (!old) added.push(item);
    else if (!isDeepStrictEqual(old, item)) updated.push({ from: old, to: item });
  }
  return { added, updated, removed };
}
