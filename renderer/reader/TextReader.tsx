import { useEffect, useRef } from 'react';
import type { ArticlePage } from '../../shared/api';
import { ArticleText } from './ArticleText';
import type { ArticleTarget } from './articleTarget';
import { MarkedReader } from './MarkedReader';
import type { Surface } from './surface';
import { shownWords, type Passage } from './textRange';
import { startsWithTitle } from './titleInText';
import { useFind } from './useFind';
import { useScrolling } from './useScrolling';
import { useTextMap } from './useTextMap';
import { plainTitle } from '../../shared/model/plainTitle';

/** A text that flows: paragraphs, headings, tables, as wide as one reads well. */
export function TextReader({
  page,
  text,
  target,
}: {
  page: ArticlePage;
  text: NonNullable<ArticlePage['text']>;
  target: ArticleTarget;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const map = useTextMap(root, text.content);
  const scrolling = useScrolling(scroller, column, map, page.article.id);
  const find = useFind(map, () => map?.toPoints(scrolling.firstOffset(), text.content.length)?.from.node);
  const { current: found } = find;
  useEffect(() => {
    if (found) scrolling.showRange(found);
  }, [found, scrolling]);
  const surface: Surface = {
    scroller,
    column,
    root,
    map,
    scrolling,
    find,
    quoteOf: (passage: Passage) => (map && shownWords(map, passage)) ?? text.content.slice(passage.start, passage.end),
    showsTitle: startsWithTitle(text.content, plainTitle(page.article.csl)),
  };
  return (
    <MarkedReader page={page} text={text} target={target} surface={surface}>
      <ArticleText articleId={page.article.id} text={text} />
    </MarkedReader>
  );
}
