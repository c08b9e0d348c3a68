import { Fragment, useMemo, type ReactNode } from 'react';
import styles from './Entry.module.css';
import { parseEntry, type EntryElement, type EntryNode } from '../../../shared/bibliography/entryMarkup';

/** One rendered reference. */
export function Entry({ html }: { html: string }) {
  const nodes = useMemo(() => parseEntry(html), [html]);
  return <div className={styles.entry}>{draw(nodes)}</div>;
}

const draw = (nodes: readonly EntryNode[]): ReactNode =>
  nodes.map((node, i) => <Fragment key={i}>{typeof node === 'string' ? node : drawElement(node)}</Fragment>);

function drawElement({ look, href, children }: EntryElement): ReactNode {
  const inside = draw(children);
  switch (look) {
    case 'italic':
      return <i>{inside}</i>;
    case 'bold':
      return <b>{inside}</b>;
    case 'underline':
      return <u>{inside}</u>;
    case 'sup':
      return <sup>{inside}</sup>;
    case 'sub':
      return <sub>{inside}</sub>;
    case 'link':
      return (
        <a href={href} target="_blank" rel="noreferrer">
          {inside}
        </a>
      );
    case 'upright':
    case 'small-caps':
      return <span className={styles[look]}>{inside}</span>;
    case 'block':
    case 'left-margin':
    case 'right-inline':
    case 'indent':
      return <div className={styles[look]}>{inside}</div>;
  }
}
