import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { ListRow } from '../../shared/api';
import { isIdOf } from '../../shared/model/ids';
import { RecordList } from '../app/RecordList';
import type { ItemTarget } from '../app/target';
import { useRows } from '../app/useRows';
import { EmptyState } from '../ui/EmptyState';
import { SearchField } from '../ui/SearchField';
import styles from './StatementList.module.css';
import row from './StatementRow.module.css';

/** Whoever said something, by name. */
export function SourceList() {
  const [filter, setFilter] = useState('');
  const rows = useRows({ kind: 'source', where: filter, sort: 'title' });
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>Sources</h1>
        <span className={styles.count}>{rows.total?.toLocaleString('en')}</span>
      </div>
      <div className={styles.filters}>
        <SearchField
          quiet
          label="Filter sources"
          placeholder="Filter by name or alias"
          icon={<ListFilter size={15} aria-hidden />}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <RecordList
        label="Sources"
        rows={rows}
        targetOf={targetOf}
        empty={filter.trim() === '' ? <NoSources /> : <EmptyState title="No source is called that." />}
      >
        {(source) => <SourceRow source={source} />}
      </RecordList>
    </>
  );
}

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

function SourceRow({ source: { title, detail, counts } }: { source: ListRow }) {
  return (
    <div className={row.row}>
      <p className={row.who}>{title}</p>
      <p className={row.article}>
        {[
          count(counts['statements'] ?? 0, 'statement'),
          `in ${count(counts['articles'] ?? 0, 'article')}`,
          detail && `also ${detail}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function targetOf({ id }: ListRow): ItemTarget {
  if (!isIdOf('source', id)) throw new Error(`Not a source: ${id}`);
  return { view: 'source', id };
}

const NoSources = () => (
  <EmptyState title="A source is a person, a body, a document or an unnamed voice that says something.">
    Sources come with the statements that you accept: open an article and press W.
  </EmptyState>
);
