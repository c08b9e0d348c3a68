import { isIdOf } from '../../shared/model/ids';
import { CommandButton } from '../app/CommandButton';
import { MarkedBar } from '../app/MarkedBar';
import { open } from '../app/navigation';
import { ListHead } from '../app/ListHead';
import { RecordList } from '../app/RecordList';
import { exportRequest } from '../app/references/exportRequest';
import { RowTitle } from '../app/RowTitle';
import type { ItemTarget } from '../app/target';
import { useListFilter } from '../app/useListFilter';
import { useRows } from '../app/useRows';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import styles from './NoteList.module.css';

/** All notes, the last written first. */
export function NoteList() {
  const [filter, setFilter] = useListFilter();
  const rows = useRows({ kind: 'note', where: filter, sort: 'updatedAt', descending: true });
  return (
    <>
      <ListHead
        title="Notes"
        total={rows.total}
        placeholder="Filter by words or tag"
        filter={filter}
        onFilter={setFilter}
      />
      <RecordList
        label="Notes"
        rows={rows}
        targetOf={targetOf}
        marks="note"
        empty={filter.trim() === '' ? <NoNotes /> : <EmptyState title="No note fits this filter." />}
      >
        {({ title, detail, updatedAt }) => (
          <div className={styles.row}>
            <RowTitle>{title}</RowTitle>
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
            <Button onPress={() => exportRequest.set({ ids })}>Export…</Button>
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
