export type Flavour = 'bibtex' | 'biblatex';

type Pair = readonly [biblatex: string, bibtex: string];

/** Entry types by CSL type. Types that are not here, and those marked as near, come back as another type. */
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
  collection: ['misc', 'misc'],
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

/** The CSL type that an entry type stands for when nothing else is said; others mapped to it are near. */
const MEANT: Readonly<Record<string, string>> = {
  online: 'webpage',
  article: 'article-journal',
  book: 'book',
  incollection: 'chapter',
  inreference: 'entry-encyclopedia',
  legislation: 'legislation',
  misc: 'document',
  review: 'review',
};

const SUBTYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'newspaper',
  'article-magazine': 'magazine',
};

/** The entry type for a CSL type, and whether it says the type in full. */
export function entryTypeOf(cslType: string, flavour: Flavour): { name: string; subtype?: string; exact: boolean } {
  const name = ENTRY_TYPES[cslType]?.[flavour === 'biblatex' ? 0 : 1] ?? 'misc';
  const subtype = flavour === 'biblatex' ? SUBTYPES[cslType] : undefined;
  return {
    name,
    ...(subtype === undefined ? {} : { subtype }),
    exact: subtype !== undefined || (MEANT[name] ?? cslType) === cslType,
  };
}

const FIELD_NAMES: Readonly<Record<string, Pair>> = {
  'title-short': ['shorttitle', 'shorttitle'],
  shortTitle: ['shorttitle', 'shorttitle'],
  'container-title-short': ['shortjournal', 'shortjournal'],
  journalAbbreviation: ['shortjournal', 'shortjournal'],
  'collection-title': ['series', 'series'],
  'container-author': ['bookauthor', 'bookauthor'],
  'publisher-place': ['location', 'address'],
  'event-title': ['eventtitle', 'eventtitle'],
  event: ['eventtitle', 'eventtitle'],
  'event-place': ['venue', 'venue'],
  'chapter-number': ['chapter', 'chapter'],
  'number-of-pages': ['pagetotal', 'pagetotal'],
  'number-of-volumes': ['volumes', 'volumes'],
  page: ['pages', 'pages'],
  genre: ['type', 'type'],
  medium: ['howpublished', 'howpublished'],
  keyword: ['keywords', 'keywords'],
  annote: ['annotation', 'annote'],
  status: ['pubstate', 'pubstate'],
  'original-title': ['origtitle', 'origtitle'],
  'original-publisher': ['origpublisher', 'origpublisher'],
  'original-publisher-place': ['origlocation', 'origlocation'],
  'original-date': ['origdate', 'origdate'],
  'event-date': ['eventdate', 'eventdate'],
  accessed: ['urldate', 'urldate'],
};

const CONTAINERS: Readonly<Record<string, Pair>> = {
  article: ['journaltitle', 'journal'],
  review: ['journaltitle', 'journal'],
  periodical: ['journaltitle', 'journal'],
  online: ['organization', 'organization'],
  misc: ['howpublished', 'howpublished'],
};

/**
 * The field for a CSL variable in an entry. A variable without a field of its own is written under its CSL name: BibTeX
 * and BibLaTeX pass over fields that they do not know, and programs that import keep them.
 */
export function fieldNameOf(variable: string, entryType: string, flavour: Flavour): string {
  const side = flavour === 'biblatex' ? 0 : 1;
  if (variable === 'container-title') return (CONTAINERS[entryType] ?? ['booktitle', 'booktitle'])[side];
  if (variable === 'issue') return 'number';
  if (variable === 'collection-number' && !/article|report|patent|standard/.test(entryType)) return 'number';
  if (variable === 'publisher') {
    if (/^(?:phdthesis|mastersthesis)$/.test(entryType)) return 'school';
    if (/^(?:thesis|report|techreport)$/.test(entryType)) return 'institution';
  }
  return FIELD_NAMES[variable]?.[side] ?? variable.toLowerCase();
}

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'arabic',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  'de-at': 'austrian',
  el: 'greek',
  en: 'english',
  'en-gb': 'british',
  'en-us': 'american',
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
  'pt-br': 'brazilian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  zh: 'chinese',
};

/** The babel name of a language tag, when there is one for just this tag. */
export const langidOf = (tag: string): string | undefined => LANGUAGES[tag.toLowerCase()];
