import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './PictureTable.module.css';

interface PictureTableProps {
  /** Says what the table is of. */
  caption: string;
  columns: readonly string[];
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A picture in words: the same content, for those who read rather than look. */
export function PictureTable({ caption, columns, rows }: PictureTableProps) {
  return (
    <div className={styles.scroller} tabIndex={0} role="group" aria-label={caption} data-focus-first>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]} className={isShort(cell) ? styles.whole : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A date, a name or a relation stays on one line. */
const isShort = (cell: ReactNode): boolean => typeof cell === 'string' && cell.length <= 20;

/** Words in a table that open what they stand for. */
export const OpenWords = ({ children, onOpen }: { children: string; onOpen: () => void }) => (
  <Button className={styles.open ?? ''} onPress={onOpen}>
    {children}
  </Button>
);
