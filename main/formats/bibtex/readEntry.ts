import { AND_OTHERS } from '../../../shared/model/andOthers';
import type { CslItem } from '../../../shared/model/records';
import { DATE_VARIABLES, NAME_VARIABLES } from '../cslFields';
import { bareDoi } from '../../../shared/bibliography/identifiers';
import { joinedTitle } from '../titles';
import { THESIS, cslTypeOf, genreOf, isOnTheWeb, numberOf, tagOfLangid, variableOf } from './fields';
import { isPathField, pathsFromLatex } from './filePaths';
import { dateFromEdtf, dateFromYear } from './readDates';
import { endsInOthers, namesFromBibtex } from './readNames';
import { textFromLatex } from './readText';
import type { TextMode } from './textMode';
import type { RawEntry } from './scan';

/** Fields whose value is an address or a name for machines, where TeX's dashes and quotes mean nothing. */
const VERBATIM =
  /^(?:url|doi|uri|eprint|urldate|date|isbn|issn|pmid|pmcid|link|bdsk-.*|adsurl|timestamp|ids|crossref|xdata|xref)$/;
const PARAGRAPHS = new Set(['abstract', 'note', 'annote']);

/** The CSL item of an entry. What CSL has no variable for is in `custom` under the name of its field. */
export function itemFromEntry(entry: RawEntry, macros: ReadonlyMap<string, string>): CslItem {
  return new EntryReader(entry, macros).read();
}

class EntryReader {
  private readonly csl: CslItem;
  private readonly custom: Record<string, string> = {};
  private readonly used = new Set<string>();

  constructor(
    private readonly entry: RawEntry,
    private readonly macros: ReadonlyMap<string, string>,
  ) {
    const has = (field: string) => entry.fields.has(field);
    this.csl = { type: cslTypeOf(entry.type, this.peek('entrysubtype'), has) };
    if (this.subtypeIsType()) this.used.add('entrysubtype');
  }

  read(): CslItem {
    this.title();
    this.container();
    this.publisher();
    this.howPublished();
    this.issued();
    this.numbers();
    this.language();
    this.genre();
    this.eprint();
    for (const { name, written } of this.entry.fields.values()) if (!this.used.has(name)) this.field(name, written);
    if (Object.keys(this.custom).length > 0) this.csl['custom'] = this.custom;
    return this.csl;
  }

  /** A subtype that is no type of CSL is kept like any field. */
  private subtypeIsType(): boolean {
    const without = cslTypeOf(this.entry.type, undefined, (field) => this.entry.fields.has(field));
    return this.peek('entrysubtype') !== undefined && this.csl.type !== without;
  }

  private peek(name: string, mode: TextMode = {}): string | undefined {
    const field = this.entry.fields.get(name);
    return field && textFromLatex(field.value, { macros: this.macros, ...mode });
  }

  /** The text of a field, which is then used up; undefined when it is empty. */
  private take(name: string, mode: TextMode = {}): string | undefined {
    this.used.add(name);
    return this.peek(name, mode) || undefined;
  }

  private set(variable: string, value: unknown): void {
    if (value !== undefined && value !== '') this.csl[variable] = value;
  }

  private title(): void {
    this.set('title', joined(this.take('title'), this.take('subtitle')));
  }

  private container(): void {
    const journal = joined(this.take('journaltitle') ?? this.take('journal'), this.take('journalsubtitle'));
    const book = joined(this.take('booktitle'), this.take('booksubtitle'));
    const [first, second] = numberOf(this.entry.type) === 'issue' ? [journal, book] : [book, journal];
    this.set('container-title', first ?? second);
    if (first !== undefined && second !== undefined && first !== second)
      this.custom[first === journal ? 'booktitle' : 'journal'] = second;
    if (this.entry.fields.has('journal') && this.entry.fields.has('journaltitle')) this.used.add('journal');
  }

  private publisher(): void {
    const isSite = isOnTheWeb(this.csl.type) && this.csl['container-title'] === undefined;
    if (isSite) this.set('container-title', this.take('organization'));
    const names = ['publisher', 'institution', 'school', 'organization'];
    if (/thesis|report/.test(this.csl.type)) names.push(...names.splice(0, 1)); // where it was written comes first
    for (const name of names) {
      const value = this.used.has(name) ? undefined : this.take(name);
      if (value === undefined) continue;
      if (this.csl.publisher === undefined) this.csl.publisher = value;
      else if (value !== this.csl.publisher) this.custom[name] = value;
    }
  }

  private howPublished(): void {
    const field = this.entry.fields.get('howpublished');
    const address = field && /^\s*\{?\\(?:url|href)\s*\{|^\s*https?:\/\/\S+\s*$/.test(field.value);
    if (address && !this.entry.fields.has('url')) {
      const url = /\{\s*([^{}]+?)\s*\}/.exec(field.value)?.[1] ?? field.value.trim();
      this.used.add('howpublished');
      return this.set('URL', url);
    }
    const isSite = isOnTheWeb(this.csl.type) && this.csl['container-title'] === undefined;
    this.set(isSite ? 'container-title' : 'medium', this.take('howpublished'));
  }

  private issued(): void {
    const date = this.take('date', { verbatim: true });
    const year = this.take('year');
    const [month, day] = [this.take('month'), this.take('day')];
    const dated = date === undefined ? undefined : dateFromEdtf(date);
    if (dated && (dated.raw === undefined || year === undefined || year === date)) this.set('issued', dated);
    else if (year !== undefined) this.set('issued', dateFromYear(year, month, day));
    else if (month !== undefined) this.custom['month'] = month;
  }

  private numbers(): void {
    const number = this.take('number');
    const eid = this.take('eid') ?? this.take('articleno');
    this.set(numberOf(this.entry.type), number);
    if (eid === undefined) return;
    if (this.csl['number'] === undefined) this.csl['number'] = eid;
    else this.custom['eid'] = eid;
  }

  private language(): void {
    const langid = this.take('langid') ?? this.take('hyphenation');
    const language = this.take('language');
    const tag = langid === undefined ? undefined : tagOfLangid(langid);
    this.set('language', language ?? tag ?? langid);
    if (language !== undefined && langid !== undefined && langid !== language) this.custom['langid'] = langid;
  }

  private genre(): void {
    const said = this.take('type');
    const key = said ?? (this.csl.type === 'thesis' ? this.entry.type : '');
    const isNoMore = this.csl.type === 'thesis' && said?.toLowerCase() === THESIS;
    if (!isNoMore) this.set('genre', said === undefined && genreOf(key) === key ? undefined : genreOf(key));
  }

  /** PubMed numbers have a variable; other archives are kept as they are. */
  private eprint(): void {
    const type = this.peek('eprinttype') ?? this.peek('archiveprefix');
    if (type?.toLowerCase() !== 'pubmed') return;
    this.set('PMID', this.take('eprint'));
    this.used.add('eprinttype').add('archiveprefix');
  }

  private field(name: string, written: string): void {
    const variable = variableOf(name);
    const raw = this.entry.fields.get(name)?.value ?? '';
    if (variable === undefined || this.csl[variable] !== undefined) return this.keep(name, written);
    if (NAME_VARIABLES.has(variable)) {
      const names = namesFromBibtex(raw, { macros: this.macros });
      if (names.length === 0) return;
      if (endsInOthers(raw)) this.custom[AND_OTHERS] = [this.custom[AND_OTHERS], variable].filter(Boolean).join(' ');
      return this.set(variable, names);
    }
    if (DATE_VARIABLES.has(variable)) {
      const text = this.peek(name, { verbatim: true });
      return text === undefined || text === '' ? undefined : this.set(variable, dateFromEdtf(text));
    }
    const verbatim = VERBATIM.test(name);
    const text = this.peek(name, { verbatim, paragraphs: PARAGRAPHS.has(variable), pages: variable === 'page' }) ?? '';
    this.set(variable, variable === 'DOI' ? bareDoi(text) : variable === 'page' ? tidyPages(text) : text);
  }

  private keep(name: string, written: string): void {
    const text = isPathField(name)
      ? pathsFromLatex(this.entry.fields.get(name)?.value ?? '')
      : this.peek(name, { verbatim: VERBATIM.test(name), paragraphs: true });
    if (text !== undefined && text !== '') this.custom[written] = text;
  }
}

const joined = (title: string | undefined, subtitle: string | undefined): string | undefined =>
  title === undefined || subtitle === undefined ? (title ?? subtitle) : joinedTitle(title, subtitle);

const tidyPages = (text: string): string => text.replace(/(?<=\d)\s*([-–—])\s*(?=\d)/g, '$1');
