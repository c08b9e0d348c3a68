import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { SearchField } from '../ui/SearchField';
import styles from './ListHead.module.css';

interface ListHeadProps {
  title: string;
  /** How many rows there are; absent while it is not known. */
  total: number | undefined;
  /** Says what the filter looks at. */
  placeholder: string;
  filter: string;
  onFilter: (words: string) => void;
  /** What stands at the right of the title, as the order of the rows. */
  children?: ReactNode;
  /** More to filter by, below the field. */
  choices?: ReactNode;
}

/** The top of a list of records: its name, how many, and the field that filters it. */
export function ListHead({ title, total, placeholder, filter, onFilter, children, choices }: ListHeadProps) {
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <span className={styles.count}>{total?.toLocaleString('en')}</span>
        {children && <div className={styles.more}>{children}</div>}
      </div>
      <div className={styles.filter}>
        <SearchField
          quiet
          label={`Filter ${title}`}
          placeholder={placeholder}
          icon={<ListFilter size={15} aria-hidden />}
          value={filter}
          onChange={onFilter}
        />
        {choices}
      </div>
    </>
  );
}
