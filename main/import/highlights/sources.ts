import { isIdOf } from '../../../shared/model/ids';
import type { Library } from '../../../shared/model/library';
import { plainTitle } from '../../../shared/model/plainTitle';
import { articleWithText, fullName } from '../../../shared/model/queries';
import type { Article } from '../../../shared/model/records';
import type { ForeignMark, ForeignSource } from './types';

/** The marks of one work, and the article that it is, if there is one. */
export interface MarkedWork {
  readonly source: ForeignSource;
  readonly article: Article | undefined;
  readonly marks: readonly ForeignMark[];
}

/** Groups marks by work, in the order of the file, and finds the works among the articles. */
export function worksOf(library: Library, marks: readonly ForeignMark[]): MarkedWork[] {
  const find = articleFinder(library);
  const works = new Map<string, { source: ForeignSource; article: Article | undefined; marks: ForeignMark[] }>();
  for (const mark of marks) {
    const article = find(mark);
    const { url, title = '', author = '' } = mark.source;
    const key = article?.id ?? (url === undefined ? byline(title, author) : address(url));
    const work = works.get(key);
    if (work) work.marks.push(mark);
    else works.set(key, { source: mark.source, article, marks: [mark] });
  }
  return [...works.values()];
}

/**
 * By our own id or key, by the text, by DOI, by address, else by title and people together; by a telling title alone where
 * one of the two names no people and no other article is called so.
 */
function articleFinder(library: Library): (mark: ForeignMark) => Article | undefined {
  const byDoi = new Map<string, Article>();
  const byAddress = new Map<string, Article>();
  const byTitle = new Map<string, Article>();
  const called = new Map<string, Article[]>();
  for (const article of library.tables.article.values()) {
    const { DOI, URL, author = [] } = article.csl;
    const title = plainTitle(article.csl);
    if (DOI) byDoi.set(doi(DOI), article);
    if (URL) byAddress.set(address(URL), article);
    if (!title) continue;
    byTitle.set(byline(title, author.map(fullName).join(' ')), article);
    called.set(plain(title), [...(called.get(plain(title)) ?? []), article]);
  }
  const known = (id: string): Article | undefined =>
    isIdOf('article', id) ? library.tables.article.get(id) : undefined;
  return ({ source, textHash }) => {
    const { articleId, citationKey = '', url, title, author = '' } = source;
    return (
      (articleId === undefined ? undefined : known(articleId)) ??
      known(library.citationKeys.get(citationKey) ?? '') ??
      (textHash === undefined ? undefined : articleWithText(library, textHash)) ??
      (source.doi === undefined ? undefined : byDoi.get(doi(source.doi))) ??
      (url === undefined ? undefined : byAddress.get(address(url))) ??
      (title === undefined ? undefined : (byTitle.get(byline(title, author)) ?? onlyOneCalled(title, author)))
    );
  };

  function onlyOneCalled(title: string, author: string): Article | undefined {
    const [article, another] = called.get(plain(title)) ?? [];
    if (!article || another || plain(title).split(' ').length < TELLING) return undefined;
    return author === '' || !article.csl.author?.length ? article : undefined;
  }
}

/** Words of a title that is hardly two works': “Introduction” and “The sea” are many. */
const TELLING = 4;

const doi = (text: string): string => text.toLowerCase().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)\s*/, '');

/** An address without what does not tell pages apart: protocol, `www.`, campaign parameters, fragment, closing slash. */
function address(text: string): string {
  const [path = '', query = ''] = text.trim().toLowerCase().replace(/#.*$/, '').split('?', 2);
  const kept = query.split('&').filter((part) => part !== '' && !/^(?:utm_\w+|fbclid|gclid)=/.test(part));
  const plainPath = path.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return kept.length === 0 ? plainPath : `${plainPath}?${kept.join('&')}`;
}

/** Title and people, whose names come in either order. */
const byline = (title: string, people: string): string =>
  `${plain(title)} / ${plain(people).split(' ').sort().join(' ')}`;

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
