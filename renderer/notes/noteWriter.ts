import { change } from '../../shared/model/actions';
import type { Note } from '../../shared/model/records';
import { client } from '../api/client';
import type { Drafts } from '../state/drafts';
import { createStore, type Store } from '../state/store';
import { maker, writesUnderWay } from '../state/transact';
import {
  autosave,
  startAutosave,
  statusOf,
  type Autosave,
  type AutosaveEvent,
  type Heard,
  type Write,
} from './autosave';

/** A pause in typing after which the note is written, in milliseconds. */
const PAUSE = 600;

/**
 * Keeps one note on disk while it is written. Words that are not there yet are kept as a draft in the browser at each
 * key, and the draft goes when the notebook has confirmed the very words it holds.
 */
export class NoteWriter {
  readonly state: Store<Autosave>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private note: Note,
    seq: number,
    private readonly drafts: Drafts,
  ) {
    this.state = createStore(startAutosave(heardOf(note, seq), drafts.mine(note.id)));
  }

  type(text: string): void {
    const { conflict, stored } = this.state.get();
    // What is typed on a draft has not seen the newer words that stand beside it.
    const seen = conflict ? this.drafts.mine(this.note.id)?.basedOn : undefined;
    this.drafts.write(this.note.id, { text, basedOn: seen ?? stored.updatedAt, at: maker.now() });
    this.send({ type: 'typed', text });
  }

  /** Writes now what is not on disk yet: the note is being left. */
  flush(): void {
    clearTimeout(this.timer);
    this.send({ type: 'due', at: maker.now() });
  }

  /** Writes what is not on disk and waits until it is, or until it was refused, which leaves the draft. */
  async finish(): Promise<void> {
    await this.underWay;
    this.flush();
    await this.underWay;
  }

  /** The notebook says what it holds, after which change of the library. */
  hear(note: Note, seq: number): void {
    this.note = note;
    this.drafts.confirm(note.id, note.text); // also when the window was left before the answer to its last write
    this.send({ type: 'heard', ...heardOf(note, seq) });
  }

  settle(by: 'mine' | 'theirs' | 'both'): void {
    const { text: mine } = this.state.get();
    this.send({ type: 'settle', by });
    const { text, stored } = this.state.get();
    if (text === stored.text) this.drafts.confirm(this.note.id, mine);
    else this.drafts.write(this.note.id, { text, basedOn: stored.updatedAt, at: maker.now() });
  }

  private send(event: AutosaveEvent): void {
    const { state, write } = autosave(this.state.get(), event);
    this.state.set(state);
    if (write) this.underWay = this.write(write);
    else this.writeLater();
  }

  private writeLater(): void {
    const state = this.state.get();
    if (statusOf(state) !== 'writing' || state.sending) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  private async write({ text, updatedAt, basedOn }: Write): Promise<void> {
    const edit = change(maker, 'Edit note', { ...this.note, updatedAt: basedOn }, { text });
    writesUnderWay.set((n) => n + 1);
    const answer = await client.apply({ ...edit, at: updatedAt });
    writesUnderWay.set((n) => n - 1);
    if (answer.ok) this.drafts.confirm(this.note.id, text);
    this.send(answer.ok ? { type: 'written', seq: answer.value.seq } : { type: 'refused', failure: answer.error });
  }
}

const heardOf = ({ text, updatedAt }: Note, seq: number): Heard => ({ stored: { text, updatedAt }, seq });
