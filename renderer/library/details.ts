import type { Article, CslItem } from '../../shared/model/records';
import { unfinishedNames, withUnfinished } from '../../shared/model/andOthers';
import { plainWords, withMarkupOf } from '../../shared/model/plainTitle';
import { readDate, readNames, writeDate, writeNames } from './names';

/** CSL types that the form offers; any other is kept as it came. */
export const TYPES: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'article-newspaper', label: 'Newspaper article' },
  { value: 'article-magazine', label: 'Magazine article' },
  { value: 'article-journal', label: 'Journal article' },
  { value: 'webpage', label: 'Web page' },
  { value: 'post-weblog', label: 'Blog post' },
  { value: 'broadcast', label: 'Broadcast' },
  { value: 'interview', label: 'Interview' },
  { value: 'report', label: 'Report' },
  { value: 'book', label: 'Book' },
  { value: 'chapter', label: 'Chapter' },
  { value: 'paper-conference', label: 'Conference paper' },
  { value: 'thesis', label: 'Thesis' },
  { value: 'document', label: 'Document' },
];

/** What the form holds: all of it text. */
export interface Details extends Record<FurtherField, string> {
  title: string;
  type: string;
  author: string;
  container: string;
  publisher: string;
  issued: string;
  url: string;
  accessed: string;
  doi: string;
  language: string;
  abstract: string;
}

/** Fields that only some kinds of work have, with their variables in CSL. */
export const FURTHER = {
  editor: 'editor',
  volume: 'volume',
  issue: 'issue',
  page: 'page',
  edition: 'edition',
  series: 'collection-title',
  place: 'publisher-place',
  isbn: 'ISBN',
  issn: 'ISSN',
} as const;
export type FurtherField = keyof typeof FURTHER;

const PERIODICAL = ['volume', 'issue', 'page', 'issn'] as const;
const OF_KIND: Readonly<Record<string, readonly FurtherField[]>> = {
  'article-journal': PERIODICAL,
  'article-magazine': PERIODICAL,
  'article-newspaper': ['page'],
  book: ['editor', 'volume', 'edition', 'series', 'place', 'isbn'],
  chapter: ['editor', 'page', 'edition', 'series', 'place', 'isbn'],
  'paper-conference': ['editor', 'page', 'series', 'place', 'isbn'],
  report: ['page', 'series', 'place', 'isbn'],
  thesis: ['place'],
};

/** What the form asks of this kind of work, and what the record has besides. */
export const furtherFields = (type: string, filled: Details): FurtherField[] =>
  (Object.keys(FURTHER) as FurtherField[]).filter(
    (field) => filled[field] !== '' || (OF_KIND[type]?.includes(field) ?? false),
  );

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The last of the people where a record does not name them all. */
const OTHERS = /(?:^|;)\s*(?:and others|et al\.?)\s*;?\s*$/i;

const peopleOf = (csl: CslItem, variable: 'author' | 'editor'): string =>
  writeNames(csl[variable]) + (unfinishedNames(csl).includes(variable) ? '; and others' : '');

export const detailsOf = ({ csl }: Pick<Article, 'csl'>): Details => ({
  title: plainWords(csl.title ?? ''),
  type: csl.type,
  author: peopleOf(csl, 'author'),
  container: plainWords(csl['container-title'] ?? ''),
  publisher: csl.publisher ?? '',
  issued: writeDate(csl.issued),
  url: csl.URL ?? '',
  accessed: writeDate(csl.accessed),
  doi: csl.DOI ?? '',
  language: csl.language ?? '',
  abstract: plainWords(csl.abstract ?? ''),
  editor: peopleOf(csl, 'editor'),
  volume: textOf(csl['volume']),
  issue: textOf(csl['issue']),
  page: textOf(csl['page']),
  edition: textOf(csl['edition']),
  series: plainWords(textOf(csl['collection-title'])),
  place: textOf(csl['publisher-place']),
  isbn: textOf(csl['ISBN']),
  issn: textOf(csl['ISSN']),
});

/** The record with the form's values. What the form does not show, or was not touched in it, stays as it is. */
export function withDetails(csl: CslItem, details: Details): CslItem {
  const before = detailsOf({ csl });
  const next: CslItem = { ...csl, type: details.type };
  const put = (field: keyof Details, name: string, value: unknown) => {
    if (details[field] === before[field]) return;
    const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (isEmpty) delete next[name];
    else next[name] = value;
  };
  const people = (['author', 'editor'] as const).filter((variable) => details[variable] !== before[variable]);
  for (const variable of people)
    put(variable, variable, readNames(details[variable].replace(OTHERS, ''), csl[variable]));
  const marked = (before: unknown, words: string) => withMarkupOf(textOf(before), words.trim());
  put('title', 'title', marked(csl.title, details.title));
  put('container', 'container-title', marked(csl['container-title'], details.container));
  put('publisher', 'publisher', details.publisher.trim());
  put('issued', 'issued', readDate(details.issued));
  put('url', 'URL', details.url.trim());
  put('accessed', 'accessed', readDate(details.accessed));
  put('doi', 'DOI', details.doi.trim());
  put('language', 'language', details.language.trim());
  put('abstract', 'abstract', marked(csl.abstract, details.abstract));
  for (const field of Object.keys(FURTHER) as FurtherField[]) {
    const name = FURTHER[field];
    if (field !== 'editor') put(field, name, marked(csl[name], details[field]));
  }
  return people.reduce((record, variable) => withUnfinished(record, variable, OTHERS.test(details[variable])), next);
}

/**
 * The record with what was changed in `mine` since both were `opened`, and all else as it is in `theirs`, which another window
 * has written meanwhile; or the fields that both changed, each in its own way.
 */
export function laidOver(
  opened: CslItem,
  mine: CslItem,
  theirs: CslItem,
): { readonly csl: CslItem } | { readonly both: readonly string[] } {
  const csl: CslItem = { ...theirs };
  const both: string[] = [];
  for (const field of new Set([...Object.keys(opened), ...Object.keys(mine)])) {
    if (isSame(mine[field], opened[field])) continue;
    if (!isSame(theirs[field], opened[field]) && !isSame(theirs[field], mine[field])) both.push(field);
    if (mine[field] === undefined) delete csl[field];
    else csl[field] = mine[field];
  }
  return both.length > 0 ? { both } : { csl };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
