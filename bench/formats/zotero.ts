import type { CslDate, CslName } from '../../shared/model/records';
import type { Item } from './convert';

/* Zotero's items as CSL items, after the mapping that Zotero publishes: what is compared here or needed to write them. */

export interface ZoteroItem {
  readonly itemType: string;
  readonly citationKey?: string;
  readonly extra?: string | readonly string[];
  readonly creators?: readonly { creatorType: string; firstName?: string; lastName?: string; name?: string }[];
  readonly tags?: readonly ({ tag: string } | string)[];
  readonly [field: string]: unknown;
}

const TYPES: Readonly<Record<string, string>> = {
  artwork: 'graphic',
  audioRecording: 'song',
  bill: 'bill',
  blogPost: 'post-weblog',
  book: 'book',
  bookSection: 'chapter',
  case: 'legal_case',
  computerProgram: 'software',
  conferencePaper: 'paper-conference',
  dataset: 'dataset',
  dictionaryEntry: 'entry-dictionary',
  document: 'document',
  email: 'personal_communication',
  encyclopediaArticle: 'entry-encyclopedia',
  film: 'motion_picture',
  forumPost: 'post',
  hearing: 'hearing',
  instantMessage: 'personal_communication',
  interview: 'interview',
  journalArticle: 'article-journal',
  letter: 'personal_communication',
  magazineArticle: 'article-magazine',
  manuscript: 'manuscript',
  map: 'map',
  newspaperArticle: 'article-newspaper',
  patent: 'patent',
  podcast: 'song',
  preprint: 'article',
  presentation: 'speech',
  radioBroadcast: 'broadcast',
  report: 'report',
  standard: 'standard',
  statute: 'legislation',
  thesis: 'thesis',
  tvBroadcast: 'broadcast',
  videoRecording: 'motion_picture',
  webpage: 'webpage',
};

const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  caseName: 'title',
  nameOfAct: 'title',
  subject: 'title',
  publicationTitle: 'container-title',
  websiteTitle: 'container-title',
  bookTitle: 'container-title',
  proceedingsTitle: 'container-title',
  blogTitle: 'container-title',
  encyclopediaTitle: 'container-title',
  dictionaryTitle: 'container-title',
  publisher: 'publisher',
  university: 'publisher',
  institution: 'publisher',
  distributor: 'publisher',
  place: 'publisher-place',
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  numPages: 'number-of-pages',
  edition: 'edition',
  series: 'collection-title',
  seriesTitle: 'collection-title',
  seriesNumber: 'collection-number',
  journalAbbreviation: 'container-title-short',
  shortTitle: 'title-short',
  DOI: 'DOI',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  url: 'URL',
  abstractNote: 'abstract',
  language: 'language',
  number: 'number',
  reportNumber: 'number',
  patentNumber: 'number',
  type: 'genre',
  thesisType: 'genre',
  reportType: 'genre',
  conferenceName: 'event-title',
  archive: 'archive',
  archiveLocation: 'archive_location',
  libraryCatalog: 'source',
  callNumber: 'call-number',
  numberOfVolumes: 'number-of-volumes',
};

const ROLES: Readonly<Record<string, string>> = {
  author: 'author',
  inventor: 'author',
  presenter: 'author',
  programmer: 'author',
  artist: 'author',
  editor: 'editor',
  seriesEditor: 'collection-editor',
  translator: 'translator',
  bookAuthor: 'container-author',
  director: 'director',
  interviewer: 'interviewer',
  recipient: 'recipient',
  composer: 'composer',
  scriptwriter: 'script-writer',
};

export const cslType = (type: string): string => TYPES[type] ?? type;

export function keyOf({ citationKey, extra }: ZoteroItem): string | undefined {
  const lines = typeof extra === 'string' ? extra.split('\n') : (extra ?? []);
  return citationKey ?? lines.map((line) => /^citation key:\s*(.+)$/i.exec(line)?.[1]).find(Boolean);
}

export function cslItem(item: ZoteroItem, id: string): Item {
  const csl: Item = { id, type: cslType(item.itemType) };
  const set = (variable: string, value: unknown) => {
    if (csl[variable] === undefined) (csl as Record<string, unknown>)[variable] = value;
  };
  for (const [field, variable] of Object.entries(FIELDS)) {
    const value = item[field];
    if (typeof value === 'string' && value.trim() !== '') set(variable, value.trim());
  }
  const people = new Map<string, CslName[]>();
  for (const { creatorType, firstName, lastName = '', name } of item.creators ?? []) {
    const role = ROLES[creatorType] ?? 'contributor';
    const person = name
      ? { literal: name }
      : firstName
        ? { family: lastName, given: firstName }
        : { literal: lastName };
    people.set(role, [...(people.get(role) ?? []), person]);
  }
  for (const [role, names] of people) set(role, names);
  for (const [field, variable] of [
    ['date', 'issued'],
    ['accessDate', 'accessed'],
  ] as const) {
    const value = item[field];
    if (typeof value === 'string' && value !== '') set(variable, dateOf(value));
  }
  const tags = (item.tags ?? []).map((tag) => (typeof tag === 'string' ? tag : tag.tag)).filter(Boolean);
  if (tags.length > 0) set('keyword', tags.join(tags.some((tag) => tag.includes(',')) ? '; ' : ', '));
  return csl;
}

function dateOf(text: string): CslDate {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:[T ].*)?$/.exec(text) ?? [];
  if (year === undefined) return { raw: text };
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined && part !== '00').map(Number)] };
}
