import CSL, { type CslTree, type Engine } from 'citeproc';
import type { CslItem } from '../../shared/model/records';
import { othersInWords, withOthers } from './others';
import { citeprocName, type OutputFormat } from './outputFormats';
import { PrintedEntries } from './printedEntries';
import { TellingApart } from './tellingApart';

/** Some of the styles take citeproc a second to read, so the last engines are kept. Eight cover a person's switching. */
const KEPT = 8;

/** A style ready for citeproc; `id` is its name in the list, or its own id when it came as CSL text. */
export interface Style {
  readonly id: string;
  readonly source: CslTree | string;
}

/** Where engines get the terms of a language. */
interface Locales {
  locale(language: string): CslTree;
}

/** A record that will not change any more. */
interface Known {
  readonly id: string;
  /** What citeproc calls it. */
  readonly name: string;
  /** Two records with the same key are the same. */
  readonly key: string;
  readonly csl: object;
}

/**
 * An engine that renders one list after another. Between two lists it keeps what cannot have changed, so that one edit in
 * a thousand references cites and prints again only the works that it touches.
 */
export class ReusableEngine {
  private readonly engine: Engine;
  private readonly closeDate: (asCiteproc: boolean) => void;
  private readonly printsAbstracts: boolean;
  private works: ReadonlyMap<string, Known> = new Map();
  private apart: TellingApart;
  private printed: PrintedEntries;

  constructor(locales: Locales, style: Style, locale: string, format: OutputFormat) {
    const system = {
      retrieveLocale: (language: string) => locales.locale(language),
      retrieveItem: (name: string) => this.works.get(name)?.csl ?? { id: name, type: 'document' },
      embedBibliographyEntry: () => '',
    };
    this.engine = new CSL.Engine(system, style.source, locale, true);
    this.engine.opt.development_extensions.wrap_url_and_doi = format === 'html' || format === 'markdown';
    this.engine.setOutputFormat(citeprocName(format));
    this.closeDate = dateCloser(this.engine);
    this.printsAbstracts = JSON.stringify(style.source).includes('abstract');
    this.apart = new TellingApart(this.engine);
    this.printed = new PrintedEntries(this.engine);
  }

  /** Does some work with only these records known, by the names that it is given. Nothing of it stays behind. */
  with<T>(
    items: readonly { id: string; csl: CslItem }[],
    work: (engine: Engine, names: string[]) => T,
    asCiteproc = false,
  ): T {
    this.beginAnew();
    const names = this.named(items).map(({ name }) => name);
    this.closeDate(asCiteproc);
    this.engine.updateItems(names);
    const done = work(this.engine, names);
    this.beginAnew();
    return done;
  }

  /** What citeproc printed, with words for the people who are not named. */
  inWords(printed: string): string {
    return othersInWords(printed, this.engine);
  }

  /** True for styles that cite in footnotes. */
  get citesInNotes(): boolean {
    return this.engine.opt.xclass === 'note';
  }

  /** The list of works in the order of the style, or undefined when the style has none. */
  list(items: readonly { id: string; csl: CslItem }[], asCiteproc = false): { id: string; text: string }[] | undefined {
    if (this.engine.bibliography.tokens.length === 0) return undefined;
    const before = this.works;
    const works = this.named(items);
    const changed = works.filter(({ name, key }) => before.get(name)?.key !== key).map(({ name }) => name);
    this.closeDate(asCiteproc);
    this.apart.update([...this.works.keys()], new Set(changed));
    const order = this.engine.registry.getSortedIds();
    const texts = this.printed.print(order, (name) => this.works.get(name)?.key ?? '', this.apart.counts());
    return order.map((name, at) => ({ id: this.works.get(name)?.id ?? '', text: this.inWords(texts[at] ?? '') }));
  }

  /** Keeps nothing but the style. */
  private beginAnew(): void {
    this.engine.restoreProcessorState([]);
    this.engine.tmp.loadedItemIDs = {};
    this.works = new Map();
    this.apart = new TellingApart(this.engine);
    this.printed = new PrintedEntries(this.engine);
  }

  /**
   * Makes these the works that citeproc can ask for. They are called by their place in the list, as in a list that was told
   * at once: where works are told apart, citeproc looks at the order of these names.
   */
  private named(items: readonly { id: string; csl: CslItem }[]): Known[] {
    const before = this.works;
    const works = items.map(({ id, csl: { abstract, ...others } }, at): Known => {
      // The longest field by far, and hardly a style has a place for it.
      const csl: CslItem = this.printsAbstracts && abstract !== undefined ? { ...others, abstract } : others;
      const name = `r${at + 1}`;
      const key = `${id}\n${JSON.stringify(csl)}`;
      const known = before.get(name);
      // citeproc hands `system_id` to the output format as the name of the entry.
      return known?.key === key
        ? known
        : { id, name, key, csl: { ...withOthers(printable(csl)), id: name, system_id: name } };
    });
    this.works = new Map(works.map((known) => [known.name, known]));
    return works;
  }
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
 * citeproc reads a style with the style's last date left open, and prints the end of the first range of dates into it, with
 * the words around that date: `2019–Accessed: 2021`. Before each list an open date without words takes its place, but where
 * citeproc's own lines are asked for.
 */
function dateCloser(engine: Engine): (asCiteproc: boolean) => void {
  const { dateput } = engine;
  const open = dateput.queue.at(-1);
  return (asCiteproc) => {
    dateput.string(engine, dateput.queue);
    if (!open) return;
    const { strings, decorations } = open;
    if (asCiteproc) dateput.openLevel({ strings: { ...strings }, decorations: [...decorations] });
    else dateput.openLevel({ strings: { ...strings, prefix: '', suffix: '' }, decorations: [] });
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
