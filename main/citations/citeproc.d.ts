/** The part of citeproc-js 1.4.63 that this room uses. https://citeproc-js.readthedocs.io */
declare module 'citeproc' {
  /** A style or locale as a tree; a string child is text. */
  export interface CslTree {
    name: string;
    attrs: Record<string, string>;
    children: (CslTree | string)[];
  }

  export interface CslSystem {
    retrieveLocale(language: string): CslTree | string;
    retrieveItem(id: string): object;
    /** When it is there, output formats are told the `system_id` of the item they print. */
    embedBibliographyEntry?(id: string): string;
  }

  /** An output format writes each piece of text once through `text_escape` and wraps it as its decorations say. */
  export interface CslOutputFormat {
    text_escape(text: string): string;
    bibstart: string;
    bibend: string;
    /** `%%STRING%%` marks the place of the content; false means that the format has no such thing. */
    [decoration: `@${string}`]: string | false | CslDecoration;
  }
  /** Without a content, a quotation mark alone is asked for: an apostrophe. */
  export type CslDecoration = (
    this: { readonly item_id?: string },
    state: { getTerm(name: string): string },
    content: string | undefined,
  ) => string;

  /** How much of a work's names is cited to tell it apart, its year letter and the like. */
  export interface AmbigConfig {
    names: number[];
    givens: number[][];
    year_suffix: string | false;
    disambiguate: number | false;
  }

  export interface RegistryToken {
    /** The pool of works that are cited like it. */
    readonly ambig: string;
    disambig: AmbigConfig;
    sortkeys: unknown;
    /** Its number in the list. */
    seq: number;
    newItem?: boolean;
  }

  /** A family name: how many different initials there are, and for each how many given names. */
  export interface CslNameEntry {
    count: number;
    items: string[];
    ikey: Record<string, { count: number; items: string[]; skey: Record<string, { items: string[] }> }>;
  }

  export interface Registry {
    /** In the order of the style. */
    getSortedIds(): string[];
    readonly registry: Record<string, RegistryToken | undefined>;
    /** Works by their pool, in the order of the list. */
    readonly ambigcites: Record<string, string[]>;
    readonly namereg: {
      namereg: Record<string, CslNameEntry | undefined>;
      /** Names by work, written `family::initials::given`. */
      readonly nameind: Record<string, Record<string, boolean>>;
      readonly nameindpkeys: Record<string, unknown>;
    };
    reflist: RegistryToken[];
    oldseq: Record<string, number>;
    readonly sorter: { readonly compareKeys: (a: RegistryToken, b: RegistryToken) => number };
    init(names: string[]): void;
    doinserts(names: string[]): void;
    renumber(): void;
  }

  export class Engine {
    constructor(system: CslSystem, style: CslTree | string, language: string, forceLanguage?: boolean);
    /** `xclass` is `note` or `in-text`; `update_mode` is 1 when works are cited by their number. */
    readonly opt: {
      readonly 'disambiguate-add-givenname'?: boolean;
      readonly xclass: string;
      readonly update_mode: number;
      development_extensions: { wrap_url_and_doi: boolean };
    };
    /** `taintedItemIDs` are the works whose sorting or telling apart has changed, `loadedItemIDs` those that were asked for. */
    readonly tmp: {
      taintedItemIDs: Record<string, boolean>;
      loadedItemIDs?: Record<string, boolean>;
      area: string;
      root: string;
      extension: string;
    };
    readonly citation: { readonly opt: Readonly<Record<string, unknown>> };
    readonly bibliography_sort: { readonly tokens: readonly unknown[] };
    /** Tells the works of one pool apart. */
    readonly disambiguate: { run(pool: string): void };
    retrieveItem(id: string): object;
    /** A word of the style, or else of the language. */
    getTerm(name: string): string;
    /** Where dates are put together. */
    readonly dateput: Queue;
    readonly bibliography: { readonly tokens: readonly unknown[]; readonly opt: Readonly<Record<string, unknown>> };
    readonly registry: Registry;
    setOutputFormat(name: string): void;
    /** Those that were known and are not named are forgotten. */
    updateItems(ids: readonly string[]): void;
    /** Given no citations, forgets every work and all that was told apart. */
    restoreProcessorState(citations: readonly []): void;
    /** False when the style has no bibliography. With a filter, only the entries it includes, in the same order. */
    makeBibliography(filter?: {
      include: readonly { field: string; value: string }[];
    }): [parameters: { entry_ids: string[][] }, entries: string[]] | false;
    makeCitationCluster(cites: readonly CslCite[]): string;
    /** Cites all in the order of the document; `mode` is an output format. Gives id, note number and text of each. */
    rebuildProcessorState(
      citations: readonly { citationID: string; citationItems: readonly CslCite[]; properties: CslCitationPlace }[],
      mode: string,
      uncited: readonly string[],
    ): [id: string, note: number, text: string][];
  }

  export interface CslCite {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly 'suppress-author'?: boolean;
    readonly 'author-only'?: boolean;
  }
  /** Number of the footnote, 0 in the text itself; `composite` writes the author into the sentence. */
  export interface CslCitationPlace {
    readonly noteIndex: number;
    readonly mode?: 'composite';
  }

  interface Token {
    strings: Record<string, string | undefined>;
    decorations: unknown[];
  }
  export interface Queue {
    readonly queue: Token[];
    /** Prints what is in the queue and empties it. */
    string(engine: Engine, queue: Token[]): unknown;
    openLevel(token: Token): void;
  }

  const CSL: {
    readonly Engine: typeof Engine;
    /** The keys by which a work is sorted; called on the engine. */
    getSortKeys(this: Engine, item: object, by: 'bibliography_sort'): unknown;
    cloneAmbigConfig(config: AmbigConfig): AmbigConfig;
    readonly Output: { readonly Formats: Record<string, CslOutputFormat> };
  };
  export default CSL;
}
