import CSL, { type CslTree, type Engine } from 'citeproc';
import type { CslItem } from '../../shared/model/records';
import { citeprocName, type OutputFormat } from './outputFormats';

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

/** An engine that renders one list after another; nothing of a list stays behind for the next. */
export class ReusableEngine {
  private items = new Map<string, object>();
  private readonly engine: Engine;
  private readonly reopenDate: () => void;

  constructor(locales: Locales, style: Style, locale: string, format: OutputFormat) {
    const system = {
      retrieveLocale: (language: string) => locales.locale(language),
      retrieveItem: (id: string) => this.items.get(id) ?? { id, type: 'document' },
      embedBibliographyEntry: () => '',
    };
    this.engine = new CSL.Engine(system, style.source, locale, true);
    this.engine.opt.development_extensions.wrap_url_and_doi = format === 'html' || format === 'markdown';
    this.engine.setOutputFormat(citeprocName(format));
    this.reopenDate = dateReopener(this.engine);
  }

  with<T>(items: readonly { id: string; csl: CslItem }[], work: (engine: Engine) => T): T {
    this.engine.updateItems([]);
    this.reopenDate();
    // citeproc hands `system_id` to the output format as the name of the entry.
    this.items = new Map(items.map(({ id, csl }) => [id, { ...csl, id, system_id: id }]));
    this.engine.updateItems([...this.items.keys()]);
    return work(this.engine);
  }
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
    const key = [locale, format, typeof style.source === 'string' ? style.source : style.id].join('\n');
    const engine = this.kept.get(key) ?? new ReusableEngine(this.locales, style, locale, format);
    this.kept.delete(key);
    this.kept.set(key, engine);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return engine;
  }
}
