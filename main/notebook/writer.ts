import { isEmptyChange, reverse, type Change } from '../../shared/model/change';
import type { Transaction } from '../../shared/model/edits';
import { advance, redoEntry, undoEntry, type Entry, type History } from '../../shared/model/history';
import { applyChange, type Library } from '../../shared/model/library';
import { reduce } from '../../shared/model/reduce';
import type { IsoTime } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import type { Journal } from './journal';
import { sealOfLine } from './sealed';
import { encodeEntry } from './stored';

/** The most that one sync waits for: planning this many takes a few milliseconds, and nothing else runs meanwhile. */
const GROUP = 200;

export type Action =
  | { readonly type: 'do'; readonly transaction: Transaction }
  /** With `seq`, only if that is the last step. */
  | { readonly type: 'undo'; readonly seq?: number | undefined }
  | { readonly type: 'redo' };

/** What the writer keeps in step: the records, the history and the last sequence are always what is on disk. */
export interface State {
  readonly library: Library;
  readonly history: History;
  seq: number;
  /** The checksum of the last entry's line, when it is known. */
  last?: string | undefined;
}

interface Waiting {
  readonly action: Action;
  readonly answer: (result: Result<Entry>) => void;
  readonly fail: (defect: unknown) => void;
}

/** Other work in the same queue. */
interface Exclusive {
  readonly run: () => Promise<void>;
}

interface Planned {
  readonly entry: Entry;
  readonly line: string;
  readonly waiting: Waiting;
}

/**
 * The only one who changes a library. Actions are taken in order, in groups: all that wait are planned, written with one
 * sync, and only then applied to memory, announced and answered. What arrives during a sync is the next group.
 *
 * So memory never holds what is not on disk: a reader cannot see a change that is refused or lost a moment later. Inside
 * a group each plan must see the ones before it. They are applied for that while the group is planned, and taken back
 * before anything else can run; applying a change twice is cheap, since it costs its own records only.
 */
export class Writer {
  private readonly queue: (Waiting | Exclusive)[] = [];
  private working = false;
  private outOfStep = false;

  constructor(
    private readonly state: State,
    private readonly journal: Journal,
    private readonly now: () => IsoTime,
    private readonly onApplied: (entry: Entry) => void,
  ) {}

  /** Answers when the action is on disk and in memory. Rejects for defects only. */
  submit(action: Action): Promise<Result<Entry>> {
    return new Promise((answer, fail) => {
      this.queue.push({ action, answer, fail });
      this.wake();
    });
  }

  /** Runs after all that was submitted before, while nothing is being written; what is submitted meanwhile waits. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.queue.push({ run: () => work().then(resolve, reject) });
      this.wake();
    });
  }

  private wake(): void {
    if (this.working) return;
    this.working = true;
    queueMicrotask(() => void this.work()); // what the same turn submits still joins the first group
  }

  private async work(): Promise<void> {
    for (let next = this.queue[0]; next; next = this.queue[0]) {
      if ('run' in next) {
        this.queue.shift();
        await next.run();
      } else await this.writeGroup(this.nextGroup());
    }
    this.working = false;
  }

  /** New actions that wait together; an undo or redo stands alone, since it depends on the history before it. */
  private nextGroup(): Waiting[] {
    const group: Waiting[] = [];
    for (const next of this.queue) {
      const joins = !('run' in next) && (next.action.type === 'do' || group.length === 0);
      if (!joins || group.length === GROUP) break;
      group.push(next);
      if (next.action.type !== 'do') break;
    }
    this.queue.splice(0, group.length);
    return group;
  }

  private async writeGroup(group: readonly Waiting[]): Promise<void> {
    const planned = this.planGroup(group);
    if (planned.length === 0) return;
    try {
      const written = await this.journal.append(planned.map(({ line }) => line).join(''));
      for (const { entry, line, waiting } of planned)
        waiting.answer(written.ok ? this.apply(entry, sealOfLine(line)) : written);
    } catch (defect) {
      for (const { waiting } of planned) waiting.fail(defect);
    }
  }

  private planGroup(group: readonly Waiting[]): Planned[] {
    const planned: Planned[] = [];
    const { library, seq } = this.state;
    for (const waiting of group) {
      try {
        const before = planned.at(-1)?.line;
        const after = before === undefined ? this.state.last : sealOfLine(before);
        const plan = this.plan(waiting, seq + planned.length + 1, after);
        if (plan.ok) {
          planned.push(plan.value);
          applyChange(library, plan.value.entry.change);
        } else waiting.answer(plan);
      } catch (defect) {
        waiting.fail(defect);
      }
    }
    for (const { entry } of planned.toReversed()) applyChange(library, reverse(entry.change));
    return planned;
  }

  private plan(waiting: Waiting, seq: number, after: string | undefined): Result<Planned> {
    if (this.outOfStep) return err('internal', OUT_OF_STEP);
    const { action } = waiting;
    const { library, history } = this.state;
    if (action.type !== 'do') {
      if (action.type === 'undo' && action.seq !== undefined && action.seq !== history.done.at(-1)?.seq)
        return err('stale', OVERTAKEN);
      const entry = (action.type === 'undo' ? undoEntry : redoEntry)(history, seq, this.now());
      return entry.ok ? ok({ entry: entry.value, line: encodeEntry(entry.value, undefined, after), waiting }) : entry;
    }
    const { transaction } = action;
    const reduced = reduce(library, transaction);
    if (!reduced.ok) return reduced;
    if (isEmptyChange(reduced.value)) return err('nothing-to-do', `“${transaction.label}” would change nothing.`);
    const entry: Entry = {
      type: 'do',
      seq,
      at: transaction.at,
      label: transaction.label,
      change: asStored(reduced.value),
    };
    return ok({ entry, line: encodeEntry(entry, transaction, after), waiting });
  }

  private apply(entry: Entry, seal: string): Result<Entry> {
    this.outOfStep = true; // stays so if the next lines throw: the journal then knows more than memory
    applyChange(this.state.library, entry.change);
    advance(this.state.history, entry);
    this.state.seq = entry.seq;
    this.state.last = seal;
    this.outOfStep = false;
    this.onApplied(entry);
    return ok(entry);
  }
}

/**
 * A change as it will be read back. What is no JSON, as a date that came through Electron, must not live in memory only;
 * and a short quote that was cut from a long text no longer holds that text.
 */
const asStored = (change: Change): Change => JSON.parse(JSON.stringify(change)) as Change; // the same shape, only JSON

const OVERTAKEN =
  'Something else has been done since, and undo would take that back. Nothing was changed; the history shows both.';
const OUT_OF_STEP =
  'A change is on disk but could not be shown: a defect in Commonplace. Nothing is lost; open the library again to go on.';
