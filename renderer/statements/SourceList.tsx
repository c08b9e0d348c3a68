import type { ListRow } from '../../shared/api';
import { isIdOf } from '../../shared/model/ids';
import { ListHead } from '../app/ListHead';
import { RecordList } from '../app/RecordList';
import type { ItemTarget } from '../app/target';
import { useListFilter } from '../app/useListFilter';
import { useRows } from '../app/useRows';
import { EmptyState } from '../ui/EmptyState';
import { counted } from '../ui/counted';
import row from './StatementRow.module.css';

/** Whoever said something, by name. */
export function SourceList() {
  const [filter, setFilter] = useListFilter();
  const rows = useRows({ kind: 'source', where: filter, sort: 'title' });
  return (
    <>
      <ListHead
        title="Sources"
        total={rows.total}
        placeholder="Filter by name or alias"
        filter={filter}
        onFilter={setFilter}
      />
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

function SourceRow({ source: { title, detail, counts } }: { source: ListRow }) {
  const said = counts['statements'] ?? 0;
  return (
    <div className={row.row}>
      <p className={row.who}>{title}</p>
      <p className={row.article}>
        {[
          ...(said === 0 ? [] : [`${counted(said, 'statement')} in ${counted(counts['articles'] ?? 0, 'article')}`]),
          ...(detail === '' ? [] : [`also ${detail}`]),
        ].join(' · ')}
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
