import type { CslDate, CslItem, CslName } from '../../shared/model/records';
import { bibtexDate, edtfFromDate } from './bibtexDates';
import { entryTypeOf, fieldNameOf, langidOf, type Flavour } from './bibtexFields';
import { bibtexNames } from './bibtexNames';
import { DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES } from './cslFields';
import type { Loss, Reference, ReferenceFormat } from './format';
import { escapeLatex, richLatex, titleLatex, verbatimAddress } from './latex';

/** Classic BibTeX: entry types and fields of the standard styles, with `url` and `doi` as newer styles read them. */
export const bibtex: ReferenceFormat = formatOf('bibtex', 'BibTeX');

/** BibLaTeX 3: its entry types, EDTF dates, `journaltitle`, `urldate`, and newspapers as a subtype of articles. */
export const biblatex: ReferenceFormat = formatOf('biblatex', 'BibLaTeX');

function formatOf(flavour: Flavour, label: string): ReferenceFormat {
  return {
    id: flavour,
    label,
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: (references) => write(references, flavour),
  };
}

function write(references: readonly Reference[], flavour: Flavour): { text: string; lost: Loss[] } {
  const lost: Loss[] = [];
  const entries = references.map(({ id, csl }) =>
    new Entry(id, csl, flavour, (field, reason) => lost.push({ id, field, reason })).toString(),
  );
  return { text: entries.join('\n'), lost };
}

/** Fields in the order in which people look for them; the others follow as the record has them. */
const FIRST = ['author', 'editor', 'translator', 'title', 'container-title', 'issued'];
const TITLES = new Set(['title', 'title-short', 'shortTitle']);
const ADDRESSES = new Set(['URL', 'DOI']);

const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number';

/** One entry while it is written. */
class Entry {
  private readonly type: ReturnType<typeof entryTypeOf>;
  private readonly fields = new Map<string, string>();

  constructor(
    private readonly key: string,
    csl: CslItem,
    private readonly flavour: Flavour,
    private readonly lose: (field: string, reason: string) => void,
  ) {
    this.type = entryTypeOf(csl.type, flavour);
    if (!this.type.exact) lose('type', `${this.label} has no type for “${csl.type}”; written as @${this.type.name}.`);
    const variables = Object.keys(csl).filter((variable) => variable !== 'type' && variable !== 'id');
    const known = FIRST.filter((variable) => variables.includes(variable));
    for (const variable of [...known, ...variables.filter((variable) => !FIRST.includes(variable))]) {
      if (variable === 'publisher' && this.isOwnPublisher(csl)) continue;
      this.add(variable, csl[variable]);
    }
    if (this.type.subtype !== undefined) this.set('entrysubtype', `{${this.type.subtype}}`, 'type');
  }

  toString(): string {
    const lines = [...this.fields].map(([name, value]) => `  ${name} = ${value},\n`);
    return `@${this.type.name}{${this.key},\n${lines.join('')}}\n`;
  }

  private get label() {
    return this.flavour === 'biblatex' ? 'BibLaTeX' : 'BibTeX';
  }

  /** A newspaper's name may stand both as container and as publisher; articles have a field for the first. */
  private isOwnPublisher(csl: CslItem): boolean {
    return this.type.name === 'article' && csl.publisher === csl['container-title'];
  }

  private add(variable: string, value: unknown): void {
    if (value === undefined || value === '') return;
    if (NAME_VARIABLES.has(variable)) this.addNames(variable, value as CslName[]);
    else if (DATE_VARIABLES.has(variable)) this.addDate(variable, value as CslDate);
    else if (isPlain(value) && (TEXT_VARIABLES.has(variable) || NUMBER_VARIABLES.has(variable)))
      this.addText(variable, String(value));
    else this.lose(variable, `${this.label} has no field for it.`);
  }

  private addText(variable: string, text: string): void {
    if (variable === 'language' && this.flavour === 'biblatex') return this.addLanguage(text);
    if (/\n/.test(text)) this.lose(variable, 'Its line breaks are written as spaces.');
    this.set(fieldNameOf(variable, this.type.name, this.flavour), `{${this.latexOf(variable, text)}}`, variable);
  }

  /** BibLaTeX names languages as the babel package does. */
  private addLanguage(tag: string): void {
    const exact = langidOf(tag);
    const langid = exact ?? langidOf(tag.split('-')[0] ?? '');
    if (langid === undefined) this.set('language', `{${escapeLatex(tag)}}`, 'language');
    else this.set('langid', `{${langid}}`, 'language');
    if (langid !== exact) this.lose('language', `BibLaTeX has no name for “${tag}”; written as ${langid}.`);
  }

  private latexOf(variable: string, text: string): string {
    if (ADDRESSES.has(variable)) return verbatimAddress(text);
    if (TITLES.has(variable)) return titleLatex(text);
    if (variable === 'page') return escapeLatex(text).replace(/(?<=[\p{L}\p{N}])\s*[-–—]+\s*(?=[\p{L}\p{N}])/gu, '--');
    return richLatex(text);
  }

  private addNames(variable: string, names: readonly CslName[]): void {
    const written = bibtexNames(names, (reason) => this.lose(variable, reason));
    if (written !== '') this.set(fieldNameOf(variable, this.type.name, this.flavour), `{${written}}`, variable);
  }

  private addDate(variable: string, date: CslDate): void {
    if (variable === 'issued' && this.flavour === 'bibtex') {
      const { fields, exact } = bibtexDate(date);
      for (const [name, value] of fields) this.set(name, value, variable);
      if (!exact) this.lose(variable, 'BibTeX has only a year, a month and a day for it.');
      return;
    }
    const edtf = edtfFromDate(date);
    const name = variable === 'issued' ? 'date' : fieldNameOf(variable, this.type.name, this.flavour);
    if (edtf !== undefined) this.set(name, `{${edtf}}`, variable);
    else this.addDateInWords(variable, name, date.literal ?? date.raw ?? '');
  }

  private addDateInWords(variable: string, name: string, words: string): void {
    if (words === '') return;
    this.set(variable === 'issued' ? 'year' : name, `{${escapeLatex(words)}}`, variable);
    this.lose(variable, `“${words}” is not a date that ${this.label} can read.`);
  }

  /** The first variable that wants a field gets it. */
  private set(name: string, value: string, variable: string): void {
    if (this.fields.has(name)) this.lose(variable, `Its field “${name}” is taken by another value.`);
    else this.fields.set(name, value);
  }
}
