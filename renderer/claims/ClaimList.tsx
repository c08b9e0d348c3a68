import { isIdOf } from '../../shared/model/ids';
import { CommandButton } from '../app/CommandButton';
import { ListHead } from '../app/ListHead';
import { RecordList } from '../app/RecordList';
import type { ItemTarget } from '../app/target';
import { useListFilter } from '../app/useListFilter';
import { useRows } from '../app/useRows';
import { EmptyState } from '../ui/EmptyState';
import { ClaimRow } from './ClaimRow';

/** The claims that the researcher follows, the last changed first. */
export function ClaimList() {
  const [filter, setFilter] = useListFilter();
  const rows = useRows({ kind: 'claim', where: filter, sort: 'updatedAt', descending: true });
  return (
    <>
      <ListHead
        title="Claims"
        total={rows.total}
        placeholder="Filter by words or tag"
        filter={filter}
        onFilter={setFilter}
      />
      <RecordList
        label="Claims"
        rows={rows}
        targetOf={targetOf}
        empty={filter.trim() === '' ? <NoClaims /> : <EmptyState title="No claim fits this filter." />}
      >
        {(row) => <ClaimRow row={row} />}
      </RecordList>
    </>
  );
}

function targetOf({ id }: { id: string }): ItemTarget {
  if (!isIdOf('claim', id)) throw new Error(`Not a claim: ${id}`);
  return { view: 'claim', id };
}

const NoClaims = () => (
  <EmptyState title="A claim is what you want to know the footing of." actions={<CommandButton id="claim.new" />}>
    Write one here, or select words in a text and press L: the passage becomes evidence for or against it.
  </EmptyState>
);
