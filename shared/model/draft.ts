import type { Change } from './change';
import { kindOfId, type AnyId, type IdOf, type Kind } from './ids';
import { getItem, pointingAt, type Library } from './library';
import { keysOf, type Article, type Item, type RecordOf } from './records';
import { targetsOf } from './references';

/** A library with pending edits on top: reads see the edits, the library below stays as it is. */
export class Draft {
  /** Every id that the edits touched: its record now, or undefined when it was removed. */
  private readonly pending = new Map<AnyId, Item | undefined>();
  private readonly pendingReferrers = new Map<AnyId, Set<AnyId>>();
  private readonly pendingKeys = new Map<string, IdOf<'article'>>();

  constructor(private readonly below: Library) {}

  get<K extends Kind>(id: IdOf<K>): RecordOf<K> | undefined;
  get(id: AnyId): Item | undefined;
  get(id: AnyId): Item | undefined {
    return this.pending.has(id) ? this.pending.get(id) : getItem(this.below, id);
  }

  put(item: Item): void {
    this.pending.set(item.id, item);
    for (const target of targetsOf(item)) {
      const pointing = this.pendingReferrers.get(target);
      if (pointing) pointing.add(item.id);
      else this.pendingReferrers.set(target, new Set([item.id]));
    }
    if (item.kind === 'article') for (const key of keysOf(item)) this.pendingKeys.set(key, item.id);
  }

  remove(id: AnyId): void {
    this.pending.set(id, undefined);
  }

  /** The records that point at this id now. */
  referrersOf(id: AnyId): Item[] {
    const candidates = new Set([...pointingAt(this.below, id), ...(this.pendingReferrers.get(id) ?? [])]);
    return [...candidates].flatMap((candidate) => {
      const item = this.get(candidate);
      return item && targetsOf(item).includes(id) ? [item] : [];
    });
  }

  /** The article that has or had this key. */
  articleWithKey(key: string): Article | undefined {
    for (const id of [this.pendingKeys.get(key), this.below.citationKeys.get(key)]) {
      const article = id && this.get(id);
      if (article && keysOf(article).includes(key)) return article;
    }
    return undefined;
  }

  *all<K extends Kind>(kind: K): Generator<RecordOf<K>> {
    for (const [id, item] of this.below.tables[kind]) if (!this.pending.has(id)) yield item;
    for (const [id, item] of this.pending) if (item && kindOfId(id) === kind) yield item as RecordOf<K>;
  }

  /** The net effect of the edits: a record added and removed again is not in it. */
  toChange(): Change {
    const added: Item[] = [];
    const updated: { from: Item; to: Item }[] = [];
    const removed: Item[] = [];
    for (const [id, to] of this.pending) {
      const from = getItem(this.below, id);
      if (from && to) updated.push({ from, to });
      else if (to) added.push(to);
      else if (from) removed.push(from);
    }
    return { added, updated, removed };
  }
}
