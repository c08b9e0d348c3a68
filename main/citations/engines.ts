import CSL, { type CslTree, type Engine } from 'citeproc';
import type { CslItem } from '../../shared/model/records';
import { citeprocName, ENTRY_MARK, type OutputFormat } from './outputFormats';

/** Some of the styles take citeproc a second to read, so the last engines are kept. Eight cover a person's switching. */
const KEPT = 8;

/** Beyond so many changed works, comparing each with all others costs more than beginning anew saves. */
const MOST_CHANGED = 20;

/** citeproc's `CSL.NUMERIC`. */
const CITED_BY_NUMBER = 1;

/** A style ready for citeproc; `id` is its name in the list, or its own id when it came as CSL text. */
export interface Style {
  readonly id: string;
  readonly source: CslTree | string;
}

/** Where engines get the terms of a language. */
interface Locales {
  locale(language: string): CslTree;
}

/** A record that will not change any more, under a name of its own. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly csl: object;
  /** What works are told apart by: its people and its date, its title where it has no people. */
  readonly toldBy: string;
  /** Family names, and names that are not parted, of all its people. */
  readonly families: readonly string[];
}

/**
 * An engine that renders one list after another. Between two lists it keeps what cannot have changed: the records that
 * are in both, and each entry as long as its record and what tells it from the others (year letters, added names, its
 * number, the names printed above it) are the same. So one edit in a thousand references renders one entry again.
 */
export class ReusableEngine {
  private readonly records = new Map<string, Known>();
  private readonly byName = new Map<string, Known>();
  private readonly rendered = new Map<string, { standing: string; text: string }>();
  private readonly engine: Engine;
  private readonly reopenDate: () => void;
  private readonly printsAbstracts: boolean;

  constructor(locales: Locales, style: Style, locale: string, format: OutputFormat) {
    const system = {
      retrieveLocale: (language: string) => locales.locale(language),
      retrieveItem: (name: string) => this.byName.get(name)?.csl ?? { id: name, type: 'document' },
      embedBibliographyEntry: () => '',
    };
    this.engine = new CSL.Engine(system, style.source, locale, true);
    this.engine.opt.development_extensions.wrap_url_and_doi = format === 'html' || format === 'markdown';
    this.engine.setOutputFormat(citeprocName(format));
    this.reopenDate = dateReopener(this.engine);
    this.printsAbstracts = JSON.stringify(style.source).includes('abstract');
  }

  /**
   * Keeps nothing but the style. citeproc does not take all the names away that it added to tell a work from another when
   * only that one is taken out, and what it adds depends on how records are named.
   */
  private beginAnew(): void {
    this.engine.restoreProcessorState([]);
    for (const memory of [this.records, this.byName, this.rendered]) memory.clear();
    this.lastName = 0;
    this.listed = [];
  }

  /** Does some work with only these records known, by the names that it is given. Nothing of it stays behind. */
  with<T>(items: readonly { id: string; csl: CslItem }[], work: (engine: Engine, names: string[]) => T): T {
    this.beginAnew();
    return work(this.engine, this.take(items));
  }

  /** True for styles that cite in footnotes. */
  get citesInNotes(): boolean {
    return this.engine.opt.xclass === 'note';
  }

  /** False where citations are numbers. Elsewhere citeproc adds names to tell works apart, even where a style does not ask. */
  private get tellsApartByNames(): boolean {
    return this.engine.opt.update_mode !== CITED_BY_NUMBER;
  }

  /** The list of works in the order of the style, or undefined when the style has none. */
  list(items: readonly { id: string; csl: CslItem }[]): { id: string; text: string }[] | undefined {
    if (this.engine.bibliography.tokens.length === 0) return undefined;
    const names = this.take(items);
    const order = this.engine.registry.getSortedIds();
    const substitutes = this.engine.bibliography.opt['subsequent-author-substitute'] !== undefined;
    const standings = order.map((name, at) => this.standingOf(name, substitutes ? order[at - 1] : undefined));
    const stale = order.filter((name, at) => this.rendered.get(name)?.standing !== standings[at]);
    if (stale.length > 0) this.render(stale, order, substitutes);
    order.forEach((name, at) => {
      const entry = this.rendered.get(name);
      if (entry) entry.standing = standings[at] ?? '';
    });
    this.forget(names);
    return order.flatMap((name) => {
      const known = this.byName.get(name);
      const entry = this.rendered.get(name);
      return known && entry ? [{ id: known.id, text: entry.text }] : [];
    });
  }

  private take(items: readonly { id: string; csl: CslItem }[]): string[] {
    let names = this.namesOf(items);
    if (this.tellsApartByNames && !this.isToldApartAsBefore(names)) {
      this.beginAnew();
      names = this.namesOf(items);
    }
    this.reopenDate();
    // Only a document with citations clears what was touched; else every list would sort again all that ever was.
    this.engine.tmp.taintedItemIDs = {};
    this.engine.updateItems(names);
    this.listed = names;
    return names;
  }

  private namesOf(items: readonly { id: string; csl: CslItem }[]): string[] {
    return items.map(({ id, csl: { abstract, ...others } }) => {
      // The longest field by far, and hardly a style has a place for it.
      const csl: CslItem = this.printsAbstracts && abstract !== undefined ? { ...others, abstract } : others;
      const key = `${id}\n${JSON.stringify(csl)}`;
      return (this.records.get(key) ?? this.remember(key, id, csl)).name;
    });
  }

  /**
   * Whether works are told apart as before, whatever else has changed in them: no work came or went, none has other
   * people or another date, and none that changed shares a name with another. Among works that do, citeproc's answer
   * depends on the order in which it met them.
   */
  private isToldApartAsBefore(names: readonly string[]): boolean {
    if (names.length !== this.listed.length) return false;
    const known = names.map((name) => this.byName.get(name));
    const before = this.listed.map((name) => this.byName.get(name));
    const changed = known.filter((work, at) => work !== before[at]);
    if (changed.length > MOST_CHANGED) return false;
    if (known.some((work, at) => work?.toldBy !== before[at]?.toldBy)) return false;
    return changed.every((work) => {
      const families = new Set(work?.families);
      return !known.some((other) => other !== work && other?.families.some((family) => families.has(family)));
    });
  }

  private lastName = 0;
  /** What the engine knows now. */
  private listed: readonly string[] = [];

  private remember(key: string, id: string, csl: CslItem): Known {
    this.lastName += 1;
    const name = `r${this.lastName}`;
    // citeproc hands `system_id` to the output format as the name of the entry.
    const known = {
      id,
      name,
      toldBy: toldBy(id, csl),
      families: familiesOf(csl),
      csl: { ...printable(csl), id: name, system_id: name },
    };
    this.records.set(key, known);
    this.byName.set(name, known);
    return known;
  }

  /** All that an entry's text depends on beside its record. */
  private standingOf(name: string, above: string | undefined): string {
    const { disambig, seq } = this.engine.registry.registry[name] ?? {};
    // Names are printed as a dash when they are printed like those above.
    const namesAbove = above === undefined ? '' : JSON.stringify(this.engine.registry.registry[above]?.disambig);
    return `${seq} ${above ?? ''} ${namesAbove} ${JSON.stringify(disambig)}`;
  }

  private render(stale: readonly string[], order: readonly string[], substitutes: boolean): void {
    // Names that repeat those above are printed as a dash, so that the entry above must pass again before.
    const isStale = new Set(stale);
    const passing = order.filter((name, at) => isStale.has(name) || (substitutes && isStale.has(order[at + 1] ?? '')));
    const include = passing.map((value) => ({ field: 'id', value }));
    const filter = passing.length === order.length ? undefined : { include };
    const made = this.engine.makeBibliography(filter);
    for (const entry of made ? made[1] : []) {
      const [name = '', text = ''] = entry.split(ENTRY_MARK);
      if (isStale.has(name)) this.rendered.set(name, { standing: '', text: text.trim() });
    }
  }

  /** Drops what is not in the list any more, when there is much of it. */
  private forget(names: readonly string[]): void {
    if (this.records.size < 2 * names.length + 1000) return;
    const current = new Set(names);
    for (const [key, { name }] of this.records) {
      if (current.has(name)) continue;
      this.records.delete(key);
      this.byName.delete(name);
      this.rendered.delete(name);
    }
  }
}

const peopleOf = (csl: CslItem) => Object.entries(csl).filter(([, value]) => Array.isArray(value)); // only names are lists

const familiesOf = (csl: CslItem): string[] =>
  peopleOf(csl).flatMap(([, names]) =>
    (names as readonly { family?: string; literal?: string }[]).map(({ family, literal }) => family ?? literal ?? ''),
  );

function toldBy(id: string, csl: CslItem): string {
  const people = peopleOf(csl);
  const { type, title, issued } = csl;
  return JSON.stringify([
    id,
    type,
    issued,
    people.length > 0 ? people : [title, csl['title-short'], csl.publisher, csl['container-title']],
  ]);
}

/**
 * Without control characters, which no format can print and which mark the ends of entries here. A newspaper's name
 * that stands both as container and as publisher is printed once; some styles would print both.
 */
function printable(csl: CslItem): CslItem {
  const text = JSON.stringify(csl, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '') : part,
  );
  const clean = JSON.parse(text) as CslItem; // the same shape: only characters inside strings went
  if (clean.type === 'article-newspaper' && clean.publisher === clean['container-title']) delete clean.publisher;
  return clean;
}

/**
 * citeproc reads a style with the style's last date left open, and prints the end of the first range of dates into it.
 * Opening it again before each list gives what a new engine gives, so that an answer never depends on the one before.
 */
function dateReopener(engine: Engine): () => void {
  const { dateput } = engine;
  const open = dateput.queue.at(-1);
  const token = open && { strings: { ...open.strings }, decorations: [...open.decorations] };
  return () => {
    dateput.string(engine, dateput.queue);
    if (token) dateput.openLevel(token);
  };
}

/** The engines used last. */
export class Engines {
  private readonly kept = new Map<string, ReusableEngine>();

  constructor(private readonly locales: Locales) {}

  /** Throws what citeproc throws when it cannot read the style. */
  get(style: Style, locale: string, format: OutputFormat): ReusableEngine {
    const key = keyOf(style, locale, format);
    const engine = this.kept.get(key) ?? new ReusableEngine(this.locales, style, locale, format);
    this.kept.delete(key);
    this.kept.set(key, engine);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return engine;
  }

  /** After citeproc has thrown, nothing is known of the state in which it left an engine. */
  drop(style: Style, locale: string, format: OutputFormat): void {
    this.kept.delete(keyOf(style, locale, format));
  }
}

const keyOf = (style: Style, locale: string, format: OutputFormat) =>
  [locale, format, typeof style.source === 'string' ? style.source : style.id].join('\n');
