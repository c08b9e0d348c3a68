import type { Change } from '../../shared/model/change';
import type { AnyId } from '../../shared/model/ids';
import { countItems, getItem, type Library } from '../../shared/model/library';
import type { Item } from '../../shared/model/records';

/** The records of a library as they are when this is made, while the library goes on: it costs what changes meanwhile. */
export class StillLibrary {
  /** What changed since: as it was, or undefined when it was not there. */
  private readonly before = new Map<AnyId, Item | undefined>();
  /** How many records there are. */
  readonly size: number;

  constructor(private readonly library: Library) {
    this.size = Object.values(countItems(library)).reduce((sum, count) => sum + count, 0);
  }

  get(id: AnyId): Item | undefined {
    return this.before.has(id) ? this.before.get(id) : getItem(this.library, id);
  }

  /** To be called with each change, in order, in the turn in which it is made. */
  readonly follow = ({ added, updated, removed }: Change): void => {
    for (const item of removed) this.keep(item.id, item);
    for (const { from } of updated) this.keep(from.id, from);
    for (const { id } of added) this.keep(id, undefined);
  };

  private keep(id: AnyId, was: Item | undefined): void {
    if (!this.before.has(id)) this.before.set(id, was);
  }
}
