import CSL, { type AmbigConfig, type Engine, type RegistryToken } from 'citeproc';
import { NameCounts, namesIn, type Names } from './nameCounts';

/** With more, sorting all of the list is as quick. */
const MOST_MOVED = 100;

/** What is kept of a work between two lists. */
interface Told {
  /** Its citation; works that have the same one are told apart from each other. */
  pool: string;
  /** How it is cited before it is told apart. */
  base: AmbigConfig;
  cited: Names;
  sorted: Names;
  /** What was seen of the names of others when it was cited, sorted, and told apart. */
  citedAmong: string;
  sortedAmong: string;
  poolAmong: string;
}

/**
 * Tells works apart as citeproc's `updateItems` does for a new list, but again only where something has changed.
 *
 * citeproc goes through a list three times: each work is cited, knowing the names of those before it; then each is sorted;
 * then works with the same citation are told apart, knowing all names. A step is taken again for a work that is another,
 * or sees other names than before, and for a pool when one of its works does. citeproc's own updates give something else:
 * they keep what was added for works that have gone, and depend on the order of the edits.
 */
export class TellingApart {
  private readonly told = new Map<string, Told>();

  constructor(private readonly engine: Engine) {}

  /** Makes this the list, in this order. `changed` are the names of works that are new or not what they were. */
  update(names: readonly string[], changed: ReadonlySet<string>): void {
    const { registry, tmp } = this.engine;
    const { area, root, extension } = tmp;
    Object.assign(tmp, { area: 'citation', root: 'citation', extension: '', taintedItemIDs: {} });
    tmp.loadedItemIDs ??= {};
    const stale = new Set<string>();
    const stays = new Set(names);
    for (const [name, { pool }] of this.told)
      if (changed.has(name) || !stays.has(name)) {
        stale.add(pool);
        this.forget(name, pool);
        this.told.delete(name);
        delete tmp.loadedItemIDs[name];
      }
    registry.init([...names]);
    this.cite(names, stale);
    const moved = this.sort(names);
    this.tellApart(names, stale);
    this.putInOrder(names, moved);
    Object.assign(tmp, { area, root, extension });
  }

  /** The names of all works when the printing of the list begins. */
  counts(): NameCounts {
    const counts = new NameCounts();
    for (const { cited, sorted } of this.told.values()) {
      counts.add(cited);
      counts.add(sorted);
    }
    return counts;
  }

  private forget(name: string, pool: string): void {
    const { registry } = this.engine;
    const others = (registry.ambigcites[pool] ?? []).filter((other) => other !== name);
    if (others.length > 0) registry.ambigcites[pool] = others;
    else delete registry.ambigcites[pool];
    delete registry.registry[name];
  }

  private cite(names: readonly string[], stale: Set<string>): void {
    const { registry } = this.engine;
    const counts = new NameCounts();
    for (const name of names) {
      const before = this.told.get(name);
      if (!before || counts.standingOf(before.cited) !== before.citedAmong) {
        if (before) {
          stale.add(before.pool);
          this.forget(name, before.pool);
        }
        const cited = namesRegistered(this.engine, counts, name, () => registry.doinserts([name]));
        const { ambig: pool, disambig } = this.token(name);
        stale.add(pool);
        this.told.set(name, {
          ...(before ?? { sorted: [], sortedAmong: '', poolAmong: '' }),
          pool,
          base: copied(disambig),
          cited,
          citedAmong: counts.standingOf(cited),
        });
      }
      counts.add(this.known(name).cited);
    }
  }

  /** Answers the works that have other keys to be sorted by than before. */
  private sort(names: readonly string[]): Set<RegistryToken> {
    const moved = new Set<RegistryToken>();
    const counts = new NameCounts();
    for (const name of names) counts.add(this.known(name).cited);
    names.forEach((name, at) => {
      const told = this.known(name);
      const token = this.token(name);
      token.seq = at + 1;
      if (!token.sortkeys || counts.standingOf(told.sorted) !== told.sortedAmong) {
        told.sorted = namesRegistered(this.engine, counts, name, () => {
          token.sortkeys = CSL.getSortKeys.call(this.engine, this.engine.retrieveItem(name), 'bibliography_sort');
        });
        told.sortedAmong = counts.standingOf(told.sorted);
        moved.add(token);
      }
      counts.add(told.sorted);
    });
    return moved;
  }

  private tellApart(names: readonly string[], stale: Set<string>): void {
    const { registry, disambiguate } = this.engine;
    const counts = this.counts();
    for (const name of names) {
      const told = this.known(name);
      const among = counts.standingOf(told.cited);
      if (among !== told.poolAmong) stale.add(told.pool);
      told.poolAmong = among;
    }
    const place = new Map(names.map((name, at) => [name, at]));
    registry.namereg.namereg = counts.asCiteproc();
    for (const pool of inOrder(stale, names, (name) => this.known(name).pool)) {
      const works = registry.ambigcites[pool] ?? [];
      works.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
      for (const name of works) this.token(name).disambig = copied(this.known(name).base);
      disambiguate.run(pool);
    }
  }

  private putInOrder(names: readonly string[], moved: ReadonlySet<RegistryToken>): void {
    const { registry, bibliography_sort: sorting } = this.engine;
    const tokens = names.map((name) => this.token(name));
    for (const token of tokens) delete token.newItem;
    registry.reflist = sorting.tokens.length > 0 ? this.sorted(tokens, moved) : tokens;
    registry.oldseq = {};
    registry.renumber();
  }

  /** Those that stay are in order already, and comparing two keys is slow: only the moved look for their places. */
  private sorted(tokens: readonly RegistryToken[], moved: ReadonlySet<RegistryToken>): RegistryToken[] {
    const { reflist, sorter } = this.engine.registry;
    if (moved.size > MOST_MOVED) return [...tokens].sort(sorter.compareKeys);
    const isStill = new Set(tokens.filter((token) => !moved.has(token)));
    const list = reflist.filter((token) => isStill.has(token));
    for (const token of moved) {
      let [from, to] = [0, list.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        const other = list[middle];
        if (other && sorter.compareKeys(token, other) < 0) to = middle;
        else from = middle + 1;
      }
      list.splice(from, 0, token);
    }
    return list;
  }

  private token(name: string): RegistryToken {
    return there(this.engine.registry.registry[name], name);
  }

  private known(name: string): Told {
    return there(this.told.get(name), name);
  }
}

/** Lets citeproc render a work with these names known of others. Answers the names that this registered. */
export function namesRegistered({ registry }: Engine, counts: NameCounts, name: string, render: () => void): Names {
  const { namereg } = registry;
  delete namereg.nameind[name];
  delete namereg.nameindpkeys[name];
  namereg.namereg = counts.asCiteproc();
  render();
  return namesIn(namereg.nameind[name]);
}

const copied = (config: AmbigConfig): AmbigConfig => CSL.cloneAmbigConfig(config);

/** Pools as citeproc comes to them: by their first works. */
function inOrder(pools: ReadonlySet<string>, names: readonly string[], poolOf: (name: string) => string): Set<string> {
  return new Set(names.map(poolOf).filter((pool) => pools.has(pool)));
}

function there<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} is not in the list.`);
  return value;
}
