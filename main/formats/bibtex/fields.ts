import { lookup } from '../../../shared/lookup';
import { CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES } from '../cslFields';

/*
 * What entry types and fields mean, read and written from the same tables. BibTeX: Oren Patashnik, "BibTeXing" (1988);
 * BibLaTeX: its manual, chapter 2. Programs write other names too; they are only read.
 */

export type Flavour = 'bibtex' | 'biblatex';

type Pair = readonly [biblatex: string, bibtex: string];
const sideOf = (flavour: Flavour) => (flavour === 'biblatex' ? 0 : 1);

/** Entry types by CSL type, as they are written. */
const ENTRY_TYPES: Readonly<Record<string, Pair>> = {
  article: ['online', 'misc'],
  'article-journal': ['article', 'article'],
  'article-magazine': ['article', 'article'],
  'article-newspaper': ['article', 'article'],
  bill: ['legislation', 'misc'],
  book: ['book', 'book'],
  broadcast: ['video', 'misc'],
  chapter: ['incollection', 'incollection'],
  classic: ['book', 'book'],
  dataset: ['dataset', 'misc'],
  'entry-dictionary': ['inreference', 'incollection'],
  'entry-encyclopedia': ['inreference', 'incollection'],
  entry: ['inreference', 'incollection'],
  figure: ['image', 'misc'],
  graphic: ['artwork', 'misc'],
  legal_case: ['jurisdiction', 'misc'],
  legislation: ['legislation', 'misc'],
  manuscript: ['unpublished', 'unpublished'],
  motion_picture: ['movie', 'misc'],
  musical_score: ['music', 'misc'],
  pamphlet: ['booklet', 'booklet'],
  'paper-conference': ['inproceedings', 'inproceedings'],
  patent: ['patent', 'misc'],
  performance: ['performance', 'misc'],
  periodical: ['periodical', 'misc'],
  personal_communication: ['letter', 'misc'],
  post: ['online', 'misc'],
  'post-weblog': ['online', 'misc'],
  report: ['report', 'techreport'],
  review: ['review', 'article'],
  'review-book': ['review', 'article'],
  software: ['software', 'misc'],
  song: ['audio', 'misc'],
  standard: ['standard', 'misc'],
  thesis: ['thesis', 'phdthesis'],
  treaty: ['legislation', 'misc'],
  webpage: ['online', 'misc'],
};

const all = (cslType: string, names: string): [string, string][] => names.split(' ').map((name) => [name, cslType]);

/** CSL types by entry type, as they are read when nothing else is said. */
const CSL_TYPE: ReadonlyMap<string, string> = new Map([
  ...all('article-journal', 'article article-journal journal_article journalarticle ejournal'),
  ...all('article-magazine', 'magazine_article magazinearticle magazine suppperiodical'),
  ...all('article-newspaper', 'newspaper_article newspaperarticle newspaper newsarticle'),
  ...all('book', 'book mvbook collection mvcollection reference mvreference proceedings mvproceedings ebook'),
  ...all('chapter', 'inbook bookinbook suppbook incollection suppcollection book_section booksection chapter'),
  ...all('entry-encyclopedia', 'inreference encyclopedia_article encyclopediaarticle'),
  ...all('entry-dictionary', 'dictionary_entry'),
  ...all('paper-conference', 'inproceedings conference conference_proceedings conferencepaper'),
  ...all('pamphlet', 'booklet'),
  ...all('report', 'report techreport manual technicalreport'),
  ...all('thesis', 'thesis phdthesis mastersthesis bachelorsthesis bathesis mathesis'),
  ...all('manuscript', 'unpublished manuscript working_paper'),
  ...all('webpage', 'online electronic www web_page webpage internet'),
  ...all('post-weblog', 'blog blogpost'),
  ...all('dataset', 'dataset data'),
  ...all('software', 'software softwareversion softwaremodule codefragment computer_program program'),
  ...all('motion_picture', 'movie film video'),
  ...all('song', 'audio sound'),
  ...all('musical_score', 'music'),
  ...all('graphic', 'artwork'),
  ...all('figure', 'image'),
  ...all('legislation', 'legislation legal statute'),
  ...all('bill', 'bill'),
  ...all('legal_case', 'jurisdiction case'),
  ...all('hearing', 'hearing'),
  ...all('patent', 'patent'),
  ...all('performance', 'performance'),
  ...all('periodical', 'periodical'),
  ...all('personal_communication', 'letter'),
  ...all('review', 'review'),
  ...all('standard', 'standard'),
  ...all('speech', 'talk presentation lecture speech'),
  ...all('map', 'map'),
  ...all('document', 'misc other'),
]);

const SUBTYPES: readonly Pair[] = [
  ['article-newspaper', 'newspaper'],
  ['article-magazine', 'magazine'],
];

/** How a CSL type is written. The subtype says what the entry type does not; styles that do not know it pass it over. */
export function entryTypeOf(cslType: string, flavour: Flavour): { name: string; subtype?: string } {
  const name = lookup(ENTRY_TYPES, cslType)?.[sideOf(flavour)] ?? 'misc';
  if (CSL_TYPE.get(name) === cslType) return { name };
  return { name, subtype: SUBTYPES.find(([type]) => type === cslType)?.[1] ?? cslType };
}

/** The CSL type of an entry; one of a type that nobody knows is taken for what its fields fit. */
export function cslTypeOf(entryType: string, subtype: string | undefined, has: (field: string) => boolean): string {
  const word = subtype?.trim().toLowerCase() ?? '';
  const said = SUBTYPES.find(([, name]) => name === word)?.[0] ?? (CSL_TYPES.has(word) ? word : undefined);
  if (said !== undefined) return said;
  const known = CSL_TYPE.get(entryType);
  if (known !== undefined) return known;
  if (has('journal') || has('journaltitle')) return 'article-journal';
  return has('booktitle') ? 'chapter' : 'document';
}

/** Works whose `number` counts issues, and those where it counts the volumes of a series. */
const IN_ISSUES = /^(?:article|review|periodical|suppperiodical|(?:newspaper|magazine|journal)_?article|generic)$/;
const IN_SERIES = /book|collection|reference|proceedings|conference/;

/** Fields that mean the same in every entry, by CSL variable; the first of a flavour's names is written. */
const FIELDS: readonly (readonly [variable: string, biblatex: string, bibtex: string, others?: string])[] = [
  ['title-short', 'shorttitle', 'shorttitle'],
  ['container-title-short', 'shortjournal', 'shortjournal', 'journalabbr journal-abbreviation journalabbreviation'],
  ['collection-title', 'series', 'series'],
  ['container-author', 'bookauthor', 'bookauthor'],
  ['publisher-place', 'location', 'address', 'place'],
  ['event-title', 'eventtitle', 'eventtitle', 'conference conf event'],
  ['event-place', 'venue', 'venue'],
  ['event-date', 'eventdate', 'eventdate'],
  ['chapter-number', 'chapter', 'chapter'],
  ['number-of-pages', 'pagetotal', 'pagetotal', 'numpages'],
  ['number-of-volumes', 'volumes', 'volumes'],
  ['page', 'pages', 'pages'],
  ['genre', 'type', 'type'],
  ['keyword', 'keywords', 'keywords'],
  ['annote', 'annotation', 'annote'],
  ['status', 'pubstate', 'pubstate'],
  ['original-title', 'origtitle', 'origtitle'],
  ['original-publisher', 'origpublisher', 'origpublisher'],
  ['original-publisher-place', 'origlocation', 'origlocation'],
  ['original-date', 'origdate', 'origdate'],
  ['accessed', 'urldate', 'urldate', 'lastaccessed lastchecked accessdate access_date'],
  ['URL', 'url', 'url', 'link bdsk-url-1'],
  ['ISBN', 'isbn', 'isbn'],
  ['ISSN', 'issn', 'issn'],
  ['call-number', 'call-number', 'call-number', 'lccn'],
];

const WRITTEN = new Map(FIELDS.map(([variable, ...names]) => [variable, names] as const));
const READ = new Map<string, string>();
for (const variable of [...TEXT_VARIABLES, ...NUMBER_VARIABLES, ...NAME_VARIABLES, ...DATE_VARIABLES])
  READ.set(variable.toLowerCase(), variable);
for (const [variable, biblatex, bibtex, others] of FIELDS)
  for (const name of [biblatex, bibtex, ...(others?.split(' ') ?? [])]) READ.set(name, variable);
READ.delete('citation-key'); // it is the key of the entry
for (const name of [
  'issued',
  'number',
  'collection-number',
  'issue',
  'publisher',
  'container-title',
  'medium',
  'references',
])
  READ.set(name, name);

/** The variable that a field of this name is, when it is the same in every entry. */
export const variableOf = (field: string): string | undefined => READ.get(field);

/** On the web the name of the site is what `organization` and `howpublished` say. */
const ON_THE_WEB = new Set(['webpage', 'post', 'post-weblog', 'article']);
export const isOnTheWeb = (cslType: string): boolean => ON_THE_WEB.has(cslType);

export type NumberVariable = 'issue' | 'collection-number' | 'number';

/** What `number` counts in an entry. */
export function numberOf(entryType: string): NumberVariable {
  if (IN_ISSUES.test(entryType)) return 'issue';
  return IN_SERIES.test(entryType) ? 'collection-number' : 'number';
}

/**
 * The field for a CSL variable in an entry. A variable without a field of its own is written under its CSL name: BibTeX
 * and BibLaTeX pass over fields that they do not know, and programs that import keep them.
 */
export function fieldNameOf(variable: string, entryType: string, cslType: string, flavour: Flavour): string {
  if (variable === 'container-title') return containerField(entryType, cslType, flavour);
  if (variable === numberOf(entryType)) return 'number';
  if (variable === 'number') return 'eid';
  if (variable === 'medium') return isOnTheWeb(cslType) || entryType === 'online' ? 'medium' : 'howpublished';
  if (variable === 'publisher') {
    if (/^(?:phdthesis|mastersthesis)$/.test(entryType)) return 'school';
    if (/^(?:thesis|report|techreport)$/.test(entryType)) return 'institution';
  }
  return WRITTEN.get(variable)?.[sideOf(flavour)] ?? variable.toLowerCase();
}

function containerField(entryType: string, cslType: string, flavour: Flavour): string {
  if (IN_ISSUES.test(entryType)) return flavour === 'biblatex' ? 'journaltitle' : 'journal';
  if (entryType === 'online') return 'organization';
  return entryType === 'misc' && isOnTheWeb(cslType) ? 'howpublished' : 'booktitle';
}

/** Kinds of theses and reports that have a key in BibLaTeX, and those that are entry types of BibTeX. */
export const GENRES: readonly (readonly [key: string, genre: string])[] = [
  ['phdthesis', 'PhD thesis'],
  ['mathesis', 'Master’s thesis'],
  ['mastersthesis', 'Master’s thesis'],
  ['bathesis', 'Bachelor’s thesis'],
  ['candthesis', 'Candidate thesis'],
  ['techreport', 'Technical report'],
  ['resreport', 'Research report'],
];

/** BibTeX has no entry for a thesis of no kind: as the type of one of a kind it says just that. */
export const THESIS = 'thesis';

/** What a key of BibLaTeX says in words; other words say themselves. */
export const genreOf = (text: string): string => GENRES.find(([key]) => key === text.toLowerCase())?.[1] ?? text;

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'arabic',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  'de-AT': 'austrian',
  el: 'greek',
  en: 'english',
  'en-GB': 'british',
  'en-US': 'american',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  he: 'hebrew',
  hu: 'magyar',
  it: 'italian',
  ja: 'japanese',
  la: 'latin',
  nb: 'norsk',
  nl: 'dutch',
  nn: 'nynorsk',
  pl: 'polish',
  pt: 'portuguese',
  'pt-BR': 'brazilian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  zh: 'chinese',
};

/** The babel name of a language tag, when there is one for just this tag. */
export const langidOf = (tag: string): string | undefined => lookup(LANGUAGES, tag);

const TAGS = new Map(Object.entries(LANGUAGES).map(([tag, name]) => [name, tag]));
for (const [name, tag] of [
  ['usenglish', 'en-US'],
  ['ukenglish', 'en-GB'],
  ['uk', 'en-GB'],
  ['us', 'en-US'],
  ['ngerman', 'de'],
  ['naustrian', 'de-AT'],
  ['francais', 'fr'],
  ['hungarian', 'hu'],
  ['brazil', 'pt-BR'],
] as const)
  TAGS.set(name, tag);

/** The language tag of a babel name. */
export const tagOfLangid = (name: string): string | undefined => TAGS.get(name.trim().toLowerCase());
