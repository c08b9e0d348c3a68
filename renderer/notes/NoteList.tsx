import { ListFilter } from 'lucide-react';
import { isIdOf } from '../../shared/model/ids';
import { CommandButton } from '../app/CommandButton';
import { MarkedBar } from '../app/MarkedBar';
import { open } from '../app/navigation';
import { RecordList } from '../app/RecordList';
import { exportRequest } from '../app/references/exportRequest';
import type { ItemTarget } from '../app/target';
import { useListFilter } from '../app/useListFilter';
import { useRows } from '../app/useRows';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { SearchField } from '../ui/SearchField';
import styles from './NoteList.module.css';

/** All notes, the last written first. */
export function NoteList() {
  const [filter, setFilter] = useListFilter();
  const rows = useRows({ kind: 'note', where: filter, sort: 'updatedAt', descending: true });
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>Notes</h1>
        <span className={styles.count}>{rows.total?.toLocaleString('en')}</span>
      </div>
      <div className={styles.filter}>
        <SearchField
          quiet
          label="Filter notes"
          placeholder="Filter by words or tag"
          icon={<ListFilter size={15} aria-hidden />}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <RecordList
        label="Notes"
        rows={rows}
        targetOf={targetOf}
        marks="note"
        empty={filter.trim() === '' ? <NoNotes /> : <EmptyState title="No note fits this filter." />}
      >
        {({ title, detail, updatedAt }) => (
          <div className={styles.row}>
            <p className={styles.rowTitle} dir="auto">
              {title}
            </p>
            <p className={styles.line}>
              <span className={styles.detail} dir="auto">
                {detail}
              </span>
              <span className={styles.date}>{day.format(new Date(updatedAt))}</span>
            </p>
          </div>
        )}
      </RecordList>
      <MarkedBar kind="note">
        {(ids) => (
          <>
            <Button onPress={() => open({ view: 'bibliography', citedIn: ids.filter((id) => isIdOf('note', id)) })}>
              Bibliography
            </Button>
            <Button onPress={() => exportRequest.set({ ids })}>Write out…</Button>
          </>
        )}
      </MarkedBar>
    </>
  );
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

function targetOf({ id }: { id: string }): ItemTarget {
  if (!isIdOf('note', id)) throw new Error(`Not a note: ${id}`);
  return { view: 'note', id };
}

const NoNotes = () => (
  <EmptyState title="A note is what you made of it." actions={<CommandButton id="note.new" />}>
    Write one here, or press N while you read: it stands beside the text.
  </EmptyState>
);
