import { stateOf, type CellState } from '../../shared/review/table/cells';
import type { CellValue, TableColumn, TableRow } from '../../shared/review/table/content';
import { Caps } from '../ui/Caps';
import { Answer } from './CellFace';
import styles from './CellDetails.module.css';
import { PassageList } from './PassageList';

const SAYS: Readonly<Record<CellState, string>> = {
  missing: '· Not looked at yet',
  'not-reported': 'NR Looked for, and not reported',
  conflicting: '≠ The answers contradict each other',
  answered: '',
};

interface CellDetailsProps {
  row: TableRow | undefined;
  column: TableColumn | undefined;
  values: readonly CellValue[];
}

/** The active cell in full, below the table, with its passages to open. */
export function CellDetails({ row, column, values }: CellDetailsProps) {
  return (
    // It has the focus where there is more than fits, so that keys can scroll it.
    <section aria-label="The cell" className={styles.details} ref={scrolledByKeys}>
      {row && column ? (
        <>
          <p className={styles.head}>
            <strong>{column.name}</strong> {row.title}
            <span className={styles.state}>{SAYS[stateOf(column, values)]}</span>
          </p>
          {values.map((value) => (
            <div key={value.id} className={styles.value}>
              <p className={styles.answer}>
                <Answer column={column} value={value} />
                {column.unit !== undefined && !value.notReported && ` ${column.unit}`}
                {value.comment !== undefined && <span className={styles.remark}> {value.comment}</span>}
              </p>
              <PassageList articleId={row.articleId} passages={value.passages} />
            </div>
          ))}
        </>
      ) : (
        <p className={styles.hint}>{column?.help ?? row?.detail ?? 'Sources down, questions across.'}</p>
      )}
      <p className={styles.keys}>
        <Caps caps={['Enter']} /> {row ? (column ? 'edit' : 'open the source') : column ? 'the column' : 'sort'}
        {row && column && (
          <>
            {' · '}
            <Caps caps={['N']} /> not reported · <Caps caps={['Delete']} /> clear · in the reader, <Caps caps={['F']} />{' '}
            puts the selected passage here
          </>
        )}
      </p>
    </section>
  );
}

/** A part that scrolls can have the focus; one that does not is no stop on the way. */
const scrolledByKeys = (element: HTMLElement | null): (() => void) | undefined => {
  if (!element) return undefined;
  const look = () => {
    if (element.scrollHeight > element.clientHeight) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const observers = [new ResizeObserver(look), new MutationObserver(look)] as const;
  observers[0].observe(element);
  observers[1].observe(element, { childList: true, subtree: true, characterData: true });
  return () => observers.forEach((observer) => observer.disconnect());
};
