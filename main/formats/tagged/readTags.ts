import type { CslItem, CslName } from '../../../shared/model/records';
import { bareDoi } from '../../../shared/bibliography/identifiers';
import { joinKeywords } from '../keywords';
import { dateFromTagged, mostExact } from './dates';
import { takeLines, typeInNotes } from './inNotes';
import { nameFromTagged } from './names';
import { cslOfRis } from './types';

/** The values of each tag, in the order of the file. `TY` is the kind. */
export type Tags = ReadonlyMap<string, readonly string[]>;

const PERIODICAL = /^(?:article-|periodical$|review)/;
const BOOK = /^(?:book|classic|pamphlet|thesis|manuscript)$/;
const PART_OF_BOOK = /^(?:chapter|entry-|paper-conference$)/;

/** Tags whose first value is a variable; further values are kept with what has no variable. */
const PLAIN: readonly (readonly [tag: string, variable: string])[] = [
  ['AB', 'abstract'],
  ['N2', 'abstract'],
  ['VL', 'volume'],
  ['VO', 'volume'],
  ['ET', 'edition'],
  ['PB', 'publisher'],
  ['CY', 'publisher-place'],
  ['PP', 'publisher-place'],
  ['CN', 'call-number'],
  ['DB', 'archive'],
  ['AN', 'archive_location'],
  ['DP', 'source'],
  ['LA', 'language'],
  ['NV', 'number-of-volumes'],
  ['RI', 'reviewed-title'],
  ['SV', 'collection-number'],
  ['UR', 'URL'],
  ['LK', 'URL'],
  ['M3', 'genre'],
  ['RN', 'annote'],
];

/** The CSL item of a record in the tags of RIS. Tags without a variable are in `custom`, their values one a line. */
export function itemFromTags(tags: Tags): CslItem {
  return new TagReader(tags).read();
}

class TagReader {
  private readonly csl: CslItem;
  private readonly left: Map<string, string[]>;

  constructor(tags: Tags) {
    this.left = new Map([...tags].map(([tag, values]) => [tag, values.filter((value) => value.trim() !== '')]));
    const ris = this.first('TY')?.toUpperCase() ?? '';
    this.csl = { type: typeInNotes(this.left.get('N1') ?? []) ?? cslOfRis(ris) };
    this.left.delete('ID');
  }

  read(): CslItem {
    this.people();
    this.titles();
    this.dates();
    this.identifiers();
    this.numbers();
    this.pages();
    for (const [tag, variable] of PLAIN) if (this.csl[variable] === undefined) this.set(variable, this.first(tag));
    this.set('note', takeLines(this.all('N1'), this.csl).join('\n'));
    this.set('keyword', joinKeywords(this.all('KW').flatMap((value) => value.split('\n'))));
    this.rest();
    return this.csl;
  }

  private set(variable: string, value: unknown): void {
    if (value !== undefined && value !== '') this.csl[variable] = value;
  }

  private peek(tag: string): string | undefined {
    return this.left.get(tag)?.[0];
  }

  /** Takes the first value of a tag. */
  private first(tag: string): string | undefined {
    return this.left.get(tag)?.shift()?.trim();
  }

  /** Takes every value of a tag. */
  private all(tag: string): string[] {
    const values = this.left.get(tag) ?? [];
    this.left.delete(tag);
    return values.map((value) => value.trim());
  }

  private people(): void {
    const names = (...tags: string[]): CslName[] | undefined => {
      const found = tags
        .flatMap((tag) => this.all(tag))
        .flatMap((value) => value.split('\n'))
        .map(nameFromTagged);
      return found.length > 0 ? found : undefined;
    };
    const isBook = this.csl.type === 'book';
    const hasEditor = this.left.has('ED') || this.left.has('A2');
    this.set('author', names('AU', 'A1'));
    this.set('editor', names('ED', 'A2', ...(isBook && !hasEditor ? ['A3'] : [])));
    this.set('collection-editor', names('A3'));
    this.set('translator', names('A4', 'TA'));
  }

  private titles(): void {
    const { type } = this.csl;
    const title =
      this.line('TI') ?? this.line('T1') ?? this.line('CT') ?? (BOOK.test(type) ? this.line('BT') : undefined);
    this.set('title', title);
    this.dropSame('T1', title);
    const short = this.line('ST');
    if (short !== title) this.set('title-short', short);
    if (type === 'book') this.set('collection-title', this.line('T2') ?? this.line('T3'));
    else {
      this.container();
      this.set('collection-title', this.line('T3'));
    }
    if (type === 'book' && title === undefined) this.set('title', this.line('BT'));
  }

  /** The full name before the short one; which tag has which differs between programs. */
  private container(): void {
    const isConference = this.csl.type === 'paper-conference';
    const proceedings = isConference ? this.line('C3') : undefined;
    const second = this.line('T2');
    if (proceedings !== undefined) this.set('event-title', second);
    const full = proceedings ?? second ?? this.line('JF') ?? this.line('BT');
    const container = full ?? this.line('JO') ?? this.line('JA') ?? this.line('J2') ?? this.line('J1');
    this.set('container-title', container);
    for (const tag of ['JF', 'JO', 'JA', 'J1', 'J2', 'BT']) {
      this.dropSame(tag, container);
      if (this.csl['container-title-short'] === undefined && tag !== 'JF' && tag !== 'BT')
        this.set('container-title-short', this.line(tag));
    }
    if (isConference) this.set('event-place', this.line('C1'));
  }

  private line(tag: string): string | undefined {
    return this.first(tag)?.replace(/[ \t\n]+/g, ' ') || undefined;
  }

  private dropSame(tag: string, value: string | undefined): void {
    if (
      this.peek(tag)
        ?.replace(/[ \t\n]+/g, ' ')
        .trim() === value
    )
      this.first(tag);
  }

  private dates(): void {
    const [year, other, full] = [this.first('PY'), this.first('Y1'), this.first('DA')];
    const isYear = year !== undefined && /^\d{4}$/.test(year.replace(/\/+$/, ''));
    const said = isYear ? year.slice(0, 4) : undefined;
    this.set(
      'issued',
      mostExact([dateFromTagged(year ?? ''), dateFromTagged(other ?? '', said), dateFromTagged(full ?? '', said)]),
    );
    this.set('accessed', dateFromTagged(this.first('Y2') ?? ''));
  }

  private identifiers(): void {
    const doi = this.first('DO');
    this.set('DOI', doi && bareDoi(doi));
    const type = this.peek('M3');
    if (type !== undefined && /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d+\/\S+$/i.test(type.trim())) {
      this.first('M3');
      if (doi === undefined) this.set('DOI', bareDoi(type));
      else if (bareDoi(type) !== bareDoi(doi)) this.left.get('M3')?.unshift(type);
    }
    for (const tag of ['U1', 'U2', 'U3', 'U4', 'U5', 'C2']) this.pubmed(tag);
    if (
      /pubmed|medline/i.test(this.peek('DB') ?? '') &&
      /^\d+$/.test(this.peek('AN') ?? '') &&
      this.csl['PMID'] === undefined
    )
      this.set('PMID', this.first('AN'));
    for (const value of this.all('SN').flatMap((all) => all.split('\n'))) this.serialNumber(value.trim());
  }

  /** PubMed's own exports put its numbers into fields of the user. */
  private pubmed(tag: string): void {
    const [, number, kind = ''] = /^(\w+)\s*\[(pmid|pmcid)\]$/i.exec(this.peek(tag) ?? '') ?? [];
    const variable = kind.toUpperCase() || (tag === 'C2' && /^PMC\d+$/.test(this.peek(tag) ?? '') ? 'PMCID' : '');
    if (variable === '' || this.csl[variable] !== undefined) return;
    const value = this.first(tag);
    this.set(variable, number ?? value);
  }

  /** One tag for ISBN, ISSN and the numbers of reports and patents: told apart by how many digits they have. */
  private serialNumber(value: string): void {
    const digits = value.replace(/\(.*?\)|[^\dXx]/g, '').length;
    const { type } = this.csl;
    const isIssn =
      /^\d{4}-?\d{3}[\dXx](?:\s*\(.*\))?$/.test(value) || (PERIODICAL.test(type) && digits !== 10 && digits !== 13);
    const isIsbn = digits === 10 || digits === 13 || BOOK.test(type) || PART_OF_BOOK.test(type);
    const variable = isIssn ? 'ISSN' : isIsbn ? 'ISBN' : 'number';
    const before = this.csl[variable];
    this.set(variable, typeof before === 'string' ? `${before}, ${value}` : value);
  }

  private numbers(): void {
    const { type } = this.csl;
    const isPeriodical = PERIODICAL.test(type);
    const inSeries = type === 'book' || PART_OF_BOOK.test(type);
    const issue = this.first('IS') ?? this.first('CP');
    this.set(isPeriodical ? 'issue' : inSeries ? 'collection-number' : 'number', issue);
    if (isPeriodical) this.set('number', this.first('C7'));
    else if (this.csl['number'] === undefined) this.set('number', this.first('M1'));
    if (type === 'chapter') this.set('chapter-number', this.first('SE'));
    if (type === 'software') this.set('version', this.first('ET'));
  }

  private pages(): void {
    const [from, to] = [this.first('SP')?.replace(/\s*--+\s*/g, '-'), this.first('EP')];
    if (from === undefined && to === undefined) return;
    const isCount =
      /^(?:book|thesis|classic|pamphlet)$/.test(this.csl.type) && to === undefined && !/[-–]/.test(from ?? '');
    if (isCount) return this.set('number-of-pages', from);
    this.set(
      'page',
      from === undefined || to === undefined || from === to || /[-–]/.test(from) ? (from ?? to) : `${from}-${to}`,
    );
  }

  private rest(): void {
    const custom = [...this.left].filter(([, values]) => values.length > 0);
    if (custom.length > 0)
      this.csl['custom'] = Object.fromEntries(custom.map(([tag, values]) => [tag, values.join('\n')]));
  }
}
