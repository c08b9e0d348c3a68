import { lookup } from '../lookup';
import { fullName, shownDate } from '../model/queries';
import type { CslDate, CslItem, CslName } from '../model/records';

/** CSL variables in the order in which a record is read, with what people call them. */
const NAMES: Readonly<Record<string, string>> = {
  type: 'Kind',
  title: 'Title',
  'title-short': 'Short title',
  author: 'Authors',
  editor: 'Editors',
  translator: 'Translators',
  issued: 'Date',
  'container-title': 'Published in',
  'container-title-short': 'Abbreviated',
  'collection-title': 'Series',
  'event-title': 'Event',
  volume: 'Volume',
  issue: 'Issue',
  page: 'Pages',
  number: 'Number',
  edition: 'Edition',
  publisher: 'Publisher',
  'publisher-place': 'Place',
  DOI: 'DOI',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  PMID: 'PubMed number',
  PMCID: 'PMC number',
  URL: 'Address',
  accessed: 'Seen on',
  language: 'Language',
  keyword: 'Keywords',
  note: 'Remark',
  abstract: 'Abstract',
};
const ORDER = new Map(Object.keys(NAMES).map((field, at) => [field, at]));

/** What people call a CSL variable; one without a name of its own keeps the one it has. */
export const fieldName = (field: string): string => lookup(NAMES, field) ?? capitalised(field.replace(/[-_]/g, ' '));

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** In the order of a record; those without a place of their own come last. */
export const inReadingOrder = (fields: Iterable<string>): string[] =>
  [...fields].sort((a, b) => (ORDER.get(a) ?? 999) - (ORDER.get(b) ?? 999) || (a < b ? -1 : 1));

/** A field of a record in words, empty when it has none. */
export function fieldInWords(csl: CslItem, field: string): string {
  const value = csl[field] as string | number | object | null | undefined; // JSON, of which no field is true or false
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return (value as CslName[]).map(fullName).join('; '); // only names are lists
  if (typeof value === 'object') return field === 'custom' ? customInWords(value) : shownDate(value as CslDate); // all other objects are dates
  if (field === 'type') return capitalised(String(value).replace(/[-_]/g, ' '));
  return String(value);
}

const customInWords = (custom: object): string =>
  Object.entries(custom)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');
