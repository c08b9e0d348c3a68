import type { CheckedArgument, ListRow, Page } from '../../shared/api';
import { isIdOf, type AnyId, type Kind } from '../../shared/model/ids';
import { getItem, type Library } from '../../shared/model/library';
import type { Item } from '../../shared/model/records';
import { filterFor, inOrder, isRejected, keyedBy, listRows, pageOf, type Keyed } from '../../shared/pages/rows';
import type { Events } from './events';
import { inTurns, sortedInTurns } from './slices';

type ListArgument = CheckedArgument<'list'>;

/** A table of this size is sorted and filtered within some milliseconds, each time that a page of it is asked for. */
const SMALL = 1000;
/** Orders that are kept: those of the lists that windows show, and then some. */
const MOST_ORDERS = 6;
/** Of records, named by one change or by several, after which sorting anew is as quick as putting each in its place. */
const MANY = 2000;

/** The records of one kind in one order. */
interface Order {
  readonly of: Pick<ListArgument, 'kind' | 'sort' | 'descending'>;
  sorted: Promise<readonly Keyed[]>;
  /** Records that have changed since; they are put in their places when the order is next needed. */
  readonly touched: Set<AnyId>;
  /** The last filter and what passed it, while nothing changes. */
  filtered?: { readonly where: string; readonly passed: Promise<readonly Keyed[]> };
}

/**
 * Answers pages of lists. Large tables are sorted once, in turns between which other calls are answered, and kept in
 * order while the library changes; the answers are those of `listRows`.
 */
export class Lists {
  /** The latest used is last. */
  private readonly orders = new Map<string, Order>();

  constructor(
    private readonly library: Library,
    subscribe: Events['subscribe'],
  ) {
    subscribe((event, payload) => {
      if (event === 'changed' && 'kinds' in payload) this.follow(payload);
    });
  }

  async page(argument: ListArgument): Promise<Page<ListRow>> {
    const isPart = (argument.of ?? []).length > 0; // what points at a record is found through the record
    if (isPart || this.library.tables[argument.kind].size <= SMALL) return listRows(this.library, argument);
    const order = this.orderOf(argument);
    const keyed = await (argument.where.trim() === '' ? this.upToDate(order) : this.filtered(order, argument.where));
    return pageOf(this.library, keyed, argument);
  }

  private orderOf({ kind, sort, descending }: ListArgument): Order {
    const key = `${kind} ${sort} ${descending}`;
    const of = { kind, sort, descending };
    const order = this.orders.get(key) ?? { of, sorted: this.sort(of), touched: new Set<AnyId>() };
    this.orders.delete(key);
    this.orders.set(key, order);
    const [oldest] = this.orders.keys();
    if (this.orders.size > MOST_ORDERS && oldest !== undefined) this.orders.delete(oldest);
    return order;
  }

  /** What is added meanwhile is met or not, what is removed may be in it: both are among the touched. */
  private async sort({ kind, sort, descending }: Order['of']): Promise<readonly Keyed[]> {
    const keyed: Keyed[] = [];
    const items: Iterable<Item> = this.library.tables[kind].values();
    await inTurns(items, (item) => {
      if (!isRejected(item)) keyed.push(keyedBy(this.library, item, sort));
    });
    return sortedInTurns(keyed, inOrder(descending));
  }

  private upToDate(order: Order): Promise<readonly Keyed[]> {
    if (order.touched.size === 0) return order.sorted;
    const { kind, sort, descending } = order.of;
    const before = order.sorted;
    order.sorted = before.then((sorted) => {
      const touched = new Set(order.touched); // as it is now: more may have changed while the order was made
      order.touched.clear();
      const compare = inOrder(descending);
      const items = [...touched].flatMap((id) => getItem(this.library, id) ?? []);
      const changed = items.filter((item) => item.kind === kind && !isRejected(item));
      const keyed = changed.map((item) => keyedBy(this.library, item, sort)).sort(compare);
      return merged(
        sorted.filter(({ item }) => !touched.has(item.id)),
        keyed,
        compare,
      );
    });
    return order.sorted;
  }

  private filtered(order: Order, where: string): Promise<readonly Keyed[]> {
    if (order.filtered?.where !== where) order.filtered = { where, passed: this.passing(order, where) };
    return order.filtered.passed;
  }

  private async passing(order: Order, where: string): Promise<readonly Keyed[]> {
    const passed: Keyed[] = [];
    const matches = filterFor(this.library, where);
    await inTurns(await this.upToDate(order), (keyed) => {
      if (matches(keyed.item)) passed.push(keyed);
    });
    return passed.filter(({ item }) => getItem(this.library, item.id) === item); // some may have changed meanwhile
  }

  private follow({ kinds, ids }: { kinds: readonly Kind[]; ids?: readonly AnyId[] }): void {
    for (const [key, order] of this.orders) {
      delete order.filtered; // tags, links and collections of other kinds are asked for by filters, too
      const { kind } = order.of;
      const names = NAMED_AFTER_CLAIMS.has(kind) ? ['claim', kind] : [kind];
      const isAffected = kinds.length === 0 || kinds.some((changed) => names.includes(changed));
      if (!isAffected) continue;
      if (ids && !NAMED_AFTER_CLAIMS.has(kind)) for (const id of ids) if (isIdOf(kind, id)) order.touched.add(id);
      if (!ids || NAMED_AFTER_CLAIMS.has(kind) || order.touched.size > MANY) this.orders.delete(key);
    }
  }
}

/** Their titles, by which they are sorted, are those of claims. */
const NAMED_AFTER_CLAIMS: ReadonlySet<Kind> = new Set(['evidence', 'relation']);

function merged(a: readonly Keyed[], b: readonly Keyed[], compare: (a: Keyed, b: Keyed) => number): Keyed[] {
  const all: Keyed[] = [];
  let from = 0;
  for (const keyed of b) {
    const at = placeOf(a, keyed, from, compare);
    for (; from < at; from += 1) all.push(a[from] as Keyed); // before the end, as the place is
    all.push(keyed);
  }
  return all.concat(a.slice(from));
}

/** Where a record belongs in a sorted list, from a place on. */
function placeOf(list: readonly Keyed[], keyed: Keyed, from: number, compare: (a: Keyed, b: Keyed) => number): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(list[middle] as Keyed, keyed) < 0)
      low = middle + 1; // between from and the end
    else high = middle;
  }
  return low;
}
