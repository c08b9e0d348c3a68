import type { Article, CslItem } from '../../shared/model/records';
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
export interface Details {
  title: string;
  type: string;
  author: string;
  container: string;
  publisher: string;
  issued: string;
  url: string;
  doi: string;
  language: string;
  abstract: string;
}

export const detailsOf = ({ csl }: Pick<Article, 'csl'>): Details => ({
  title: plainWords(csl.title ?? ''),
  type: csl.type,
  author: writeNames(csl.author),
  container: plainWords(csl['container-title'] ?? ''),
  publisher: csl.publisher ?? '',
  issued: writeDate(csl.issued),
  url: csl.URL ?? '',
  doi: csl.DOI ?? '',
  language: csl.language ?? '',
  abstract: plainWords(csl.abstract ?? ''),
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
  const marked = (before: string | undefined, words: string) => withMarkupOf(before ?? '', words.trim());
  put('title', 'title', marked(csl.title, details.title));
  put('author', 'author', readNames(details.author, csl.author));
  put('container', 'container-title', marked(csl['container-title'], details.container));
  put('publisher', 'publisher', details.publisher.trim());
  put('issued', 'issued', readDate(details.issued));
  put('url', 'URL', details.url.trim());
  put('doi', 'DOI', details.doi.trim());
  put('language', 'language', details.language.trim());
  put('abstract', 'abstract', marked(csl.abstract, details.abstract));
  return next;
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
