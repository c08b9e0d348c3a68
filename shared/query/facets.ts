import type { AnyId } from '../model/ids';
import { getItem, type Library } from '../model/library';
import { plainWords } from '../model/plainTitle';
import { fullName, referrersOf } from '../model/queries';
import type { Article, CslDate, Item } from '../model/records';
import { dayNumber } from './days';
import { foldName, type NameField } from './parse';
import { localDay } from '../localDay';

/** What a record answers to a filter: `tag:harbour works`, `by:lind`. The value is folded by `foldName`. */
export type Facet = `${NameField}:${string}`;

/** Every facet of a record, each once. What stands in an article has the article's authors, outlet, collections and language. */
export function facetsOf(item: Item, library: Library): Facet[] {
  const facets = new Set<Facet>([`type:${item.kind}`]);
  const add = (field: NameField, ...values: readonly (string | undefined)[]): void => {
    for (const value of values) if (value) facets.add(`${field}:${foldName(value)}`);
  };
  const addWords = (field: NameField, text: string | undefined): void => add(field, ...wordsOf(text));
  const article = articleOf(item, library);
  if (article) {
    const { csl } = article;
    addWords('in', plainWords(csl['container-title'] ?? ''));
    addWords('in', csl.publisher);
    add('lang', csl.language, csl.language?.split('-')[0]);
    add('collection', ...namesOf(library, article.collectionIds));
    if (item.kind !== 'statement')
      addWords('by', [...(csl.author ?? []), ...(csl.editor ?? [])].map(fullName).join(' '));
  }
  const tagIds = (item.tagIds as readonly AnyId[] | undefined) ?? []; // every kind with tags has them under this name
  add('tag', ...namesOf(library, tagIds));
  if (tagIds.length > 0) add('has', 'tags');
  addOwn(item, library, add, addWords);
  return [...facets];
}

function addOwn(
  item: Item,
  library: Library,
  add: (field: NameField, ...values: readonly (string | undefined)[]) => void,
  addWords: (field: NameField, text: string | undefined) => void,
): void {
  if (referrersOf(library, item.id, 'note').length > 0) add('has', 'notes');
  switch (item.kind) {
    case 'article':
      add('type', item.csl.type);
      if (item.texts.length > 0) add('has', 'text');
      if (referrersOf(library, item.id, 'highlight').length > 0) add('has', 'highlights');
      if (referrersOf(library, item.id, 'statement').length > 0) add('has', 'statements');
      return;
    case 'statement':
      addWords('by', speakerOf(item, library));
      add('footing', item.footing);
      break;
    case 'highlight':
      if (item.comment) add('has', 'comment');
      break;
    case 'note':
    case 'claim':
      break;
    default:
      return;
  }
  const evidence = referrersOf(library, item.id, 'evidence');
  if (evidence.length > 0) add('has', 'evidence');
  add('stance', ...evidence.map(({ stance }) => stance));
}

function speakerOf(item: Item & { kind: 'statement' }, library: Library): string | undefined {
  const source = item.speakerId && library.tables.source.get(item.speakerId);
  return source ? [source.name, ...source.aliases].join(' ') : item.speaker?.quote;
}

/** The day a record is from, as in `SearchDocument`: of an article and what stands in it, when that was issued; else when it was written. */
export function dayOf(item: Item, library: Library): number {
  const article = articleOf(item, library);
  return article ? issuedDay(article.csl.issued) : dayNumber(...localDay(item.createdAt).split('-'));
}

function issuedDay(date: CslDate | undefined): number {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year !== undefined) return dayNumber(year, month, day) || 0;
  return dayNumber(/\d{4}/.exec(date?.raw ?? date?.literal ?? '')?.[0]);
}

function articleOf(item: Item, library: Library): Article | undefined {
  if (item.kind === 'article') return item;
  if (item.kind !== 'highlight' && item.kind !== 'statement' && item.kind !== 'value') return undefined;
  return library.tables.article.get(item.articleId); // the schema holds an article's id there
}

const namesOf = (library: Library, ids: readonly AnyId[]): string[] =>
  ids.flatMap((id) => {
    const item = getItem(library, id);
    return item?.kind === 'tag' || item?.kind === 'collection' ? [item.name] : [];
  });

const wordsOf = (text: string | undefined): string[] => text?.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
