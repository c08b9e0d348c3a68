import type { Edit, Transaction } from '../../shared/model/edits';
import type { IsoTime } from '../../shared/model/records';
import type { Result } from '../../shared/result';

/** The last write of this window to one record. */
interface OwnWrite {
  /** The states that the window may still hold, though its own writes have led on from them. */
  readonly over: ReadonlySet<IsoTime>;
  readonly at: IsoTime;
  /** Fields with lists that it has written since. */
  readonly lists: ReadonlySet<string>;
  readonly done: Promise<unknown>;
}

/**
 * A window that writes twice before it hears of the first write bases both on the state it sees. The second then goes
 * over the first, after it: only what another window wrote in between is a reason to refuse it as stale. But a list that
 * was made from the one before the first write would take that write back, and stays with its base.
 */
export class OwnWrites {
  private readonly last = new Map<string, OwnWrite>();

  send<A>(transaction: Transaction, put: (transaction: Transaction) => Promise<Result<A>>): Promise<Result<A>> {
    const before = transaction.edits.flatMap((edit) => this.before(edit) ?? []);
    const edits = transaction.edits.map((edit) => {
      const own = this.before(edit);
      return own ? { ...edit, basedOn: own.at } : edit;
    });
    const done = Promise.all(before.map((own) => own.done)).then(() => put({ ...transaction, edits }));
    for (const edit of transaction.edits) this.note(edit, { at: transaction.at, done });
    void done.then((result) => result.ok || this.forget(transaction));
    return done;
  }

  /** Undone, or done again: records may be again as they were. */
  clear(): void {
    this.last.clear();
  }

  private before(edit: Edit): OwnWrite | undefined {
    if (!('basedOn' in edit) || edit.basedOn === undefined) return undefined;
    const own = this.last.get(edit.id);
    if (!own?.over.has(edit.basedOn)) return undefined;
    return listsIn(edit).some((field) => own.lists.has(field)) ? undefined : own;
  }

  private note(edit: Edit, { at, done }: Pick<OwnWrite, 'at' | 'done'>): void {
    if (edit.type !== 'update' || edit.basedOn === undefined) return;
    const own = this.before(edit);
    const lists = new Set([...(own?.lists ?? []), ...listsIn(edit)]);
    this.last.set(edit.id, { over: new Set(own ? [...own.over, own.at] : [edit.basedOn]), at, lists, done });
  }

  private forget({ at, edits }: Transaction): void {
    for (const edit of edits) if ('id' in edit && this.last.get(edit.id)?.at === at) this.last.delete(edit.id);
  }
}

/** Fields that hold several things, of which a window changes one: lists, and the bibliographic record. */
const listsIn = (edit: Edit): string[] =>
  edit.type === 'update'
    ? Object.entries(edit.set).flatMap(([field, value]) => (Array.isArray(value) || field === 'csl' ? [field] : []))
    : [];
