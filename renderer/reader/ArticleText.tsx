import { Fragment, memo, useMemo, type MouseEvent } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import type { ArticlePage } from '../../shared/api';
import styles from './ArticleText.module.css';
import { Fold } from './Fold';
import { LaidOutText } from './LaidOutText';
import { splitParagraphs } from './paragraphs';
import { rehypeSource } from './rehypeSource';

interface ArticleTextProps {
  articleId: string;
  text: NonNullable<ArticlePage['text']>;
}

/** The text of an article; each text node carries its offsets in the stored text. */
export const ArticleText = memo(function ArticleText({ articleId, text }: ArticleTextProps) {
  if (text.layout) return <LaidOutText articleId={articleId} text={text.content} layout={text.layout} />;
  return text.mediaType === 'text/markdown' ? (
    <MarkdownText source={text.content} />
  ) : (
    <PlainText text={text.content} />
  );
});

function PlainText({ text }: { text: string }) {
  return splitParagraphs(text).map(({ start, end, keepsLines }) => (
    <Fragment key={start}>
      <p data-start={start} data-end={end} className={keepsLines ? styles.lines : undefined}>
        {text.slice(start, end)}
      </p>
      <Fold start={start} end={end} />
    </Fragment>
  ));
}

/** Pictures are named and not fetched; links open in the browser, and only when they are followed. */
const components: Components = {
  h1: (props) => <h2 className={styles.level1}>{props.children}</h2>,
  h2: (props) => <h3 className={styles.level2}>{props.children}</h3>,
  h3: (props) => <h4 className={styles.level3}>{props.children}</h4>,
  h4: (props) => <h5 className={styles.level3}>{props.children}</h5>,
  h5: (props) => <h6 className={styles.level3}>{props.children}</h6>,
  img: ({ alt }) => <span className={styles.picture}>{alt ? `Picture: ${alt}` : 'A picture'}</span>,
  a: ({ href, children }) =>
    href?.startsWith('#') ? (
      <a href={href} onClick={showTarget}>
        {children}
      </a>
    ) : href ? (
      <a href={href} title={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ) : (
      <span>{children}</span> // its address was no page's, as that of a script
    ),
  table: (props) => (
    <div className={styles.table} tabIndex={0} role="group" aria-label="Table">
      <table>{props.children}</table>
    </div>
  ),
  input: ({ checked }) => <span aria-hidden>{checked ? '☑ ' : '☐ '}</span>,
  aside: ({ node }) => (
    <Fold start={Number(node?.properties['data-start'])} end={Number(node?.properties['data-end'])} />
  ),
};

/** A footnote and the way back stay inside the text: the address of the window is not theirs. */
function showTarget(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  document.getElementById(event.currentTarget.hash.slice(1))?.scrollIntoView({ block: 'center' });
}

const remarkPlugins = [remarkGfm];

function MarkdownText({ source }: { source: string }) {
  const rehypePlugins = useMemo(() => [rehypeSource(source)], [source]);
  return (
    <Markdown remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins} components={components}>
      {source}
    </Markdown>
  );
}
