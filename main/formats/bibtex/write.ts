import { lookup } from '../../../shared/lookup';
import { AND_OTHERS, unfinishedNames } from '../../../shared/model/andOthers';
import type { CslDate, CslItem, CslName } from '../../../shared/model/records';
import { DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES } from '../cslFields';
import type { Reference } from '../format';
import { isRecord } from '../values';
import { entryTypeOf, fieldNameOf, GENRES, langidOf, type Flavour } from './fields';
import { isPathField, pathsToLatex } from './filePaths';
import { bibtexDate, edtfFromDate } from './writeDates';
import { bibtexNames } from './writeNames';
import { escapeLatex, paragraphsLatex, richLatex, titleLatex, verbatimAddress } from './writeText';

type Explain = (field: string, reason: string) => void;

/** One entry. `explain` hears what cannot be written as it is, where there is more to say than that it differs. */
export function writeEntry({ id, csl }: Reference, flavour: Flavour, explain: Explain): string {
  return new Entry(id, csl, flavour, explain).toString();
}

/** Fields in the order in which people look for them; the others follow as the record has them. */
const FIRST = ['author', 'editor', 'translator', 'title', 'container-title', 'issued'];
const TITLES = new Set(['title', 'title-short', 'shortTitle']);
const ADDRESSES = new Set(['URL', 'DOI']);
const NUMBERS = new Set(['ISBN', 'ISSN', 'PMID', 'PMCID']);
const PARAGRAPHS = new Set(['abstract', 'note', 'annote']);

/** Names that CSL-JSON had before it had the ones that we write. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  shortTitle: 'title-short',
  journalAbbreviation: 'container-title-short',
  event: 'event-title',
};

const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number';

class Entry {
  private readonly type: ReturnType<typeof entryTypeOf>;
  private readonly fields = new Map<string, string>();

  constructor(
    private readonly key: string,
    private readonly csl: CslItem,
    private readonly flavour: Flavour,
    private readonly explain: Explain,
  ) {
    this.type = this.typeOf(csl);
    const variables = Object.keys(csl).filter((variable) => variable !== 'type' && variable !== 'id');
    const known = FIRST.filter((variable) => variables.includes(variable));
    for (const variable of [...known, ...variables.filter((variable) => !FIRST.includes(variable))])
      this.add(lookup(OLD_NAMES, variable) ?? variable, csl[variable]);
    if (this.type.subtype !== undefined) this.set('entrysubtype', this.type.subtype, 'type');
    if (this.type.name === 'phdthesis' && !csl['genre']) this.set('type', 'Thesis', 'genre');
    this.addCustom(csl['custom']);
  }

  toString(): string {
    const lines = [...this.fields].map(
      ([name, value]) => `  ${name} = ${MONTH.test(value) && name === 'month' ? value : `{${value}}`},\n`,
    );
    return `@${this.type.name}{${this.key},\n${lines.join('')}}\n`;
  }

  private get label() {
    return this.flavour === 'biblatex' ? 'BibLaTeX' : 'BibTeX';
  }

  private typeOf({ type, genre }: CslItem): ReturnType<typeof entryTypeOf> {
    const entryType = entryTypeOf(type, this.flavour);
    const isMasters = entryType.name === 'phdthesis' && genreKey(genre) === 'mastersthesis';
    return isMasters ? { ...entryType, name: 'mastersthesis' } : entryType;
  }

  private add(variable: string, value: unknown): void {
    if (value === undefined || value === '' || variable === 'custom') return;
    if (NAME_VARIABLES.has(variable)) this.addNames(variable, value as CslName[]);
    else if (DATE_VARIABLES.has(variable)) this.addDate(variable, value as CslDate);
    else if (isPlain(value) && (TEXT_VARIABLES.has(variable) || NUMBER_VARIABLES.has(variable)))
      this.addText(variable, String(value));
    else this.explain(variable, `${this.label} has no field for it.`);
  }

  private fieldName(variable: string): string {
    return fieldNameOf(variable, this.type.name, this.csl.type, this.flavour);
  }

  private addText(variable: string, text: string): void {
    if (variable === 'genre') return this.addGenre(text);
    const langid = variable === 'language' && this.flavour === 'biblatex' ? langidOf(text) : undefined;
    if (langid !== undefined) return this.set('langid', langid, 'language');
    if (/\n/.test(text) && !PARAGRAPHS.has(variable)) this.explain(variable, 'Its line breaks are written as spaces.');
    this.set(this.fieldName(variable), latexOf(variable, text), variable);
  }

  /** BibTeX says some kinds by the type of the entry, BibLaTeX by a key. */
  private addGenre(genre: string): void {
    const key = genreKey(genre);
    if (key === undefined) return this.set('type', richLatex(genre), 'genre');
    if (this.flavour === 'biblatex') this.set('type', key === 'mastersthesis' ? 'mathesis' : key, 'genre');
    else if (key !== this.type.name) this.set('type', escapeLatex(genre), 'genre');
  }

  private addNames(variable: string, names: readonly CslName[]): void {
    const written = bibtexNames(names, this.flavour, (reason) => this.explain(variable, reason));
    if (written === '') return;
    const ending = unfinishedNames(this.csl).includes(variable) ? ' and others' : '';
    this.set(this.fieldName(variable), written + ending, variable);
  }

  private addDate(variable: string, date: CslDate): void {
    if (variable === 'issued' && this.flavour === 'bibtex') {
      for (const [name, value] of bibtexDate(date)) this.set(name, value, variable);
      return;
    }
    const edtf = edtfFromDate(date);
    const name = variable === 'issued' ? 'date' : this.fieldName(variable);
    if (edtf !== undefined) return this.set(name, edtf, variable);
    const words = date.raw ?? date.literal ?? '';
    if (words !== '') this.set(variable === 'issued' ? 'year' : name, escapeLatex(words), variable);
  }

  /** Fields that came with an entry and mean nothing to CSL go out as they came in. */
  private addCustom(custom: unknown): void {
    if (!isRecord(custom)) return;
    for (const [name, value] of Object.entries(custom)) {
      if (name === AND_OTHERS) continue; // with the names
      const paths = isPathField(name) && typeof value === 'string' ? pathsToLatex(value) : undefined;
      if (isPlain(value) && /^[^\s=,{}"#%()~\\]+$/.test(name))
        this.set(name, paths ?? paragraphsLatex(String(value)), 'custom');
      else this.explain('custom', `“${name}” is not a text that a field can hold.`);
    }
  }

  /** The first variable that wants a field gets it. */
  private set(name: string, value: string, variable: string): void {
    const taken = [...this.fields.keys()].some((field) => field.toLowerCase() === name.toLowerCase());
    if (taken) this.explain(variable, `Its field “${name}” is taken by another value.`);
    else this.fields.set(name, value);
  }
}

const MONTH = /^[a-z]{3}$/;

const genreKey = (genre: unknown): string | undefined => GENRES.findLast(([, name]) => name === genre)?.[0];

function latexOf(variable: string, text: string): string {
  if (ADDRESSES.has(variable)) return verbatimAddress(text);
  if (NUMBERS.has(variable)) return escapeLatex(text);
  if (TITLES.has(variable)) return titleLatex(text);
  if (variable === 'page') return escapeLatex(text).replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '--');
  return PARAGRAPHS.has(variable) ? paragraphsLatex(text) : richLatex(text);
}
