import { Readability } from '@mozilla/readability';
import { draftFromDom } from '../rich/fromDom';
import type { Draft } from '../rich/draft';
import type { DomDocument, DomElement } from './dom';
import { keptLink } from './links';

/** What Readability makes of a page. */
export interface MainText {
  readonly blocks: Draft[];
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly siteName: string | undefined;
  readonly publishedTime: string | undefined;
  readonly language: string | undefined;
  readonly excerpt: string | undefined;
}

/** The main text of a page, or undefined where there is none. The document is used up. */
export function mainText(
  document: DomDocument,
  url: string | undefined,
  leftOut: (what: string) => void,
): MainText | undefined {
  const options = { serializer: (content: unknown) => content as DomElement, keepClasses: true };
  const article = new Readability<DomElement>(document as never, options).parse(); // the DOM it was made for
  if (!article?.content) return undefined;
  const blocks = draftFromDom(article.content, {
    link: (href) => keptLink(href, url),
    isData: (table) => table._readabilityDataTable === true,
    leftOut,
  });
  return {
    blocks,
    title: article.title || undefined,
    byline: article.byline || undefined,
    siteName: article.siteName || undefined,
    publishedTime: article.publishedTime || undefined,
    language: article.lang || undefined,
    excerpt: article.excerpt || undefined,
  };
}
