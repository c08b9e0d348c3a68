import { createElement, Fragment, type MouseEvent, type ReactNode } from 'react';
import { isStretch, type Layout, type LayoutElement, type LayoutNode } from '../../shared/layout';
import styles from './ArticleText.module.css';
import { Fold } from './Fold';
import { KeptImage } from './KeptImage';
import { extentOf } from './layoutExtent';

/** The title of the article is the one heading of the first level; those inside it come below. */
const HEADINGS: Partial<Record<string, readonly [tag: string, look: string | undefined]>> = {
  h1: ['h2', styles.level1],
  h2: ['h3', styles.level2],
  h3: ['h4', styles.level3],
  h4: ['h5', styles.level3],
  h5: ['h6', styles.level3],
  h6: ['h6', styles.level3],
};

/** A text with the layout beside it: every element comes from the names of the layout, every word from the text. */
export function LaidOutText({ articleId, text, layout }: { articleId: string; text: string; layout: Layout }) {
  const draw = (nodes: readonly LayoutNode[] | undefined): ReactNode[] =>
    (nodes ?? []).map((node, index) =>
      isStretch(node) ? (
        <span key={index} data-start={node[0]} data-end={node[1]}>
          {text.slice(node[0], node[1])}
        </span>
      ) : (
        <Fragment key={index}>{drawElement(node)}</Fragment>
      ),
    );

  function drawElement(element: LayoutElement): ReactNode {
    const { tag, children, id } = element;
    const target: { id?: string } = id === undefined ? {} : { id: idOf(id) };
    const heading = HEADINGS[tag];
    if (heading) return createElement(heading[0], { ...target, className: heading[1] }, ...draw(children));
    switch (tag) {
      case 'img':
        return <PictureOf element={element} articleId={articleId} />;
      case 'a':
        return (
          <Link href={element.href} {...target}>
            {draw(children)}
          </Link>
        );
      case 'table':
        return (
          <div className={styles.table} tabIndex={0} role="group" aria-label="Table" {...target}>
            <table>{draw(children)}</table>
          </div>
        );
      case 'td':
      case 'th':
        return createElement(tag, { ...target, colSpan: element.colSpan, rowSpan: element.rowSpan }, ...draw(children));
      case 'ol':
        return (
          <ol start={element.first} {...target}>
            {draw(children)}
          </ol>
        );
      case 'br':
      case 'hr':
        return createElement(tag);
      default:
        return createElement(tag, target, ...draw(children));
    }
  }

  return layout.children.map((node, index) => {
    const extent = extentOf(node);
    return (
      <Fragment key={index}>
        {draw([node])}
        {extent && <Fold start={extent[0]} end={extent[1]} />}
      </Fragment>
    );
  });
}

/** Ids of the text must not meet those of the window. */
const idOf = (id: string): string => `in-text-${id}`;

function PictureOf({ element: { picture, alt }, articleId }: { element: LayoutElement; articleId: string }) {
  if (picture) return <KeptImage articleId={articleId} picture={picture} alt={alt ?? ''} />;
  return <span className={styles.picture}>{alt ? `Picture: ${alt}` : 'A picture'}</span>;
}

interface LinkProps {
  href: string | undefined;
  id?: string;
  children: ReactNode;
}

function Link({ href, id, children }: LinkProps) {
  if (href === undefined) return <span id={id}>{children}</span>;
  if (!href.startsWith('#'))
    return (
      <a id={id} href={href} title={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    );
  const target = idOf(href.slice(1));
  const show = (event: MouseEvent) => {
    event.preventDefault(); // the address of the window is not the text's
    document.getElementById(target)?.scrollIntoView({ block: 'center' });
  };
  return (
    <a id={id} href={`#${target}`} onClick={show}>
      {children}
    </a>
  );
}
