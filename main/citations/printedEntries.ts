import type { AmbigConfig, Engine } from 'citeproc';
import { namesIn, type NameCounts, type Names } from './nameCounts';
import { ENTRY_MARK } from './outputFormats';
import { namesRegistered } from './tellingApart';

/** Beyond so many stale entries, printing all at once is quicker than each by itself. */
const MOST_BY_THEMSELVES = 40;

interface Printed {
  readonly text: string;
  /** All that the text depends on beside the names of others. */
  readonly standing: string;
  /** The names that printing it registered, and what it saw of others. */
  readonly names: Names;
  readonly among: string;
}

/**
 * The entries of a list as they were printed last. One is printed again when its record is another, or what tells it from
 * the others (year letters, added names, its number, the names printed above it).
 */
export class PrintedEntries {
  private readonly printed = new Map<string, Printed>();
  private readonly substitutes: boolean;
  /** Some styles tell people apart among all works; then an entry depends on the names in those printed before it. */
  private readonly seesOthers: boolean;

  constructor(private readonly engine: Engine) {
    const { bibliography, citation, opt } = engine;
    this.substitutes = bibliography.opt['subsequent-author-substitute'] !== undefined;
    this.seesOthers =
      opt['disambiguate-add-givenname'] === true && citation.opt['givenname-disambiguation-rule'] !== 'by-cite';
  }

  /**
   * The entry of each work in the order of the style. `recordOf` says what its record is; `counts` are the names of all
   * works.
   */
  print(order: readonly string[], recordOf: (name: string) => string, counts: NameCounts): string[] {
    const standings = order.map((name, at) => this.standingOf(name, order[at - 1], recordOf));
    const stale = order.filter((name, at) => this.printed.get(name)?.standing !== standings[at]);
    if (this.seesOthers && stale.length <= MOST_BY_THEMSELVES) this.printInTurn(order, standings, counts);
    else if (stale.length > 0) this.printTogether(this.seesOthers ? order : stale, order, standings, counts);
    return order.map((name) => this.printed.get(name)?.text ?? '');
  }

  private standingOf(name: string, above: string | undefined, recordOf: (name: string) => string): string {
    const { registry } = this.engine.registry;
    const { disambig, seq } = registry[name] ?? {};
    const own = `${recordOf(name)} ${seq} ${shown(disambig)}`;
    // Names are printed as a dash when they are printed like those above.
    return this.substitutes && above !== undefined
      ? `${own} ${recordOf(above)} ${shown(registry[above]?.disambig)}`
      : own;
  }

  private printTogether(
    stale: readonly string[],
    order: readonly string[],
    standings: readonly string[],
    counts: NameCounts,
  ): void {
    const { namereg } = this.engine.registry;
    namereg.namereg = counts.asCiteproc();
    for (const name of stale) delete namereg.nameind[name];
    const isStale = new Set(stale);
    // The entry above must pass again before.
    const passing = order.filter(
      (name, at) => isStale.has(name) || (this.substitutes && isStale.has(order[at + 1] ?? '')),
    );
    const texts = this.make(passing.length === order.length ? undefined : passing);
    order.forEach((name, at) => {
      if (!isStale.has(name)) return;
      const names = namesIn(namereg.nameind[name]);
      const among = counts.standingOf(names);
      counts.add(names);
      this.printed.set(name, { text: texts.get(name) ?? '', standing: standings[at] ?? '', names, among });
    });
  }

  private printInTurn(order: readonly string[], standings: readonly string[], counts: NameCounts): void {
    order.forEach((name, at) => {
      const standing = standings[at] ?? '';
      let entry = this.printed.get(name);
      if (entry?.standing !== standing || counts.standingOf(entry.names) !== entry.among) {
        const above = this.substitutes ? order[at - 1] : undefined;
        let texts = new Map<string, string>();
        const names = namesRegistered(this.engine, counts, name, () => {
          texts = this.make(above === undefined ? [name] : [above, name]);
        });
        entry = { text: texts.get(name) ?? '', standing, names, among: counts.standingOf(names) };
        this.printed.set(name, entry);
      }
      counts.add(entry.names);
    });
  }

  /** The texts of these entries, all when they are left out. */
  private make(names?: readonly string[]): Map<string, string> {
    const filter = names && { include: names.map((value) => ({ field: 'id', value })) };
    const made = this.engine.makeBibliography(filter);
    return new Map(
      (made ? made[1] : []).map((entry) => {
        const [name = '', text = ''] = entry.split(ENTRY_MARK);
        return [name, text.trim()] as const;
      }),
    );
  }
}

/** What tells a work apart, on one line. */
const shown = (config: AmbigConfig | undefined): string =>
  config ? `${config.names.join()} ${config.givens.join(';')} ${config.year_suffix} ${config.disambiguate}` : '';
